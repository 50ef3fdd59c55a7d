package org.giliran.simulation.demo.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DemoHallTest {
    @TempDir private Path folder;

    private String publicUrl(Optional<Path> setUp) throws IOException {
        var hall = DemoHall.prepare(folder.resolve("data"), setUp, "http://127.0.0.1:8080");
        return hall.setUp().hall().publicUrl();
    }

    @Test
    void theTicketsOfANewDemoLeadToItsOwnServer() throws IOException {
        assertEquals("http://127.0.0.1:8080", publicUrl(Optional.empty()));
    }

    @Test
    void aSetUpOfOnesOwnStaysAsItIs() throws IOException {
        DemoHall.prepare(folder.resolve("other"), Optional.empty(), "https://antre.example");
        Path own = folder.resolve("other/setup.yaml");
        String before = Files.readString(own);
        assertEquals("https://antre.example", publicUrl(Optional.of(own)));
        assertEquals(before, Files.readString(own));
    }
}
