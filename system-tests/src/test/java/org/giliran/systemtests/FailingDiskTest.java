package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The disk fails under a server that is at work: it stops, answers nothing, and loses nothing. */
class FailingDiskTest {
    private static final int ROUNDS = Boolean.getBoolean("giliran.long") ? 20 : 2;

    @TempDir private Path folder;

    @BeforeEach
    void onlyRootMounts() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root mounts and traces");
    }

    /** {@code EIO} on the desk's n-th sync, and on all after it. */
    @Test
    void aSyncThatFailsStopsTheServerAndNothingThatWasAnsweredIsLost() throws Exception {
        var moments = new Random(917_301);
        try (var server = new ServerProcess(folder)) {
            var crowd = new Crowd(server);
            for (int round = 0; round < ROUNDS; round++) {
                server.stop();
                int sync = 10 + moments.nextInt(200);
                server.start(failingAt(sync));
                crowd.work(server, 1, () -> assertEquals(1, server.awaitEnd(), "sync " + sync));
                assertSaid(server, "cannot be made durable: Input/output error");
                server.start();
                crowd.settle(server);
                assertEquals(List.of(), crowd.violations(server), "sync " + sync);
            }
            assertVerified(server);
        }
    }

    private List<String> failingAt(int sync) {
        return List.of(
                "strace",
                "--seccomp-bpf",
                "-f",
                "-qq",
                "-o",
                folder.resolve("strace.out").toString(),
                "-e",
                "trace=fdatasync",
                "-e",
                "inject=fdatasync:error=EIO:when=" + sync + "+");
    }

    private static void assertSaid(ServerProcess server, String words) throws Exception {
        List<String> lines = Files.readAllLines(server.log());
        List<String> said = lines.stream().filter(l -> l.contains(words)).toList();
        assertTrue(!said.isEmpty(), () -> String.join("\n", lines));
        assertTrue(said.getLast().contains(".gj"), said.getLast());
        assertTrue(lines.stream().noneMatch(l -> l.startsWith("\tat ")), String.join("\n", lines));
    }

    private static void assertVerified(ServerProcess server) throws Exception {
        String verified = server.verify();
        assertTrue(verified.startsWith("0 ok balai "), verified);
    }

    /** As ext4 does by itself when its disk fails. */
    @Test
    void aDiskThatBecomesReadOnlyStopsTheServerAndNothingThatWasAnsweredIsLost() throws Exception {
        Path image = folder.resolve("image");
        Path point = folder.resolve("disk");
        ServerProcess server;
        Crowd crowd;
        try (var disk = Mounted.ext4(point, image, "64m")) {
            server = new ServerProcess(folder, disk);
            crowd = new Crowd(server);
            crowd.work(server, 200, () -> failOf(disk, server));
            assertSaid(server, "the desk stops, nothing of the last group was answered");
            String second = server.startInVain(disk.before());
            assertTrue(second.startsWith("1 giliran server: the disk of " + point), second);
            assertTrue(second.contains(" is read-only: mount it for writing"), second);
            assertEquals(1, second.strip().lines().count(), second);
        }
        try (var disk = Mounted.ext4(point, image, "64m");
                server) {
            server.moveTo(disk);
            server.start();
            crowd.settle(server);
            assertEquals(List.of(), crowd.violations(server));
            assertVerified(server);
        }
    }

    private static void failOf(Mounted disk, ServerProcess server) throws Exception {
        disk.remount("abort");
        assertEquals(1, server.awaitEnd());
    }

    @Test
    void aSecondServerOnTheSameDataSaysThatTheFirstRuns() throws Exception {
        try (var server = new ServerProcess(folder)) {
            String second = server.startInVain(List.of());
            assertTrue(second.startsWith("1 giliran server: The journal in "), second);
            assertTrue(second.contains("is in use by another running program"), second);
            assertEquals(1, second.strip().lines().count(), second);
        }
    }
}
