package org.giliran.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JavaProgramTest {

    @Test
    void aServerAsInAHallHasTheLaunchersFlagsAndNoOthers() throws IOException {
        String launcher = Files.readString(Path.of("..", "giliran"));
        List<String> command = JavaProgram.asInAHall("Main", List.of()).command();
        List<String> flags = command.subList(1, command.indexOf("-cp"));
        assertTrue(launcher.contains("server) run " + heap(flags) + " org.giliran.server.Main"));
        int from = launcher.indexOf("/bin/java\" -Xmx");
        String run = launcher.substring(from, launcher.indexOf("-cp", from));
        List<String> of = List.of(run.replace("\\\n", " ").split("\\s+"));
        assertEquals(
                of.stream()
                        .filter(f -> f.startsWith("-") && !f.startsWith("-Xmx"))
                        .sorted()
                        .toList(),
                flags.stream().filter(f -> !f.startsWith("-Xmx")).sorted().toList());
    }

    private static String heap(List<String> flags) {
        return flags.stream()
                .filter(f -> f.startsWith("-Xmx"))
                .map(f -> f.substring("-Xmx".length()))
                .findFirst()
                .orElseThrow();
    }
}
