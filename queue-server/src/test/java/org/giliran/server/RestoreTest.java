package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.backup.db.GoodDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hall that is made again of a backup, whole or one day of it, and what is refused. */
@Isolated("reads what the program says")
class RestoreTest {
    private static final String FIRST = "data/journal/balai/2026-11-21.gj";
    private static final String SECOND = "data/journal/balai/2026-11-22.gj";

    @TempDir Path dir;
    private Path backup;
    private String seq;

    /** Two days, a backup at noon of the second, a ticket more, and a third day. */
    @BeforeEach
    void liveThreeDays() {
        try (var server = Backed.startWithoutSchedule(dir)) {
            Backed.ticket(server);
            server.clock().advance(Duration.ofDays(1));
            Backed.ticket(server);
            backup = Backed.make(server, dir);
            seq = Backed.wati(server).get("/backups").get("backups.0.seq");
            Backed.ticket(server);
            server.clock().advance(Duration.ofDays(1));
            Backed.ticket(server);
        }
    }

    @Test
    void theHallGoesOnWhereTheBackupEnded() {
        Ran ran = restore(dir.resolve("new"), "2026-11-22T02:10:00Z");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(0, Ran.server("verify", "--data", dir.resolve("new").toString()).status());
        var clock = new HandClock(RunningServer.MORNING.plus(Duration.ofDays(1)).plusSeconds(900));
        try (var server = RunningServer.start(dir.resolve("new"), clock)) {
            assertEquals("A-501", server.issueAtKiosk("ktp").expect(201).get("number"));
            Caller wati = server.loggedIn(Who.WATI);
            String journal = wati.get("/journal?day=2026-11-22").body();
            assertTrue(journal.contains("Restored/1"), journal);
            assertTrue(
                    journal.contains("\\\"operator\\\":\\\"s20\\\",\\\"seq\\\":" + seq), journal);
            assertTrue(journal.contains("\\\"actor\\\":\\\"s20\\\""), journal);
        }
    }

    @Test
    void aRestoreOnALaterDayIsPutOnRecordInThatDay() {
        Ran ran = restore(dir.resolve("new"), "2026-11-25T02:00:00Z");
        assertEquals(0, ran.status(), ran.err());
        Ran verified = Ran.server("verify", "--data", dir.resolve("new").toString());
        assertTrue(verified.out().contains("ok balai 2026-11-25 3 "), verified.out());
    }

    @Test
    void whoeverRestoresIsToldWhichNumbersAreSkippedAndWhy() {
        Ran ran = restore(dir.resolve("new"), "2026-11-22T02:10:00Z");
        assertTrue(ran.out().contains("Skipped for today: A-002 to A-500, B-001 to "), ran.out());
        assertTrue(ran.out().contains("no number is on two papers"), ran.out());
        assertTrue(ran.out().contains("The next numbers are A-501, B-401"), ran.out());
        assertTrue(ran.out().contains("is not in the line any more: collect it"), ran.out());
    }

    @Test
    void theOperatorMaySayHowManyNumbersAreSkipped() {
        Ran ran = restore(dir.resolve("new"), "2026-11-22T02:10:00Z", "--skip", "350");
        assertTrue(ran.out().contains("A-002 to A-400"), ran.out());
        assertEquals("A-401", nextNumber());
    }

    /** As after a restore by an earlier version, which left no gap. */
    @Test
    void withoutAGapTheNumbersGoOnAndTheOperatorIsTold() {
        Ran ran = restore(dir.resolve("new"), "2026-11-22T02:10:00Z", "--skip", "0");
        assertTrue(ran.out().contains("will be given again: collect its paper"), ran.out());
        assertEquals("A-002", nextNumber());
    }

    private String nextNumber() {
        var clock = new HandClock(RunningServer.MORNING.plus(Duration.ofDays(1)).plusSeconds(900));
        try (var server = RunningServer.start(dir.resolve("new"), clock)) {
            return server.issueAtKiosk("ktp").expect(201).get("number");
        }
    }

    @Test
    void aGapThatNobodyCanMeanIsRefused() {
        for (String skip : List.of("-1", "10001")) {
            Ran ran = restore(dir.resolve("new"), "2026-11-22T02:10:00Z", "--skip", skip);
            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("0 to 10000"), ran.err());
        }
    }

    @Test
    void aPaperWithASkippedNumberIsExplainedByTheJournal() {
        String into = dir.resolve("new").toString();
        restore(dir.resolve("new"), "2026-11-22T02:10:00Z");
        Ran ran = Ran.server("fingerprint", "--data", into, "--hall", "balai", "A-002", "A-501");
        assertEquals(1, ran.status());
        List<String> lines = ran.out().lines().toList();
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "UNKNOWN A-002 2026-11-22: skipped when the hall was restored from"
                                        + " a backup (record "),
                ran.out());
        assertEquals(
                "UNKNOWN A-501 2026-11-22: no such number was given on this day", lines.get(1));
    }

    @Test
    void aFolderThatHoldsSomethingIsNotRestoredInto() throws Exception {
        Path old = dir.resolve("data");
        Map<String, String> before = Backed.content(old);
        Ran ran = restore(old, "2026-11-22T02:10:00Z");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("is not empty"), ran.err());
        assertEquals(before, Backed.content(old));
    }

    @Test
    void anOperatorIsACodeAndNotAName() {
        Ran ran =
                Ran.server(
                        "restore",
                        "--from",
                        backup.toString(),
                        "--data",
                        dir.resolve("new").toString(),
                        "--operator",
                        "Pak Budi");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("no names of people"), ran.err());
    }

    @Test
    void aByteThatChangedIsFound() throws Exception {
        Spoil.flipByte(backup.resolve(FIRST), 60);
        assertRefused(backup.resolve(FIRST) + ": it is not what was copied");
    }

    @Test
    void aFileThatIsCutIsFound() throws Exception {
        Spoil.cutInHalf(backup.resolve(SECOND));
        assertRefused(backup.resolve(SECOND) + ": it has ");
    }

    @Test
    void aFileThatIsMissingIsFound() throws Exception {
        Files.delete(backup.resolve("data/accounts.json"));
        assertRefused(backup.resolve("data/accounts.json") + ": it is missing");
    }

    /** Whoever can change a file can change the list, too; the chain is not so easily made anew. */
    @Test
    void aDayAndAListThatWereChangedTogetherAreFound() throws Exception {
        String before = Sha.of(backup.resolve(FIRST));
        Spoil.flipByte(backup.resolve(FIRST), 60);
        Path list = backup.resolve("manifest.json");
        Spoil.replace(list, before, Sha.of(backup.resolve(FIRST)));
        assertRefused(backup.resolve(FIRST) + ": record 1: ");
    }

    @Test
    void whatIsNoBackupIsSaidToBeNone() throws Exception {
        Files.delete(backup.resolve("manifest.json"));
        assertRefused("manifest.json: it is missing, so " + backup + " is no backup");
    }

    @Test
    void aBackupOfALaterFormatIsLeftToALaterProgram() throws Exception {
        Spoil.replace(backup.resolve("manifest.json"), "\"format\":1", "\"format\":2");
        assertRefused("it is a backup of format 2, made by Giliran queue server");
    }

    /** A restore that was interrupted before the journal was moved up: no hall, and no new one. */
    @Test
    void aRestoreThatDidNotEndIsNoHallAndCanBeGivenAgain() throws Exception {
        Path half = dir.resolve("new");
        Files.createDirectories(half.resolve(".restoring/journal/balai"));
        Files.writeString(half.resolve("notices.json"), "{}");
        Path setUp = dir.resolve("data/setup.yaml");
        Ran start =
                Ran.server(
                        "--data",
                        half.toString(),
                        "--setup",
                        setUp.toString(),
                        "--port",
                        "0",
                        "--stop-on-stdin-end");
        assertEquals(1, start.status());
        assertTrue(start.err().contains("has not ended: give the restore command again"));
        assertEquals(0, restore(half, "2026-11-22T02:10:00Z").status());
        assertFalse(Files.exists(half.resolve(".restoring")));
        assertEquals(0, Ran.server("verify", "--data", half.toString()).status());
    }

    @Test
    void aDamagedDayIsPutRightFromABackupThatHoldsItWhole() throws Exception {
        Path backups = Backed.to(dir);
        Path data = dir.resolve("data");
        Path damaged = dir.resolve(FIRST);
        byte[] whole = Files.readAllBytes(damaged);
        Spoil.flipByte(damaged, 60);
        LocalDate day = LocalDate.of(2026, 11, 21);
        Path found = GoodDays.find(backups, data, "balai", day).orElseThrow().folder();
        assertEquals(0, restoreDay(found, "2026-11-21").status());
        assertEquals(0, Ran.server("verify", "--data", data.toString()).status());
        assertEquals(List.of(), differences(whole, Files.readAllBytes(damaged)));
        assertTrue(Files.exists(damaged.resolveSibling("2026-11-21.gj.damaged")));
    }

    /** The backup was made at noon: its copy of that day is whole, but it is not the whole day. */
    @Test
    void aCopyThatEndsTooEarlyIsNotTakenForTheDay() throws Exception {
        Path damaged = dir.resolve(SECOND);
        Spoil.flipByte(damaged, 60);
        byte[] before = Files.readAllBytes(damaged);
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertTrue(GoodDays.find(Backed.to(dir), dir.resolve("data"), "balai", day).isEmpty());
        Ran ran = restoreDay(backup, "2026-11-22");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("does not go on from the backup's copy"), ran.err());
        assertEquals(List.of(), differences(before, Files.readAllBytes(damaged)));
    }

    @Test
    void theNewestDayIsNotTakenFromABackup() {
        Ran ran = restoreDay(backup, "2026-11-23");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("the backup has no day"), ran.err());
    }

    private static List<Integer> differences(byte[] one, byte[] other) {
        int at = java.util.Arrays.mismatch(one, other);
        return at < 0 ? List.of() : List.of(at);
    }

    private Ran restore(Path into, String clock, String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "restore",
                                "--from",
                                backup.toString(),
                                "--data",
                                into.toString(),
                                "--operator",
                                Who.WATI.login(),
                                "--clock",
                                clock));
        words.addAll(List.of(more));
        return Ran.server(words.toArray(String[]::new));
    }

    private Ran restoreDay(Path from, String day) {
        return Ran.server(
                "restore",
                "--from",
                from.toString(),
                "--data",
                dir.resolve("data").toString(),
                "--day",
                day);
    }

    private void assertRefused(String why) {
        Path into = dir.resolve("new");
        Ran ran = restore(into, "2026-11-22T02:10:00Z");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains(why), ran.err());
        assertFalse(Files.exists(into));
    }
}
