package org.giliran.kiosk.link;

import static org.giliran.kiosk.link.DeskUnderTest.KTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.journal.FileDisk;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.SeriesStand;
import org.giliran.program.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

@Isolated("reads what the program says")
final class KioskJournalTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @TempDir private Path folder;
    private Instant now = Samples.NOON;
    private final List<KioskEvent> read = new ArrayList<>();

    private KioskJournal open() throws IOException {
        read.clear();
        return KioskJournal.open(new FileDisk(), folder, () -> now, JAKARTA, read::add, () -> {});
    }

    private Reported write(KioskJournal journal, String paper) {
        var event = new Reported(journal.now(), paper);
        journal.append(event);
        return event;
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gj"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachLocalDateHasItsFileAndAllAreReadAgain() throws Exception {
        List<KioskEvent> written = new ArrayList<>();
        try (var journal = open()) {
            written.add(write(journal, "monday"));
            now = Instant.parse("2026-03-02T17:00:00Z"); // midnight in Jakarta
            written.add(write(journal, "tuesday"));
        }
        assertEquals(List.of("2026-03-02.gj", "2026-03-03.gj"), files());
        try (var _ = open()) {
            assertEquals(written, read);
        }
    }

    @Test
    void onlyTheLastThreeDaysAreReadWhenNothingWaits() throws Exception {
        for (int day = 0; day < 5; day++) {
            try (var journal = open()) {
                journal.append(heard(0, 0));
                write(journal, "day " + day);
            }
            now = now.plus(Duration.ofDays(1));
        }
        try (var _ = open()) {
            assertEquals(4, read.size(), "yesterday and the day before; today has nothing yet");
        }
    }

    @Test
    void asManyDaysMoreAreReadAsItTakesToHaveAllThatWaits() throws Exception {
        try (var journal = open()) {
            journal.append(rated(1), rated(2));
        }
        for (int day = 0; day < 9; day++) {
            now = now.plus(Duration.ofDays(1));
            try (var journal = open()) {
                journal.append(new HandedOver(journal.now(), 1), heard(2, 1));
            }
        }
        try (var _ = open()) {
            var account = new KioskAccount();
            read.forEach(account::add);
            assertEquals(List.of(2L), account.waiting().stream().map(i -> i.n()).toList());
        }
    }

    @Test
    void aJournalOfBeforeIsReadWholeOnce() throws Exception {
        for (int day = 0; day < 5; day++) {
            try (var journal = open()) {
                write(journal, "day " + day);
            }
            now = now.plus(Duration.ofDays(1));
        }
        try (var _ = open()) {
            assertEquals(5, read.size());
        }
    }

    private DayHeard heard(long last, long acknowledged) {
        LocalDate day = LocalDate.ofInstant(now, JAKARTA);
        return new DayHeard(now, day, "0a", last, acknowledged, SeriesStand.NONE);
    }

    private OfflineRated rated(long n) {
        var rating = new RateVisit(4, null, "A-001", null, RatingSource.TOUCH);
        return new OfflineRated(now, n, "key-" + n, "asked-" + n, rating, now, false);
    }

    @Test
    void aClockThatWasSetBackGoesOnInTheNewestFile() throws Exception {
        try (var journal = open()) {
            write(journal, "monday");
        }
        now = now.minus(Duration.ofDays(2));
        try (var journal = open()) {
            write(journal, "still monday");
        }
        assertEquals(List.of("2026-03-02.gj"), files());
    }

    @Test
    void whenTheDiskFailsNothingIsSentAndTheProgramIsToldToStop() throws Exception {
        var disk = new FailingDisk();
        try (var server = new HallServer();
                var desk = new DeskUnderTest(server, folder, disk)) {
            disk.fail();
            var log =
                    Log.of(
                            KioskJournal.class,
                            () -> assertEquals("DISK_FULL", refusalOf(desk).code()));
            assertEquals(1, log.size(), log.toString());
            assertTrue(
                    log.getFirst()
                            .matches(
                                    "the kiosk's journal cannot be written; the program stops:"
                                            + " .*\\.gj cannot be made durable: No space left on"
                                            + " device"),
                    log.getFirst());
            assertTrue(desk.toldToStop.await(10, TimeUnit.SECONDS), "nobody told it to stop");
            assertEquals(List.of(), server.requests());
        }
    }

    private static ProblemException refusalOf(DeskUnderTest desk) {
        return assertThrows(ProblemException.class, () -> desk.visits.ask("touch-0000000001", KTP));
    }
}
