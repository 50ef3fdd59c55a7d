package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that cannot start says why in one sentence, and what to do. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Isolated("reads what the program says")
class UnusableFolderTest {
    private static final String DAY = "2026-11-21";

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private String whyNot() {
        Ran ran = Ran.server("--data", data().toString(), "--port", "0");
        assertEquals(1, ran.status(), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        return ran.err();
    }

    private void liveADay() {
        try (var hall = RunningServer.start(data())) {
            hall.takeTicket("ktp");
            hall.takeTicket("ktp");
        }
    }

    @Test
    void aFolderOfAnotherUserNamesBoth() throws Exception {
        liveADay();
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives files away");
        Files.setOwner(
                data(),
                data().getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody"));
        String said = whyNot();
        assertTrue(
                said.contains("belongs to the user nobody, and this program runs as root"), said);
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Files.writeString(data(), "");
        assertTrue(whyNot().contains("is a file; --data names a folder"));
    }

    @Test
    void aDamagedMiddleNamesDayRecordAndReason() throws Exception {
        liveADay();
        damage(data());
        String said = whyNot();
        assertTrue(said.contains("hall balai, day " + DAY + ": record 2 and what follows"), said);
        assertTrue(said.contains("Nothing was changed"), said);
        assertTrue(said.contains("No backup that holds " + DAY + " whole was found"), said);
    }

    @Test
    void aDamagedMiddleOffersTheNewestBackupThatHoldsTheDayWhole() throws Exception {
        liveADay();
        Path older = copyTo("backups/backup-2026-11-20T03:00:00Z");
        Path newest = copyTo("backups/backup-2026-11-21T03:00:00Z");
        damage(newest);
        damage(data());
        String said = whyNot();
        assertTrue(said.contains("up to record 3, is " + older), said);
    }

    private Path copyTo(String name) throws IOException {
        Path copy = data().resolve(name);
        Path from = data().resolve("journal");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve("journal").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                copy(file, to);
            }
        }
        return copy;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns a bit in the record before the last. */
    private static void damage(Path data) throws IOException {
        Path file = data.resolve("journal/balai/" + DAY + ".gj");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2 * 4096 + 100] ^= 1;
        Files.write(file, bytes);
    }
}
