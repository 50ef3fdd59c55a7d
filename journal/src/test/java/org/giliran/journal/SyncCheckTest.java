package org.giliran.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SyncCheckTest {
    @TempDir private Path folder;

    @Test
    void theFileStaysAsItIs() throws IOException {
        byte[] bytes = {1, 2, 3, 4, 5};
        Path file = Files.write(folder.resolve("day.gj"), bytes);
        try (var check = new SyncCheck(file)) {
            check.requireWritable();
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    /** Whatever opens and cannot be cut will do; a disk that failed is in the system tests. */
    @Test
    void whereNothingCanBeChangedASyncIsNotBelieved() throws IOException {
        try (var check = new SyncCheck(Path.of("/dev/null"))) {
            assertThrows(IOException.class, check::requireWritable);
        }
    }
}
