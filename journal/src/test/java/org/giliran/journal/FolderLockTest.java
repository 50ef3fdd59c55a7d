package org.giliran.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Two servers on one folder would write over each other. */
class FolderLockTest {
    @TempDir Path dir;

    @Test
    void aFolderHasOneWriter() throws Exception {
        var disk = new SteeredDisk();
        try (var folder = JournalFolder.open(disk, dir)) {
            var refused =
                    assertThrows(
                            JournalInUse.class, () -> JournalFolder.open(disk, dir.resolve(".")));
            assertTrue(refused.toString().contains("is in use by another running program"));
            var file = folder.file(LocalDate.of(2026, 1, 5));
            assertThrows(JournalInUse.class, () -> JournalFile.open(disk, file, Chain.start()));
        }
        JournalFolder.open(disk, dir).close();
    }

    @Test
    void aFileOpenedAloneLocksItsFolderToo() throws Exception {
        var disk = new SteeredDisk();
        try (var _ = JournalFile.open(disk, dir.resolve("2026-01-05.gj"), Chain.start())) {
            assertThrows(JournalInUse.class, () -> JournalFolder.open(disk, dir));
        }
        JournalFolder.open(disk, dir).close();
    }

    @Test
    void anotherProgramIsKeptOutEvenAfterARefusalInThisOne() throws Exception {
        try (var _ = JournalFolder.open(new SteeredDisk(), dir)) {
            assertThrows(JournalInUse.class, () -> JournalFolder.open(new SteeredDisk(), dir));
            assertEquals("in use", anotherProgramOpens());
        }
        assertEquals("opened", anotherProgramOpens());
    }

    private String anotherProgramOpens() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var program =
                new ProcessBuilder(java, "-cp", classes, Opener.class.getName(), dir.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(30, TimeUnit.SECONDS));
        return said.strip();
    }

    /** The other program. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] args) throws IOException {
            try (var _ = JournalFolder.open(new FileDisk(), Path.of(args[0]))) {
                System.out.println("opened");
            } catch (JournalInUse _) {
                System.out.println("in use");
            }
        }
    }
}
