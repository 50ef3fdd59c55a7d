package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.QueueClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Devices that have seen more than the backup holds, when their hall comes back. */
@Isolated("reads what the program says")
class LostHeadsTest {
    private static final String HEAD = "Giliran-Head";
    private static final String LOST = "giliran-head-lost";

    @TempDir Path dir;

    @Test
    void aDeviceGoesOnAfterARestoreAndWhatItHasSeenIsPutOnRecord() throws Exception {
        String seen = liveAndRestore();
        try (var server = again()) {
            var kiosk = client(server);
            kiosk.remember(seen);
            assertEquals(200, kiosk.get("/kiosk").status());
            assertTrue(seq(kiosk.head()) < seq(seen), "it has taken the head of the restored hall");
            assertEquals(200, kiosk.get("/kiosk").status());
            String journal = server.loggedIn(Who.WATI).get("/journal").body();
            assertTrue(
                    journal.contains(
                            "{\\\"device\\\":\\\"kiosk-1\\\",\\\"head\\\":\\\"" + seen + "\\\"}"),
                    journal);
            String health = server.as(Who.NOBODY).get("/health").get("restored");
            assertTrue(health.endsWith("have seen records up to " + seq(seen)), health);
        }
    }

    /** A session may have been ended, and a password changed, after the backup. */
    @Test
    void peopleLogInAgainAfterARestore() {
        liveAndRestore();
        try (var server = again()) {
            server.as(Who.BUDI).get("/board").expect(401, "NOT_LOGGED_IN");
            server.loggedIn(Who.BUDI).get("/board").expect(200);
        }
    }

    @Test
    void theSameHeadIsKnownAgainAfterARestart() {
        String seen = liveAndRestore();
        try (var server = again()) {
            kiosk(server, seen).get("/kiosk").expect(200);
            String head = server.head();
            server.restart();
            Answer answer = kiosk(server, seen).get("/kiosk").expect(200);
            assertEquals(seen, answer.header(LOST));
            assertEquals(head, server.head(), "it is on record once");
        }
    }

    /** The day of the restore is not among those that a start reads. */
    @Test
    void aDeviceThatComesBackAWeekLaterGoesOnToo() {
        String seen = liveAndRestore();
        try (var server = again()) {
            for (int day = 0; day < 7; day++) {
                server.clock().advance(Duration.ofDays(1));
                server.issueAtKiosk("ktp").expect(201);
            }
            server.restart();
            kiosk(server, seen).get("/kiosk").expect(200);
        }
    }

    @Test
    void aHeadThatTheBackupShouldHoldIsStillAnotherHistory() {
        String seen = liveAndRestore();
        try (var server = again()) {
            String early = "2" + seen.substring(seen.indexOf(':'));
            kiosk(server, early).get("/kiosk").expect(409, "FORKED_HISTORY");
            assertEquals("DEGRADED", server.as(Who.NOBODY).get("/health").get("status"));
        }
    }

    @Test
    void aFolderThatWasRolledBackWithoutARestoreIsStillFoundOut() {
        try (var server = RunningServer.start(dir.resolve("data"))) {
            kiosk(server, "99:0011223344556677").get("/kiosk").expect(409, "FORKED_HISTORY");
        }
    }

    /** A hall, a backup, tickets after it, a restore; the newest head before that. */
    private String liveAndRestore() {
        String seen;
        Path backup;
        try (var server = Backed.start(dir)) {
            Backed.ticket(server);
            backup = Backed.make(server, dir);
            for (int i = 0; i < 9; i++) {
                Backed.ticket(server);
            }
            seen = server.head();
        }
        Ran ran =
                Ran.server(
                        "restore",
                        "--from",
                        backup.toString(),
                        "--data",
                        dir.resolve("new").toString(),
                        "--operator",
                        "dinas-it",
                        "--clock",
                        "2026-11-21T02:10:00Z");
        assertEquals(0, ran.status(), ran.err());
        return seen;
    }

    private RunningServer again() {
        var clock = new HandClock(RunningServer.MORNING.plusSeconds(900));
        return RunningServer.start(dir.resolve("new"), clock);
    }

    private static Caller kiosk(RunningServer server, String head) {
        return server.as(Who.KIOSK).with(HEAD, head);
    }

    private static QueueClient client(RunningServer server) {
        URI uri = URI.create("http://127.0.0.1:" + server.port());
        return new QueueClient(uri, "balai", server.token(Who.KIOSK));
    }

    private static long seq(String head) {
        return Long.parseLong(head.substring(0, head.indexOf(':')));
    }
}
