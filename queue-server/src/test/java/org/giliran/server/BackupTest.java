package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.backup.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Backups of a server that runs: what they hold, when they are made, what is said of them. */
@Isolated("reads what the program says")
class BackupTest {
    @TempDir Path dir;

    @Test
    void aServerWithAPlanMakesABackupAtItsStartAndOneEveryHour() {
        try (var server = Backed.start(dir)) {
            assertEquals(List.of("backup-20261121T020000.000Z"), Backed.names(dir));
            server.clock().advance(Backed.HOUR);
            Backed.await(() -> Backed.names(dir).size() == 2);
            server.restart();
            assertEquals("", Backed.wati(server).get("/live").get("backup.trouble"));
            assertEquals(2, Backed.names(dir).size(), "the newest is not old yet");
        }
    }

    @Test
    void whatABackupIsStandsInTheChain() throws Exception {
        try (var server = Backed.start(dir)) {
            Backed.ticket(server);
            String head = server.head();
            Path made = Backed.make(server, dir);
            Answer listed = Backed.wati(server).get("/backups");
            String sha = listed.get("backups.0.sha256");
            assertEquals(Sha.of(made.resolve("manifest.json")), sha);
            String journal = Backed.wati(server).get("/journal").body();
            assertTrue(
                    journal.contains(
                            "{\\\"backup\\\":\\\"%s\\\",\\\"seq\\\":%s,\\\"sha256\\\":\\\"%s\\\"}"
                                    .formatted(
                                            made.getFileName(),
                                            head.substring(0, head.indexOf(':')),
                                            sha)),
                    journal);
        }
    }

    @Test
    void aBackupIsAskedForOnceUnderAKey() {
        try (var server = Backed.start(dir)) {
            server.clock().advance(Duration.ofSeconds(1));
            String key = "cadangan-sekarang-1";
            Answer first = Backed.wati(server).post("/backups", "{}", key).expect(201);
            server.clock().advance(Duration.ofSeconds(1));
            Answer again = Backed.wati(server).post("/backups", "{}", key).expect(201);
            assertTrue(again.replayed());
            assertEquals(first.body(), again.body());
            assertEquals(2, Backed.names(dir).size());
            Backed.wati(server).post("/resume", "{}", key).expect(422, "KEY_REUSED");
        }
    }

    @Test
    void twoBackupsOfOneInstantHaveTwoNames() {
        try (var server = Backed.start(dir)) {
            server.as(Who.WATI).post("/backups", "{}").expect(201);
            server.as(Who.WATI).post("/backups", "{}").expect(201);
            assertEquals(
                    List.of(
                            "backup-20261121T020000.000Z",
                            "backup-20261121T020000.001Z",
                            "backup-20261121T020000.002Z"),
                    Backed.names(dir));
        }
    }

    @Test
    void withoutAFolderThereIsNothingToBackUpTo() {
        try (var server = RunningServer.start(dir.resolve("data"))) {
            Backed.wati(server).post("/backups", "{}").expect(409, "NO_BACKUP_FOLDER");
            assertEquals("{\"backups\":[]}", Backed.wati(server).get("/backups").body());
            assertFalse(Backed.wati(server).get("/live").body().contains("\"backup\""));
        }
    }

    @Test
    void onlyItsOwnerCanReadABackupAndNothingIsForgotten() throws Exception {
        try (var server = Backed.start(dir)) {
            Files.writeString(server.data().resolve("later.json"), "{}");
            Files.writeString(server.data().resolve("half.json.new"), "{");
            Path made = Backed.make(server, dir);
            Path data = made.resolve("data");
            assertEquals(
                    List.of("accounts.json", "journal", "later.json", "setup.yaml"),
                    Backed.list(data));
            assertEquals("rwx------", permissions(made));
            assertEquals("rwx------", permissions(data.resolve("journal").resolve("balai")));
            assertEquals(
                    permissions(server.data().resolve("accounts.json")),
                    permissions(data.resolve("accounts.json")));
            assertEquals(List.of("data", "manifest.json", "setup.yaml"), Backed.list(made));
            Ran check = Ran.server("setup", "check", made.resolve("setup.yaml").toString());
            assertEquals(0, check.status(), check.err());
        }
    }

    @Test
    void aDayThatIsOverIsCopiedOnceAndSharedAfterwards() throws Exception {
        try (var server = Backed.startWithoutSchedule(dir)) {
            Backed.ticket(server);
            server.clock().advance(Duration.ofDays(1));
            Backed.ticket(server);
            Path first = Backed.make(server, dir);
            Path second = Backed.make(server, dir);
            assertEquals(inode(first, "2026-11-21"), inode(second, "2026-11-21"));
            assertNotEquals(inode(first, "2026-11-22"), inode(second, "2026-11-22"));
            assertNotEquals(
                    inode(first, "2026-11-21"),
                    Files.getAttribute(
                            server.data().resolve("journal/balai/2026-11-21.gj"), "unix:ino"));
        }
    }

    /** Once a day what is shared is read, too; here its bytes have changed under it. */
    @Test
    void aSharedDayThatHasGoneBadIsCopiedAnew() throws Exception {
        try (var server = Backed.startWithoutSchedule(dir)) {
            Backed.ticket(server);
            server.clock().advance(Duration.ofDays(1));
            Backed.ticket(server);
            Path first = Backed.make(server, dir);
            Spoil.flipByte(first.resolve("data/journal/balai/2026-11-21.gj"), 100);
            server.clock().advance(Duration.ofDays(2));
            Backed.ticket(server);
            Path second = Backed.make(server, dir);
            assertNotEquals(inode(first, "2026-11-21"), inode(second, "2026-11-21"));
            assertEquals(0, Ran.server("verify", "--data", second + "/data").status());
        }
    }

    @Test
    void oldBackupsGoAndTheNewestStays() {
        try (var server = Backed.start(dir, new Retention(2, 1))) {
            for (int i = 0; i < 4; i++) {
                Backed.make(server, dir);
            }
            assertEquals(
                    List.of("backup-20261121T020003.000Z", "backup-20261121T020004.000Z"),
                    Backed.names(dir));
        }
    }

    @Test
    void whatWasLeftHalfMadeIsSweptAwayByTheNext() throws Exception {
        try (var server = Backed.start(dir)) {
            Path part = Backed.to(dir).resolve(".part-backup-20261121T010000.000Z");
            Files.createDirectories(part.resolve("data"));
            Files.writeString(part.resolve("data/accounts.json"), "{");
            Path made = Backed.make(server, dir);
            assertFalse(Files.exists(part));
            assertTrue(Files.exists(made));
        }
    }

    @Test
    void aFolderThatIsGoneIsAnAlarmAndTheHallGoesOn() throws Exception {
        try (var server = Backed.start(dir)) {
            Path away = dir.resolve("unplugged");
            Files.move(Backed.to(dir), away);
            Backed.wati(server).post("/backups", "{}").expect(503, "BACKUP_FAILED");
            Answer live = Backed.wati(server).get("/live");
            assertEquals("NOT_WRITABLE", live.get("backup.trouble"));
            assertEquals("2026-11-21T02:00:00.000Z", live.get("backup.lastAt"));
            String health = server.as(Who.NOBODY).get("/health").body();
            assertTrue(health.contains("BACKUP_NOT_WRITABLE "), health);
            assertEquals("A-001", Backed.ticket(server));
            Files.move(away, Backed.to(dir));
            server.clock().advance(Duration.ofMinutes(5));
            Backed.await(() -> Backed.names(dir).size() == 2);
            Backed.await(() -> Backed.wati(server).get("/live").get("backup.trouble").isEmpty());
        }
    }

    /** The hall's own file is bad, so its copy is: said, and kept for nobody to rely on. */
    @Test
    void aCopyThatDoesNotHoldIsNoBackup() throws Exception {
        try (var server = Backed.startWithoutSchedule(dir)) {
            Backed.ticket(server);
            server.clock().advance(Duration.ofDays(1));
            Backed.ticket(server);
            Backed.ticket(server);
            Spoil.flipByte(server.data().resolve("journal/balai/2026-11-21.gj"), 100);
            Answer failed = Backed.wati(server).post("/backups", "{}").expect(503, "BACKUP_FAILED");
            assertTrue(failed.body().contains("2026-11-2"), failed.body());
            assertEquals("NOT_GOOD", Backed.wati(server).get("/live").get("backup.trouble"));
            assertEquals(1, Backed.names(dir).size());
            assertEquals(List.of(".lock"), Backed.list(Backed.to(dir)).subList(0, 1));
            assertEquals(2, Backed.list(Backed.to(dir)).size());
            assertEquals("A-003", Backed.ticket(server));
        }
    }

    @Test
    void aStoppedHallIsBackedUpAsItIs() throws Exception {
        var server = RunningServer.start(dir.resolve("data"));
        Backed.ticket(server);
        String data = server.data().toString();
        String to = Backed.to(dir).toString();
        Ran running = Ran.server("backup", "--data", data, "--to", to);
        assertEquals(1, running.status());
        assertTrue(running.err().contains("is in use by another"), running.err());
        server.close();
        var before = Backed.content(dir.resolve("data"));
        Ran ran = Ran.server("backup", "--data", data, "--to", to);
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().startsWith("ok " + to + "/backup-"), ran.out());
        assertEquals(before, Backed.content(dir.resolve("data")));
        assertEquals(1, Backed.names(dir).size());
        assertEquals(Set.of("rwx------"), Set.of(permissions(Backed.to(dir))));
    }

    private static Object inode(Path backup, String day) throws Exception {
        return Files.getAttribute(backup.resolve("data/journal/balai/" + day + ".gj"), "unix:ino");
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
