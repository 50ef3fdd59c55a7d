package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.giliran.systemtests.Export.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server's disk is lost, its hall is made again of a backup, and a kiosk has seen more. */
class KioskAfterRestoreTest {
    private static final int SOME = 3;
    private static final Duration GIVEN_WITHIN = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void whatAKioskGaveAloneIsInTheRestoredHallOnceAlsoWhatWasHandedOverAfterTheBackup()
            throws Exception {
        String backups = folder.resolve("backups").toString();
        try (var server = new ServerProcess(folder, "--backup-to", backups);
                var kiosk = new RealKiosk(folder.resolve("kiosk"), server, 917_700)) {
            kiosk.workDuring(() -> kiosk.awaitAnswers(SOME));
            giveAlone(kiosk);
            handOver(kiosk);
            assertEquals(201, Operator.backUp(server, "cadangan-sebelum-hilang"));
            giveAlone(kiosk);
            handOver(kiosk);
            giveAlone(kiosk);
            String newest = Operator.listed(server).get(0).get("name").asString();
            server.kill();
            lose(server.data());
            Path into = folder.resolve("restored");
            assertEquals(0, restore(server, Path.of(backups, newest), into));
            try (var after = server.restored(into)) {
                kiosk.line().to(after.url());
                handOver(kiosk);
                assertHolds(after, ownNumbers(kiosk));
                goOn(kiosk, after);
            }
        }
    }

    private static void giveAlone(RealKiosk kiosk) throws Exception {
        kiosk.awaitLive();
        kiosk.line().weather(Weather.AWAY);
        long enough = kiosk.own() + SOME;
        long end = System.nanoTime() + GIVEN_WITHIN.toNanos();
        kiosk.workDuring(
                () -> {
                    while (kiosk.own() < enough) {
                        assertTrue(System.nanoTime() < end, "it gives no tickets alone");
                        kiosk.awaitAnswers(1);
                    }
                });
    }

    private static void handOver(RealKiosk kiosk) throws Exception {
        kiosk.settle();
    }

    private static void lose(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertFalse(Files.exists(data));
    }

    private static int restore(ServerProcess server, Path backup, Path into) throws Exception {
        return server.tool(
                "restore",
                "--from",
                backup.toString(),
                "--data",
                into.toString(),
                "--operator",
                "budi",
                "--clock",
                "2026-11-21T02:00:00Z");
    }

    private static Set<String> ownNumbers(RealKiosk kiosk) {
        return kiosk.answered().stream()
                .filter(a -> a.body().contains("\"offline\":true"))
                .map(a -> Wire.MAPPER.readTree(a.body()).get("number").asString())
                .collect(Collectors.toSet());
    }

    private static void assertHolds(ServerProcess after, Set<String> numbers) throws Exception {
        List<Line> journal = Export.fetch(after.url(), after.staffToken());
        assertTrue(journal.stream().anyMatch(l -> l.type().equals("Restored")));
        assertTrue(journal.stream().anyMatch(l -> l.type().equals("HeadLost")), "a head was lost");
        List<String> handed =
                journal.stream()
                        .filter(l -> l.type().equals("TicketHandedOver"))
                        .map(l -> l.event("number"))
                        .toList();
        assertEquals(numbers, new HashSet<>(handed));
        assertEquals(numbers.size(), handed.size(), "each once");
        assertTrue(numbers.size() >= 3 * SOME, "three times alone: " + numbers);
    }

    /** The restored hall serves it like any other, and it gives no number again when alone. */
    private static void goOn(RealKiosk kiosk, ServerProcess after) throws Exception {
        Set<String> before = ownNumbers(kiosk);
        kiosk.workDuring(() -> kiosk.awaitAnswers(SOME));
        giveAlone(kiosk);
        handOver(kiosk);
        assertTrue(ownNumbers(kiosk).size() > before.size());
        assertHolds(after, ownNumbers(kiosk));
        assertFalse(Operator.health(after).toString().contains("FORKED_HISTORY"));
        assertTrue(after.verify().startsWith("0 ok balai "));
    }
}
