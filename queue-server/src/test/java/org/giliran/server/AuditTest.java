package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The program of docs/journal.md, run as it stands there, on a day that was exported. */
@Isolated("reads what the program says")
class AuditTest {
    private static final String DAY = "2026-11-21";

    @TempDir private Path folder;
    private RunningServer hall;
    private Path checker;

    @BeforeEach
    void open() throws IOException {
        hall = RunningServer.start(folder.resolve("data"));
        for (int i = 0; i < 4; i++) {
            hall.issueAtKiosk("ktp").expect(201);
        }
        String doc = Files.readString(Path.of("../docs/journal.md"));
        String begun = doc.substring(doc.indexOf("```python\n") + "```python\n".length());
        String code = begun.substring(0, begun.indexOf("```"));
        assertTrue(code.lines().count() <= 40, "it has 40 lines at most");
        checker = Files.writeString(folder.resolve("check.py"), code);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Ran export(String... more) {
        var args =
                new ArrayList<>(
                        List.of(
                                "export",
                                "--data",
                                folder.resolve("data").toString(),
                                "--hall",
                                "balai",
                                "--day",
                                DAY));
        args.addAll(List.of(more));
        return Ran.server(args.toArray(String[]::new));
    }

    private List<String> exported() throws IOException {
        Path file = folder.resolve("day.jsonl");
        Ran ran = export(file.toString());
        assertEquals(0, ran.status(), ran.err());
        return Files.readAllLines(file);
    }

    private record Checked(int status, String told) {}

    private Checked check(List<String> lines, String... known) throws Exception {
        Path file = folder.resolve("checked.jsonl");
        Files.write(file, lines);
        var command = new ArrayList<>(List.of("python3", checker.toString(), file.toString()));
        command.addAll(List.of(known));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(python.waitFor(), told);
    }

    private void assertBad(String why, List<String> lines, String... known) throws Exception {
        Checked checked = check(lines, known);
        assertEquals(1, checked.status, why + ": " + checked.told);
        assertTrue(checked.told.startsWith("BAD seq "), checked.told);
    }

    @Test
    void aDayAsItWasWrittenIsOk() throws Exception {
        List<String> lines = exported();
        assertEquals(5, lines.size());
        Checked checked = check(lines);
        assertEquals(0, checked.status, checked.told);
        String hash = Ran.server("verify", "--data", folder.resolve("data").toString()).out();
        assertTrue(hash.strip().endsWith(checked.told.strip().replaceAll(".* ", "")), hash);
        assertTrue(checked.told.startsWith("ok 2026-11-21 to seq 5, NOT CLOSED, hash "), "told");
    }

    @Test
    void aChangedRecordIsSeen() throws Exception {
        List<String> lines = new ArrayList<>(exported());
        String changed = lines.get(2).replace("A-002", "A-009");
        assertNotEquals(lines.get(2), changed);
        lines.set(2, changed);
        assertBad("changed", lines);
    }

    @Test
    void aMissingRecordIsSeen() throws Exception {
        List<String> lines = new ArrayList<>(exported());
        String last = lines.getLast().replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        assertEquals(0, check(lines, last).status, "its closing hash is known");
        assertBad("the first", lines.subList(1, 5));
        assertBad("the last, whose hash is known", lines.subList(0, 4), last);
        lines.remove(2);
        assertBad("one in the middle", lines);
        assertBad("all", List.of());
    }

    @Test
    void swappedRecordsAreSeen() throws Exception {
        List<String> lines = new ArrayList<>(exported());
        Collections.swap(lines, 2, 3);
        assertBad("swapped", lines);
    }

    @Test
    void theRouteGivesTheSameLines() throws Exception {
        String lines = String.join("\n", exported()) + "\n";
        Caller wati = hall.as(Who.WATI).with("Accept", "application/x-ndjson");
        assertEquals(lines, wati.get("/journal?day=" + DAY).expect(200).body());
        assertEquals(lines, export().out());
        String two = lines.substring(lines.indexOf("{\"seq\":3"));
        assertEquals(two, wati.get("/journal?day=" + DAY + "&after=2").expect(200).body());
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() {
        Ran noDay =
                Ran.server(
                        "export",
                        "--data",
                        folder.resolve("data").toString(),
                        "--hall",
                        "balai",
                        "--day",
                        "2026-11-20");
        assertEquals(1, noDay.status());
        assertEquals(1, noDay.err().lines().count(), noDay.err());
        assertTrue(noDay.err().contains("has no day 2026-11-20"), noDay.err());
    }

    @Test
    void aReplayIsToldBesideARunningServerOrRefusedInOneSentence() {
        Ran told = replay("balai", DAY, "ratio:2:1", "+1");
        assertEquals(0, told.status(), told.err());
        assertTrue(told.out().contains("ratio 2:1, with one more counter like 1"), told.out());
        assertTrue(told.out().lines().anyMatch(l -> l.matches("ktp +- +4 +0 .*")), told.out());
        Ran noHall = replay("pasar", DAY, "fifo", "+0");
        assertEquals(1, noHall.status());
        assertTrue(noHall.err().contains("holds no hall 'pasar'"), noHall.err());
        assertEquals(1, replay("../data", DAY, "fifo", "+0").status());
        Ran noDay = replay("balai", "2026-11-22", "fifo", "+0");
        assertEquals(1, noDay.status());
        assertTrue(noDay.err().contains("hall balai has no day 2026-11-22"), noDay.err());
        Ran noRule = replay("balai", DAY, "lottery", "+0");
        assertEquals(2, noRule.status());
        assertTrue(noRule.err().contains("--policy: 'lottery'; expected"), noRule.err());
        assertEquals(2, replay("balai", "yesterday", "fifo", "+0").status());
        assertEquals(2, replay("balai", DAY, "fifo", "-1").status());
        assertEquals(2, Ran.server("replay").status());
    }

    private Ran replay(String code, String day, String policy, String counters) {
        return Ran.server(
                "replay",
                "--data",
                folder.resolve("data").toString(),
                "--hall",
                code,
                "--day",
                day,
                "--policy",
                policy,
                "--counters",
                counters);
    }
}
