package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.assertRefused;
import static org.giliran.server.desk.DeskFixture.done;
import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.DayCheck;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.PastDay;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class RestartTest {
    private static final Origin KEY = HallFixture.keyed("1", "ktp");
    private static final Origin KEY_FOR_ANOTHER = HallFixture.keyed("1", "kk");

    @TempDir Path dir;

    @Test
    void aHallThatIsStartedAgainStandsWhereItStood() throws Exception {
        Published before;
        try (var hall = DeskFixture.start(data(), monday())) {
            SmallDays.live(hall);
            before = hall.published();
        }
        try (var hall = DeskFixture.notStarted(data(), SetUps.SMALL, monday())) {
            assertEquals(before, hall.published());
            assertTrue(hall.torn.isEmpty());
        }
    }

    @Test
    void theDayCanBeSeenAsItStoodAfterEachRecord() throws Exception {
        try (var hall = DeskFixture.start(data(), monday())) {
            hall.shown.clear();
            SmallDays.live(hall);
            for (Published shown : hall.shown) {
                assertEquals(shown.day(), hall.journal().dayAt(shown.head().seq()));
            }
        }
    }

    @Test
    void aReplayBeforeAndAfterARestartGivesTheSameRecords() throws Exception {
        Outcome replayed;
        try (var hall = DeskFixture.start(data(), monday())) {
            Outcome first = hall.ask(issueKtp(), KEY);
            replayed = new Outcome.Replayed(done(first).records());
            assertEquals(replayed, hall.ask(issueKtp(), KEY));
            assertRefused(Refusal.KEY_REUSED, hall.ask(issueKtp(), KEY_FOR_ANOTHER));
        }
        try (var hall = DeskFixture.start(data(), monday())) {
            assertEquals(replayed, hall.ask(issueKtp(), KEY));
            assertRefused(Refusal.KEY_REUSED, hall.ask(issueKtp(), KEY_FOR_ANOTHER));
            assertEquals(1, hall.day().tickets().size());
        }
    }

    @Test
    void keysAreKnownOverTwoNightsAndRestartsAndThenNoMore() throws Exception {
        Outcome replayed;
        try (var hall = DeskFixture.start(data(), monday())) {
            replayed = new Outcome.Replayed(done(hall.ask(issueKtp(), KEY)).records());
        }
        for (int day = 1; day <= 2; day++) {
            try (var hall = DeskFixture.start(data(), morningOf(day))) {
                assertEquals(replayed, hall.ask(issueKtp(), KEY));
                assertRefused(Refusal.KEY_REUSED, hall.ask(issueKtp(), KEY_FOR_ANOTHER));
            }
        }
        try (var hall = DeskFixture.start(data(), morningOf(3))) {
            assertEquals("2026-03-05-A-001", ticketOf(hall.ask(issueKtp(), KEY)));
        }
    }

    @Test
    void whatWasAnsweredOutlivesACrashAndWhatIsTornDoesNot() throws Exception {
        try (var hall = DeskFixture.start(data(), monday())) {
            String answered = hall.issue();
            hall.disk.hold();
            hall.handIn(issueKtp(), KEY);
            hall.disk.awaitHeld();
            Path crashed = hall.copyOfData("crashed");
            tearLastGroup(crashed);
            try (var after = DeskFixture.start(crashed, monday())) {
                assertTrue(after.torn.isPresent());
                assertEquals(List.of(answered), ids(after.day()));
                assertEquals("2026-03-02-A-002", ticketOf(after.ask(issueKtp(), KEY)));
                assertInstanceOf(DayCheck.Verified.class, after.verified().getFirst());
            }
        }
    }

    @Test
    void aGroupThatIsWholeButWasNotAnsweredIsThereOnceWhenItIsAskedForAgain() throws Exception {
        try (var hall = DeskFixture.start(data(), monday())) {
            hall.disk.hold();
            hall.handIn(issueKtp(), KEY);
            hall.disk.awaitHeld();
            try (var after = DeskFixture.start(hall.copyOfData("crashed"), monday())) {
                assertInstanceOf(Outcome.Replayed.class, after.ask(issueKtp(), KEY));
                assertEquals(1, after.day().tickets().size());
            }
        }
    }

    @Test
    void aCrashRightAfterAnyRecordLosesNothingThatWasAnswered() throws Exception {
        try (var hall = DeskFixture.start(data(), monday())) {
            for (int i = 0; i < 5; i++) {
                hall.issue();
                try (var after =
                        DeskFixture.notStarted(
                                hall.copyOfData("crash-" + i), SetUps.SMALL, monday())) {
                    assertEquals(hall.published(), after.published());
                }
            }
        }
    }

    /** A machine that stops after making a day's file and before its first record. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptyFileOfADayDoesNotShortenWhatIsRemembered(boolean halfWritten) throws Exception {
        Outcome replayed;
        try (var hall = DeskFixture.start(data(), monday())) {
            replayed = new Outcome.Replayed(done(hall.ask(issueKtp(), KEY)).records());
            hall.disk.failAfter(
                    1,
                    halfWritten
                            ? SteeredDisk.Fault.WRITE_FAILS_HALFWAY
                            : SteeredDisk.Fault.WRITE_FAILS);
            hall.at(morningOf(1));
            hall.handIn(issueKtp(), Origin.of("s01"));
            hall.whyBroken();
        }
        HallDay before;
        try (var hall = DeskFixture.start(data(), morningOf(2))) {
            before = hall.day();
            assertEquals(List.of(MONDAY), before.past().stream().map(PastDay::date).toList());
        }
        try (var hall = DeskFixture.start(data(), morningOf(3))) {
            assertEquals(replayed, hall.ask(issueKtp(), KEY));
        }
        try (var hall = DeskFixture.start(data(), morningOf(3))) {
            assertEquals(replayed, hall.ask(issueKtp(), KEY));
            assertFalse(hall.verified().stream().anyMatch(DayCheck.Damaged.class::isInstance));
        }
    }

    private Path data() {
        return dir.resolve("data");
    }

    private static Instant morningOf(int daysAfterMonday) {
        return HallFixture.instant(MONDAY.plusDays(daysAfterMonday), "07:30");
    }

    private static List<String> ids(HallDay day) {
        return day.tickets().values().stream().map(t -> t.id()).toList();
    }

    private static void tearLastGroup(Path data) throws Exception {
        LocalDate day = MONDAY;
        Path file = DeskFixture.folder(data).resolve(day + ".gj");
        try (var last = new RandomAccessFile(file.toFile(), "rw")) {
            last.setLength(last.length() - 4_096 + 100);
        }
    }
}
