package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.History.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The drill: backups of a server in the thick of its work, a hall made of one, and a kill. */
class BackupDrillTest {
    private static final int BACKUPS = Boolean.getBoolean("giliran.long") ? 40 : 4;

    /** Answers between two backups. */
    private static final int ANSWERS = 120;

    private static final long LARGE = 48L << 20;

    @TempDir Path folder;

    @Test
    void aHallThatIsMadeOfABackupHasEverythingUpToIt() throws Exception {
        try (var server = new ServerProcess(folder, "--backup-to", backups().toString())) {
            var crowd = new Crowd(server);
            List<Line> before = workAndBackUp(server, crowd);
            JsonNode newest = Operator.listed(server).get(0);
            Path into = folder.resolve("restored");
            assertEquals(0, restore(server, newest.get("name").asString(), into));
            assertTrue(Verify.run(into).startsWith("0 ok balai "), Verify.run(into));
            try (var after = server.restored(into)) {
                int seq = newest.get("seq").asInt();
                assertHoldsEverythingUpTo(seq, before, crowd, after);
                assertNoNumberIsGivenTwice(seq, before, crowd, after);
                assertReportsFollow(after);
            }
        }
    }

    /** All the while tickets are taken and called; what the journal said at the end. */
    private List<Line> workAndBackUp(ServerProcess server, Crowd crowd) throws Exception {
        crowd.work(server, ANSWERS, () -> backUpThenKill(server, crowd));
        server.start();
        List<Line> journal = Export.fetch(server.url(), server.staffToken());
        assertEquals(List.of(), Checker.violations(crowd.answered(), journal));
        return journal;
    }

    private static void backUpThenKill(ServerProcess server, Crowd crowd) throws Exception {
        for (int i = 0; i < BACKUPS; i++) {
            assertEquals(201, Operator.backUp(server, "cadangan-latihan-%04d".formatted(i)));
            crowd.awaitAnswers(ANSWERS);
        }
        server.kill();
    }

    private int restore(ServerProcess server, String backup, Path into) throws Exception {
        return server.tool(
                "restore",
                "--from",
                backups().resolve(backup).toString(),
                "--data",
                into.toString(),
                "--operator",
                "budi",
                "--clock",
                "2026-11-21T02:00:00Z");
    }

    /** The same records with the same hashes, so everything that was answered until then. */
    private static void assertHoldsEverythingUpTo(
            int seq, List<Line> before, Crowd crowd, ServerProcess after) throws Exception {
        List<Line> restored = Export.fetch(after.url(), after.staffToken());
        assertEquals(before.subList(0, seq), restored.subList(0, seq));
        Line mark = restored.get(seq);
        assertEquals("Restored", mark.type());
        assertEquals("s01", mark.event("operator"));
        assertEquals(before.get(seq - 1).hash(), mark.event("head"));
        assertTrue(before.size() > seq, "nothing came after the backup");
        var keys = restored.stream().map(Line::key).collect(Collectors.toSet());
        List<Answered> until =
                crowd.answered().stream().filter(a -> keys.contains(a.key())).toList();
        assertTrue(until.stream().filter(Answered::isTicket).count() > BACKUPS);
        assertEquals(List.of(), Checker.violations(until, restored));
    }

    /** Also none of those that were given after the backup, whose papers are out in the hall. */
    private static void assertNoNumberIsGivenTwice(
            int seq, List<Line> before, Crowd crowd, ServerProcess after) throws Exception {
        Set<String> papers = numbers(before);
        crowd.answered().stream()
                .filter(Answered::isTicket)
                .map(a -> Wire.MAPPER.readTree(a.body()).get("number").asString())
                .forEach(papers::add);
        Set<String> lost = new HashSet<>(papers);
        lost.removeAll(numbers(before.subList(0, seq)));
        assertTrue(lost.size() > BACKUPS, "few were given after the backup: " + lost);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < lost.size(); i++) {
            given.add(Operator.takeTicket(after, "ktp"));
        }
        assertEquals(lost.size(), given.size(), () -> given.toString());
        assertTrue(given.stream().noneMatch(papers::contains), () -> given + " and " + papers);
    }

    private static Set<String> numbers(List<Line> journal) {
        return journal.stream()
                .filter(l -> l.type().equals("TicketIssued"))
                .map(l -> l.event("number"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void assertReportsFollow(ServerProcess after) throws Exception {
        List<Line> journal = Export.fetch(after.url(), after.staffToken());
        assertEquals(
                Reports.counted(journal, "TicketIssued", "service"),
                Reports.visits(after, "service"));
        assertEquals(
                Reports.counted(journal, "TicketCalled", "counter"),
                Reports.visits(after, "counter"));
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfABackupLeavesNothingThatCounts() throws Exception {
        try (var server = new ServerProcess(folder, "--backup-to", backups().toString());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Operator.takeTicket(server, "ktp");
            int good = Operator.listed(server).size();
            try (var large =
                    new RandomAccessFile(server.data().resolve("besar.bin").toFile(), "rw")) {
                large.setLength(LARGE); // so that copying takes a while
            }
            threads.submit(() -> Operator.backUp(server, "cadangan-terputus-1"));
            await(() -> !parts().isEmpty());
            server.kill();
            assertEquals(1, parts().size(), "it was killed in the middle");
            server.start();
            assertEquals(good, Operator.listed(server).size());
            assertEquals(201, Operator.backUp(server, "cadangan-berikutnya-1"));
            assertEquals(List.of(), parts());
            assertEquals(good + 1, Operator.listed(server).size());
            assertEquals("A-002", Operator.takeTicket(server, "ktp"));
        }
    }

    private static void await(BooleanSupplier moment) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!moment.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "no backup was begun");
            Thread.onSpinWait();
        }
    }

    private List<String> parts() {
        String[] names = backups().toFile().list();
        return names == null
                ? List.of()
                : List.of(names).stream().filter(n -> n.startsWith(".part-")).toList();
    }

    private Path backups() {
        return folder.resolve("backups");
    }
}
