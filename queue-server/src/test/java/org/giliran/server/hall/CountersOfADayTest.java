package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Estimate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a day knows of when its counters open and pause, and what visitors are told by it. */
class CountersOfADayTest {
    private final HallFixture hall = HallFixture.onMonday();

    /** The first counter: open from ten past eight, on a break from ten to half past. */
    @BeforeEach
    void aMonday() {
        hall.at("08:10").open("1");
        hall.at("10:00").done(new HallCommand.PauseCounter("1", "istirahat"));
        hall.at("10:30").open("1");
        hall.at("15:00").done(new HallCommand.CloseCounter("1", true));
    }

    private Estimate told(String time) {
        return hall.day().estimate("ktp", "", HallFixture.instant(hall.day().date(), time));
    }

    @Test
    void onItsFirstDayAHallSaysNothingBeforeACounterIsOpen() {
        assertEquals(CounterHabits.NONE, hall.day().habits());
        assertFalse(HallFixture.onMonday().day().estimate("ktp", "", hall.now()).isKnown());
    }

    @Test
    void aNewDayIsOpenedWithTheHabitsOfTheOnesBefore() {
        hall.goTo(MONDAY.plusDays(1));
        CounterHabits habits = hall.day().habits();
        assertEquals(
                List.of(new CounterHabits.Opening("1", 1_000, (8 * 60 + 10) * 60, 0)),
                habits.openings());
        assertEquals(0.5, (double) habits.hours().get(2).awaySeconds() / 3_600);
        assertEquals(new CounterHabits.Pauses(1, 1_800), habits.pauses());
    }

    @Test
    void beforeTheOpeningTheWaitIsTheOneForTheCounterToOpen() {
        hall.goTo(MONDAY.plusDays(1));
        Estimate early = told("07:40");
        assertTrue(early.fromMinutes() >= 20 && early.toMinutes() <= 45, early::toString);
        Estimate late = told("08:05");
        assertTrue(late.fromMinutes() <= 5 && late.toMinutes() <= 15, late::toString);
    }

    @Test
    void aCounterThatDoesNotComeIsNotWaitedForAllDay() {
        hall.goTo(MONDAY.plusDays(1));
        assertFalse(told("09:00").isKnown());
    }

    @Test
    void aCounterThatHasClosedForTodayIsNotExpectedAgain() {
        hall.goTo(MONDAY.plusDays(1));
        hall.at("07:50").open("1");
        hall.at("07:55").done(new HallCommand.CloseCounter("1", true));
        assertFalse(told("08:00").isKnown());
    }

    @Test
    void anOpeningThatWasTakenBackHasNotBeen() {
        hall.goTo(MONDAY.plusDays(1));
        Estimate before = told("07:50");
        hall.at("07:50").open("1");
        hall.done(new HallCommand.Undo("1"));
        assertEquals(before, told("07:50"));
    }

    @Test
    void aCounterOnABreakIsWaitedForAsLongAsBreaksLast() {
        hall.goTo(MONDAY.plusDays(1));
        hall.at("08:10").open("1");
        hall.at("09:00").done(new HallCommand.PauseCounter("1", "istirahat"));
        Estimate begun = told("09:00");
        assertTrue(begun.fromMinutes() <= 30 && begun.toMinutes() >= 30, begun::toString);
        assertTrue(told("09:25").toMinutes() < begun.toMinutes());
        assertFalse(told("12:00").isKnown());
    }

    @Test
    void aSundayOnWhichNobodyWorksIsForgotten() {
        hall.goTo(MONDAY.plusDays(1));
        CounterHabits habits = hall.day().habits();
        hall.goTo(MONDAY.plusDays(3));
        assertEquals(habits, hall.day().habits());
    }
}
