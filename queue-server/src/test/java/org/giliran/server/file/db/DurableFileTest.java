package org.giliran.server.file.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A file that is the old one or the new one, at any moment. */
class DurableFileTest {
    private static final int SIZE = 100_000;
    private static final int REPLACEMENTS = 400;

    @TempDir private Path folder;

    private static byte[] filled(char letter) {
        return String.valueOf(letter).repeat(SIZE).getBytes(StandardCharsets.UTF_8);
    }

    private String read() throws IOException {
        return Files.readString(folder.resolve("file"));
    }

    @Test
    void aNewFileIsTheOwnersAlone() throws IOException {
        DurableFile.replace(folder.resolve("new"), "file", filled('a'));
        Path file = folder.resolve("new").resolve("file");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatOthersCouldReadIsTheOwnersAfterwards() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        DurableFile.replace(folder, "file", filled('a'));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whoReadsWhileItIsReplacedSeesAllOfOneVersion() throws Exception {
        DurableFile.replace(folder, "file", filled('a'));
        var started = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader =
                    threads.submit(
                            () -> {
                                String content = "";
                                while (!content.startsWith("z")) {
                                    content = read();
                                    started.countDown();
                                    assertEquals(SIZE, content.length());
                                    assertEquals(1, content.chars().distinct().count());
                                }
                                return null;
                            });
            started.await();
            for (int i = 0; i < REPLACEMENTS; i++) {
                DurableFile.replace(folder, "file", filled((char) ('a' + i % 25)));
            }
            DurableFile.replace(folder, "file", filled('z'));
            reader.get();
        }
    }

    @Test
    void aReplacementThatFailsLeavesTheOldFile() throws IOException {
        DurableFile.replace(folder, "file", filled('a'));
        Files.createDirectories(folder.resolve("file.new").resolve("full"));
        assertThrows(IOException.class, () -> DurableFile.replace(folder, "file", filled('b')));
        assertTrue(read().startsWith("a"));
    }
}
