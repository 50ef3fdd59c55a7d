package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.DayCheck;
import org.giliran.server.desk.SteeredDisk.Fault;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.PastDay;
import org.giliran.server.hall.SetUps;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class DayChangeTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir Path dir;

    @Test
    void theFirstCommandAfterThreeClosesTheOldDayAndIsDecidedInTheNew() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            hall.open("1");
            String served = hall.issue();
            String waiting = hall.issue();
            hall.ask(new HallCommand.CallNext("1"));
            hall.ask(new HallCommand.Start("1"));
            hall.at(TUESDAY, "03:00");
            assertEquals("2026-03-03-A-001", ticketOf(hall.ask(issueKtp())));
            HallDay day = hall.day();
            assertInstanceOf(TicketState.Finished.class, stateOf(served, day));
            assertInstanceOf(TicketState.Lapsed.class, stateOf(waiting, day));
            assertEquals(List.of(MONDAY, TUESDAY), verifiedDates(hall));
        }
    }

    @Test
    void theDayTurnsByItselfWhenNobodyAsksForAnything() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            hall.issue();
            hall.at(TUESDAY, "03:00");
            assertTrue(hall.awaitShown(TUESDAY).day().open());
        }
    }

    @Test
    void aCommandJustBeforeThreeIsStillOfTheOldDay() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            hall.at(HallFixture.instant(TUESDAY, "03:00").minusMillis(1));
            assertEquals("2026-03-02-A-001", hall.issue());
        }
    }

    @Test
    void aServerThatWasOffOverTwoNightsDoesBothWhenItComesBack() throws Exception {
        String left;
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            left = hall.issue();
        }
        LocalDate wednesday = MONDAY.plusDays(2);
        try (var hall =
                DeskFixture.start(dir.resolve("data"), HallFixture.instant(wednesday, "07:30"))) {
            assertEquals("2026-03-04-A-001", hall.issue());
            assertInstanceOf(TicketState.Lapsed.class, stateOf(left, hall.day()));
            assertEquals(List.of(MONDAY, wednesday), verifiedDates(hall));
        }
    }

    @Test
    void aClockTenMinutesBackStopsNothing() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            hall.at(TUESDAY, "03:01");
            hall.issue();
            hall.pass(Duration.ofMinutes(-10));
            assertEquals("2026-03-03-A-002", hall.issue());
            assertEquals(HallFixture.instant(TUESDAY, "03:01"), hall.day().time());
        }
        try (var hall =
                DeskFixture.start(dir.resolve("data"), HallFixture.instant(TUESDAY, "02:51"))) {
            assertEquals("2026-03-03-A-003", hall.issue());
        }
    }

    @Test
    void aNoticeEndsByItselfWhenItsTimeIsUp() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            var until = monday().plusSeconds(60);
            hall.ask(new HallCommand.PostNotice("n-1", "", until));
            hall.shown.clear();
            hall.at(until);
            assertTrue(hall.awaitShown(MONDAY).day().notices().isEmpty());
        }
    }

    @Test
    void theEndOfACrowdedDayTakesSeveralGroups() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            issueMany(hall);
            int before = hall.disk.writes();
            hall.at(TUESDAY, "03:00");
            hall.issue();
            assertTrue(hall.disk.writes() - before > 3, () -> hall.disk.writes() + " writes");
            assertAllLapsed(hall);
        }
    }

    @Test
    void aCrashInTheMiddleOfACrowdedDaysEndHealsAtTheRestart() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            issueMany(hall);
            hall.disk.failAfter(1, Fault.WRITE_FAILS_HALFWAY);
            hall.at(TUESDAY, "03:00");
            hall.handIn(issueKtp(), Origin.of("s01"));
            hall.whyBroken();
        }
        try (var hall = DeskFixture.notStarted(dir.resolve("data"), SetUps.SMALL, monday())) {
            assertTrue(hall.torn.isPresent());
            HallDay half = hall.day();
            assertTrue(half.open());
            assertTrue(half.tickets().values().stream().anyMatch(Ticket::isOpen));
            assertFalse(half.tickets().values().stream().allMatch(Ticket::isOpen));
            hall.at(TUESDAY, "03:05");
            hall.begin();
            assertEquals("2026-03-03-A-001", hall.issue());
            assertAllLapsed(hall);
        }
    }

    /** More open tickets than a group has records. */
    private static void issueMany(DeskFixture hall) {
        for (int i = 0; i < 10; i++) {
            IntStream.range(0, 500)
                    .mapToObj(_ -> hall.submit(issueKtp()))
                    .toList()
                    .forEach(DeskFixture::answer);
        }
    }

    private static void assertAllLapsed(DeskFixture hall) throws Exception {
        PastDay monday = hall.day().past().getFirst();
        assertEquals(5_000, monday.tickets().size());
        assertTrue(
                monday.tickets().values().stream()
                        .allMatch(t -> t.state() instanceof TicketState.Lapsed));
        assertEquals(List.of(MONDAY, TUESDAY), verifiedDates(hall));
        assertEquals(hall.day(), hall.journal().dayAt(hall.day().seq()));
    }

    private static List<LocalDate> verifiedDates(DeskFixture hall) throws Exception {
        return hall.verified().stream()
                .map(d -> assertInstanceOf(DayCheck.Verified.class, d).date())
                .toList();
    }

    private static TicketState stateOf(String ticket, HallDay day) {
        return day.findKnown(ticket).orElseThrow().state();
    }
}
