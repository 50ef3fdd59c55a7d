package org.giliran.journal;

import static org.giliran.journal.Records.encoded;
import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class JournalFolderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @TempDir Path data;
    private Path dir;
    private final SteeredDisk disk = new SteeredDisk();

    @BeforeEach
    void nameTheFolder() {
        dir = data.resolve("journal").resolve("dukcapil");
    }

    @Test
    void aNewFolderHasNoDayAndBeginsTheChain() throws Exception {
        try (var folder = JournalFolder.open(new FileDisk(), dir)) {
            assertEquals(List.of(), folder.days());
            assertEquals(Chain.start(), folder.headBefore(MONDAY));
        }
    }

    @Test
    void theChainRunsThroughTheDaysOfAMonth() throws Exception {
        var days = Stream.iterate(MONDAY, day -> day.plusDays(1)).limit(31).toList();
        var written = writeDays(days);
        try (var folder = open()) {
            assertEquals(days, folder.days());
            var before = Chain.start();
            for (var day : days) {
                assertEquals(before, folder.headBefore(day));
                var found = Records.from(before);
                folder.read(day, before, found);
                assertEquals(List.of("buka " + day, "tiket " + day), found.texts);
                before = found.chain();
            }
            assertEquals(written, before);
            assertEquals(written, folder.headBefore(days.getLast().plusDays(9)));
        }
    }

    @Test
    void aDayGoesOnWhereTheDayBeforeEnded() throws Exception {
        var head = writeDays(List.of(MONDAY));
        try (var folder = open()) {
            var strange = Chain.of(2, "a".repeat(64));
            assertThrows(IllegalArgumentException.class, () -> folder.append(TUESDAY, strange));
            assertThrows(
                    IllegalArgumentException.class, () -> folder.append(TUESDAY, Chain.start()));
            folder.append(TUESDAY, head).close();
        }
    }

    @Test
    void aDayThatIsOverIsNotAppendedTo() throws Exception {
        writeDays(List.of(MONDAY, WEDNESDAY));
        try (var folder = open()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> folder.append(TUESDAY, folder.headBefore(TUESDAY)));
            assertThrows(
                    IllegalArgumentException.class, () -> folder.append(MONDAY, Chain.start()));
        }
    }

    @Test
    void oneDayIsOpenAtATime() throws Exception {
        try (var folder = open()) {
            var monday = folder.append(MONDAY, Chain.start());
            assertThrows(IllegalStateException.class, () -> folder.append(TUESDAY, Chain.start()));
            monday.close();
            folder.append(TUESDAY, Chain.start()).close();
        }
    }

    @Test
    void aDayThatWasMadeButNeverWrittenHasNoRecords() throws Exception {
        var head = writeDays(List.of(MONDAY));
        try (var folder = open()) {
            folder.append(TUESDAY, head).close();
            assertEquals(List.of(MONDAY, TUESDAY), folder.days());
            assertEquals(head, folder.headBefore(WEDNESDAY));
            var none = Records.from(head);
            folder.read(TUESDAY, head, none);
            assertEquals(List.of(), none.texts);
        }
        writeDays(List.of(WEDNESDAY));
        assertEquals(
                3,
                JournalVerify.folder(dir).stream()
                        .filter(DayCheck.Verified.class::isInstance)
                        .count());
    }

    @Test
    void aTornTailOfTheNewestDayIsPassedOverByReadersAndCutByTheWriter() throws Exception {
        var head = writeDays(List.of(MONDAY));
        var file = dir.resolve("2026-01-05.gj");
        long whole = Files.size(file);
        tear(file, head);
        try (var folder = open()) {
            assertEquals(head, folder.headBefore(TUESDAY));
            var found = Records.from(Chain.start());
            folder.read(MONDAY, Chain.start(), found);
            assertEquals(head, found.chain());
            try (var journal = folder.append(MONDAY, Chain.start())) {
                assertEquals(head, journal.head());
                assertEquals(3, journal.torn().orElseThrow().seq());
            }
        }
        assertEquals(whole, Files.size(file));
    }

    @Test
    void aNewDaySetsTheTornTailOfTheDayBeforeAside() throws Exception {
        var head = writeDays(List.of(MONDAY, TUESDAY));
        tear(dir.resolve("2026-01-06.gj"), head);
        try (var folder = open();
                var journal = folder.append(WEDNESDAY, folder.headBefore(WEDNESDAY))) {
            assertEquals(dir.resolve("2026-01-06.gj"), journal.torn().orElseThrow().file());
            journal.append(group(head, "rabu"));
        }
        assertTrue(
                JournalVerify.folder(dir).stream().allMatch(DayCheck.Verified.class::isInstance));
    }

    @Test
    void aTornTailOfAnEarlierDayIsDamage() throws Exception {
        writeDays(List.of(MONDAY, TUESDAY));
        var monday = dir.resolve("2026-01-05.gj");
        var bytes = Files.readAllBytes(monday);
        Records.write(monday, Arrays.copyOf(bytes, bytes.length - 4096));
        tear(monday, Chain.start());
        try (var folder = open()) {
            var found = Records.from(Chain.start());
            assertThrows(DamagedJournal.class, () -> folder.read(MONDAY, Chain.start(), found));
            assertThrows(DamagedJournal.class, () -> folder.headBefore(TUESDAY));
        }
    }

    @Test
    void aMissingDayShows() throws Exception {
        writeDays(List.of(MONDAY, TUESDAY, WEDNESDAY));
        Files.delete(dir.resolve("2026-01-06.gj"));
        try (var folder = open()) {
            var before = folder.headBefore(WEDNESDAY);
            var damaged =
                    assertThrows(
                            DamagedJournal.class,
                            () -> folder.read(WEDNESDAY, before, Records.from(before)));
            assertEquals(3, damaged.seq());
            assertThrows(DamagedJournal.class, () -> folder.append(WEDNESDAY, before));
        }
    }

    @Test
    void otherFilesInTheFolderAreNoDays() throws Exception {
        writeDays(List.of(MONDAY));
        for (var name :
                List.of("2026-01-05.gj.torn", "2026-13-01.gj", "catatan.gj", "2026-01-06.txt")) {
            Files.writeString(dir.resolve(name), "x");
        }
        try (var folder = open()) {
            assertEquals(List.of(MONDAY), folder.days());
        }
    }

    private JournalFolder open() throws IOException {
        return JournalFolder.open(disk, dir);
    }

    private Chain writeDays(List<LocalDate> days) throws IOException {
        try (var folder = open()) {
            var head = Chain.start();
            for (var day : days) {
                try (var journal = folder.append(day, folder.headBefore(day))) {
                    journal.append(group(journal.head(), "buka " + day));
                    journal.append(group(journal.head(), "tiket " + day));
                    head = journal.head();
                }
            }
            return head;
        }
    }

    private static void tear(Path file, Chain head) throws IOException {
        var half = Arrays.copyOf(encoded(group(head, ticket(9, 6000))), 5000);
        Records.write(file, Files.readAllBytes(file), half);
    }
}
