package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.RandomTraffic;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables say what the journal says, whatever becomes of them.
 *
 * <p>Longer than other files: each way that tables can be lost is a test, and all share the copying
 * and comparing of folders.
 */
class ProjectorTest {
    private static final int COMMANDS = Boolean.getBoolean("giliran.long") ? 5_000 : 300;

    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Map<String, List<String>> stopAndRead() throws SQLException {
        hall.awaitTables();
        hall.stop();
        return TableDump.of(data);
    }

    /** What time alone still has to do when a hall stops the next start does: once that is none. */
    private Map<String, List<String>> stopAtRestAndRead() throws SQLException {
        Map<String, List<String>> before = stopAndRead();
        hall.resume();
        Map<String, List<String>> after = stopAndRead();
        while (!rows(after, "applied").equals(rows(before, "applied"))) {
            before = after;
            hall.resume();
            after = stopAndRead();
        }
        return after;
    }

    private static List<String> rows(Map<String, List<String>> dump, String table) {
        return dump.getOrDefault(table, List.of());
    }

    private void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void assertRebuilt(Map<String, List<String>> written) throws SQLException {
        hall.resume();
        assertEquals("UP", hall.as(Who.NOBODY).get("/health").get("status"));
        assertEquals(written, stopAndRead());
    }

    @Test
    void tablesThatAreMadeAgainAreTheOnesThatWereWritten() throws Exception {
        int accepted = new RandomTraffic(hall, 1).send(COMMANDS);
        assertTrue(accepted > COMMANDS / 4, accepted + " commands were done");
        Map<String, List<String>> written = stopAtRestAndRead();
        assertFalse(rows(written, "rating").isEmpty());
        assertTrue(rows(written, "visit_step").toString().contains("STATE=FINISHED"));
        delete(data.resolve("tables"));
        assertRebuilt(written);
    }

    @Test
    void aCallThatWasTakenBackIsNoneOnceTheJournalWasReadAgain() throws Exception {
        hall.takeTicket("ktp");
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
        hall.awaitTables();
        hall.as(Who.BUDI).post("/counters/1/undo", "{}").expect(200);
        Map<String, List<String>> written = stopAndRead();
        String rows = rows(written, "visit_step").toString();
        assertTrue(
                rows.contains("COUNTER=null STAFF=null") && rows.contains("STATE=WAITING"), rows);
        delete(data.resolve("tables"));
        assertRebuilt(written);
    }

    @Test
    void theProjectorGoesOnWhereverItWasStopped() throws Exception {
        var traffic = new RandomTraffic(hall, 2);
        for (int stop = 0; stop < 6; stop++) {
            traffic.send(COMMANDS / 20);
            hall.restart();
        }
        Map<String, List<String>> written = stopAtRestAndRead();
        delete(data.resolve("tables"));
        assertRebuilt(written);
    }

    @Test
    void tablesThatStayedBehindCatchUp() throws Exception {
        var traffic = new RandomTraffic(hall, 3);
        traffic.send(COMMANDS / 8);
        hall.stop();
        copy(data.resolve("tables"), data.resolve("older"));
        hall.resume();
        traffic.send(COMMANDS / 8);
        Map<String, List<String>> written = stopAtRestAndRead();
        delete(data.resolve("tables"));
        copy(data.resolve("older"), data.resolve("tables"));
        assertRebuilt(written);
    }

    /** As a kill may leave them: one of two rows that belong together is another's. */
    private void tamper() throws SQLException {
        TableDump.execute(data, "UPDATE visit_step SET calls = 99");
    }

    @Test
    void tablesThatWereNotClosedAreMadeAgain() throws Exception {
        new RandomTraffic(hall, 6).send(COMMANDS / 8);
        hall.awaitTables();
        Path mark = data.resolve("tables").resolve("open");
        byte[] whileOpen = Files.readAllBytes(mark); // what a kill would leave behind
        Map<String, List<String>> written = stopAtRestAndRead();
        tamper();
        Files.write(mark, whileOpen);
        assertRebuilt(written);
    }

    @Test
    void tablesThatWereClosedAreNotMadeAgain() throws Exception {
        hall.takeTicket("ktp");
        stopAndRead();
        tamper();
        hall.resume();
        assertTrue(rows(stopAndRead(), "visit_step").toString().contains("CALLS=99"));
    }

    @Test
    void tablesThatAreDamagedAreSetAsideAndMadeAgain() throws Exception {
        new RandomTraffic(hall, 4).send(COMMANDS / 8);
        Map<String, List<String>> written = stopAtRestAndRead();
        byte[] junk = "this is not a database".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Files.write(data.resolve("tables").resolve("giliran.mv.db"), junk);
        assertRebuilt(written);
        assertTrue(Files.isDirectory(data.resolve("tables.bad-1")));
    }

    @Test
    void tablesOfAnOlderSchemaAreSetAsideAndMadeAgain() throws Exception {
        new RandomTraffic(hall, 7).send(COMMANDS / 8);
        Map<String, List<String>> written = stopAtRestAndRead();
        TableDump.execute(data, "UPDATE schema_version SET version = version - 1");
        tamper();
        assertRebuilt(written);
        assertTrue(Files.isDirectory(data.resolve("tables.bad-1")));
    }

    @Test
    void tablesOfAnotherJournalAreSetAsideAndMadeAgain(@TempDir Path elsewhere) throws Exception {
        hall.takeTicket("kk");
        Map<String, List<String>> written = stopAndRead();
        try (var other = RunningServer.start(elsewhere)) {
            other.takeTicket("ktp");
            other.awaitTables();
        }
        delete(data.resolve("tables"));
        copy(elsewhere.resolve("tables"), data.resolve("tables"));
        assertRebuilt(written);
    }

    @Test
    void tablesThatAreAheadOfTheJournalAreMadeAgain(@TempDir Path elsewhere) throws Exception {
        hall.takeTicket("kk");
        Map<String, List<String>> written = stopAtRestAndRead();
        try (var other = RunningServer.start(elsewhere)) {
            new RandomTraffic(other, 5).send(40);
            other.awaitTables();
        }
        delete(data.resolve("tables"));
        copy(elsewhere.resolve("tables"), data.resolve("tables"));
        assertRebuilt(written);
    }

    /** A row that stands where the next ticket's would have to. */
    private void bookTheNextNumber() throws SQLException {
        hall.takeTicket("ktp");
        hall.awaitTables();
        hall.stop();
        TableDump.execute(
                data,
                """
                INSERT INTO ticket (hall, id, hall_day, number, service, priority_class, language,
                    channel, issued_at, print_state)
                VALUES ('balai', 'intruder', DATE '2026-11-21', 'A-002', 'ktp', '', 'id', 'STAFF',
                    TIMESTAMP WITH TIME ZONE '2026-11-21 02:00:00+00', 'UNKNOWN')
                """);
        hall.resume();
    }

    @Test
    void aBrokenConstraintIsAnAlarmThatNamesTheRecordAndTheHallGoesOn() throws Exception {
        bookTheNextNumber();
        assertEquals("A-002", hall.takeTicket("ktp"));
        Answer health = hall.awaitHealth("status", "DEGRADED");
        assertTrue(
                health.get("alarms.0").contains("stopped after record 2")
                        && health.get("alarms.0").contains("record 3"),
                health::body);
        assertEquals("A-003", hall.takeTicket("ktp"));
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
        assertEquals("2", hall.as(Who.WATI).get("/board").get("waiting.0.count"));
    }

    @Test
    void tablesThatDidNotFollowAreMadeAgainByTheNextStart() throws Exception {
        bookTheNextNumber();
        hall.takeTicket("ktp");
        hall.awaitHealth("status", "DEGRADED");
        hall.restart();
        hall.awaitHealth("status", "UP");
        assertFalse(rows(stopAndRead(), "ticket").toString().contains("intruder"));
    }

    @Test
    void aReportSaysThatItIsStaleWhenTheTablesDoNotFollow() throws Exception {
        bookTheNextNumber();
        hall.takeTicket("ktp");
        hall.awaitHealth("status", "DEGRADED");
        Answer report = hall.as(Who.WATI).get("/reports/today").expect(200);
        assertEquals("true", report.get("stale"));
        assertEquals("2", report.get("asOfSeq"));
    }

    @Test
    void aReportWaitsForWhatHappenedBeforeItWasAskedFor() {
        for (int tickets = 1; tickets <= 30; tickets++) {
            hall.takeTicket("ktp");
            Answer report = hall.as(Who.WATI).get("/reports/today").expect(200);
            assertEquals("false", report.get("stale"));
            assertEquals(Integer.toString(tickets + 1), report.get("asOfSeq"));
            assertEquals(Integer.toString(tickets), report.get("rows.0.visits"));
        }
    }

    @Test
    void pollsAndCommandsNeedNoTables() throws Exception {
        hall.awaitTables();
        TableDump.execute(data, "SHUTDOWN IMMEDIATELY");
        delete(data.resolve("tables"));
        Files.writeString(data.resolve("tables"), "no folder, so no tables can be made here");
        hall.takeTicket("ktp");
        hall.awaitHealth("status", "DEGRADED");
        String version = hall.as(Who.DISPLAY).get("/board").expect(200).get("version");
        hall.as(Who.DISPLAY).get("/board?after=" + version).expect(204);
        var held = hall.as(Who.DISPLAY).poll("/board?wait=30&after=" + version);
        hall.awaitHeldPolls(1);
        assertEquals("A-002", hall.takeTicket("ktp"));
        assertEquals("2", held.join().expect(200).get("waiting.0.count"));
        hall.as(Who.WATI).get("/live").expect(200);
        Files.delete(data.resolve("tables"));
    }

    @Test
    void aReportWithoutTablesSaysSo() throws Exception {
        hall.awaitTables();
        TableDump.execute(data, "SHUTDOWN IMMEDIATELY");
        delete(data.resolve("tables"));
        Files.writeString(data.resolve("tables"), "no folder, so no tables can be made here");
        for (String report : List.of("today", "today?by=counter", "exceptions")) {
            Answer answer = hall.as(Who.WATI).get("/reports/" + report).expect(503);
            assertEquals("REPORTS_AWAY", answer.get("code"), report);
        }
        Files.delete(data.resolve("tables"));
    }

    @Test
    void aNightsRestIsNoPartOfAnyFigure() throws Exception {
        hall.takeTicket("ktp");
        hall.clock().advance(Duration.ofDays(1));
        hall.loggedIn(Who.BUDI).post("/tickets", RunningServer.issue("ktp")).expect(201);
        String rows = rows(stopAndRead(), "visit_step").toString();
        assertTrue(rows.contains("STATE=LAPSED FLAGGED=0 ENDED_WITH_DAY=0"), rows);
    }
}
