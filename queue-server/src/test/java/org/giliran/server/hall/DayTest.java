package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand.TimePassed;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

class DayTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final HallFixture hall = HallFixture.onMonday();

    @Test
    void aDayEndsAtThreeInTheMorning() {
        assertFalse(hall.day().isOver(instant(TUESDAY, "02:59:59.999")));
        assertTrue(hall.day().isOver(instant(TUESDAY, "03:00")));
        assertEquals(instant(TUESDAY, "03:00"), hall.day().nextDeadline());
    }

    @Test
    void aDayThatIsOverTakesNothingBeforeItIsClosedAndTheNextOpened() {
        hall.at(instant(TUESDAY, "03:00"));
        hall.assertRefused(Refusal.DAY_CLOSED, new HallCommand.OpenCounter("1", "s01"));
        hall.done(new TimePassed());
        hall.assertRefused(Refusal.DAY_CLOSED, new HallCommand.OpenCounter("1", "s01"));
        hall.turnDay();
        hall.open("1");
        assertEquals(TUESDAY, hall.day().date());
    }

    @Test
    void theEndOfADayEndsEveryVisitAndClosesEveryCounter() {
        hall.open("1", "2", "3");
        String served = hall.issue("ktp");
        String called = hall.issue("ktp");
        String waiting = hall.issue("akta");
        hall.callAndStart("1");
        hall.call("2");
        hall.done(new HallCommand.PauseCounter("3", "istirahat"));
        hall.at(instant(TUESDAY, "03:00"));
        assertEquals(
                List.of(
                        new HallEvent.VisitFinished(served, "1", HallEvent.Cause.DAY_END),
                        new HallEvent.TicketLapsed(called),
                        new HallEvent.TicketLapsed(waiting),
                        new HallEvent.CounterClosed("1"),
                        new HallEvent.CounterClosed("2"),
                        new HallEvent.CounterClosed("3"),
                        new HallEvent.DayClosed(3)),
                hall.done(new TimePassed()));
    }

    @Test
    void numbersBeginAgainEveryDayAndIdsDoNot() {
        assertEquals("2026-03-02-A-001", hall.issue("ktp"));
        assertEquals("2026-03-02-B-001", hall.issue("kk"));
        assertEquals("2026-03-02-A-002", hall.issue("ktp"));
        hall.goTo(TUESDAY);
        assertEquals("2026-03-03-A-001", hall.issue("ktp"));
    }

    @Test
    void aHallThatWasOffOverTwoNightsClosesTheOldDayAndOpensToday() {
        String ticket = hall.issue("ktp");
        hall.goTo(MONDAY.plusDays(3));
        assertEquals(MONDAY.plusDays(3), hall.day().date());
        assertEquals(List.of(MONDAY), hall.day().past().stream().map(PastDay::date).toList());
        assertInstanceOf(TicketState.Lapsed.class, hall.state(ticket));
    }

    @Test
    void timeNeverGoesBackThoughTheClockDoes() {
        hall.at("09:00").issue("ktp");
        hall.at("08:50").issue("ktp");
        assertEquals(instant(MONDAY, "09:00"), hall.lastRecord().at());
        hall.at("09:01").issue("ktp");
        assertEquals(instant(MONDAY, "09:01"), hall.lastRecord().at());
    }

    @Test
    void aClockThatGoesBackOverThreeOClockDoesNotOpenTheOldDayAgain() {
        hall.goTo(TUESDAY);
        hall.at(instant(TUESDAY, "02:55"));
        assertFalse(hall.day().isOver(hall.now()));
        hall.issue("ktp");
        assertEquals(TUESDAY, hall.lastRecord().date());
    }

    @Test
    void aNoticeEndsWhenItsTimeIsUp() {
        Instant until = instant(MONDAY, "10:00");
        hall.done(new HallCommand.PostNotice("n-1", "", until));
        assertEquals(until, hall.day().nextDeadline());
        hall.at(until.minusMillis(1));
        assertEquals(List.of(), hall.done(new TimePassed()));
        hall.at(until);
        assertEquals(List.of(new HallEvent.NoticeRemoved("n-1")), hall.done(new TimePassed()));
    }

    @Test
    void aNoticeIsKeptAsTheJournalCanWriteIt() {
        Instant until = instant(MONDAY, "10:00").plusNanos(1_234_567);
        hall.done(new HallCommand.PostNotice("n-1", "", until));
        assertEquals(
                instant(MONDAY, "10:00").plusMillis(1), hall.day().notices().get("n-1").until());
        assertEquals(hall.day(), hall.replayed(SetUps.SMALL));
    }

    @Test
    void aHallShowsTenNoticesAtMost() {
        Instant until = instant(MONDAY, "10:00");
        for (int i = 0; i < Notice.MAX; i++) {
            hall.done(new HallCommand.PostNotice("n-" + i, "", until));
        }
        hall.assertRefused(Refusal.TOO_MANY_NOTICES, new HallCommand.PostNotice("n-x", "", until));
    }

    @Test
    void aClosedServiceGivesNoTicketUntilItIsOpenedAgainOrTheDayIsOver() {
        hall.done(new HallCommand.CloseService("ktp", "gangguan"));
        hall.assertRefused(Refusal.SERVICE_CLOSED, issueKtp());
        hall.done(new HallCommand.OpenService("ktp"));
        hall.issue("ktp");
        hall.done(new HallCommand.CloseService("ktp", "gangguan"));
        hall.goTo(TUESDAY);
        hall.issue("ktp");
    }

    @Test
    void aNewSetUpHoldsForTheNextDay() {
        SetUp three = SetUps.of(SetUps.SERVICES, SetUps.COUNTERS, 3);
        hall.done(new HallCommand.ChangeSetUp(three));
        assertEquals(2, hall.day().setUp().callPolicy().overtakingLimit());
        hall.goTo(TUESDAY);
        assertEquals(three, hall.day().setUp());
    }

    @Test
    void aSetUpThatLetsDaysStartLaterDoesNotOpenAClosedDateAgain() {
        var later =
                new Hall("balai", SetUps.HALL.name(), SetUps.HALL.zone(), LocalTime.of(5, 0), "");
        hall.issue("ktp");
        hall.done(
                new HallCommand.ChangeSetUp(SetUps.of(later, SetUps.SERVICES, SetUps.COUNTERS, 2)));
        hall.at(instant(TUESDAY, "03:00"));
        hall.turnDay();
        assertEquals(TUESDAY, hall.day().date());
        assertEquals("2026-03-03-A-001", hall.issue("ktp"));
        assertEquals(instant(TUESDAY.plusDays(1), "05:00"), hall.day().endsAt());
    }

    @Test
    void aServiceTimeOfADayIsFrozenWithIt() {
        var times = hall.day().serviceTimes();
        hall.pass(Duration.ofHours(2));
        hall.open("1").issue("ktp");
        hall.serve("1");
        assertEquals(times, hall.day().serviceTimes());
    }

    private static HallCommand issueKtp() {
        return new HallCommand.Issue("ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
    }
}
