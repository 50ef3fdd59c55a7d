package org.giliran.server.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CounterHabitsTest {
    private static final int EIGHT = 8 * 3_600;

    private static Attendance opened(String counter, int second) {
        return Attendance.NONE.opened(counter, second).closed(counter, 15 * 3_600);
    }

    private static CounterHabits after(int days, Attendance day) {
        CounterHabits habits = CounterHabits.NONE;
        for (int i = 0; i < days; i++) {
            habits = habits.after(day);
        }
        return habits;
    }

    private static Optional<CounterHabits.Expected> expected(int seconds, int deviation) {
        return Optional.of(new CounterHabits.Expected(seconds, deviation));
    }

    @Test
    void ofAHallThatWasNeverSeenNothingIsExpected() {
        assertEquals(Optional.empty(), CounterHabits.NONE.opensIn("1", EIGHT));
        assertEquals(Optional.empty(), CounterHabits.NONE.backIn(60));
        assertEquals(0, CounterHabits.NONE.away(11));
    }

    @Test
    void aCounterIsExpectedWhenItOpenedOnTheDayBefore() {
        CounterHabits habits = after(1, opened("1", EIGHT));
        assertEquals(expected(1_200, 180), habits.opensIn("1", EIGHT - 1_200));
        assertEquals(Optional.empty(), habits.opensIn("2", EIGHT - 1_200));
    }

    @Test
    void nobodyWaitsForACounterThatOpensInTheAfternoon() {
        CounterHabits habits = after(5, opened("1", 13 * 3_600));
        assertEquals(Optional.empty(), habits.opensIn("1", EIGHT));
    }

    @Test
    void aCounterThatIsLateIsExpectedForAWhileAndThenNoMore() {
        CounterHabits habits = after(5, opened("1", EIGHT));
        assertTrue(habits.opensIn("1", EIGHT + 300).isPresent());
        assertEquals(Optional.empty(), habits.opensIn("1", EIGHT + 1_200));
    }

    @Test
    void itsTimeIsTheMeanAndALongerWaitIsForgivenWhereItScatters() {
        CounterHabits habits = CounterHabits.NONE;
        for (int i = 0; i < 4; i++) {
            habits = habits.after(opened("1", EIGHT + (i % 2 == 0 ? -900 : 900)));
        }
        assertEquals(List.of(new CounterHabits.Opening("1", 1_000, EIGHT, 900)), habits.openings());
        assertTrue(habits.opensIn("1", EIGHT + 1_200).isPresent());
    }

    @Test
    void aCounterThatStaysClosedIsForgottenAndOneDayOfHelpIsNoHabit() {
        CounterHabits gone = after(3, opened("1", EIGHT));
        for (int i = 0; i < 7; i++) {
            gone = gone.after(opened("2", EIGHT));
        }
        assertEquals(Optional.empty(), gone.opensIn("1", EIGHT));
        CounterHabits helped = after(5, opened("1", EIGHT)).after(opened("3", EIGHT));
        assertTrue(helped.opensIn("3", EIGHT).isPresent());
        assertEquals(Optional.empty(), helped.after(opened("1", EIGHT)).opensIn("3", EIGHT));
    }

    @Test
    void aDayOnWhichNobodyWorkedChangesNothing() {
        CounterHabits habits = after(3, opened("1", EIGHT));
        assertEquals(habits, habits.after(Attendance.NONE));
    }

    @Test
    void breaksAreKnownByTheHourAndByTheirLength() {
        Attendance day =
                Attendance.NONE
                        .opened("1", EIGHT)
                        .paused("1", 11 * 3_600 + 1_800)
                        .opened("1", 12 * 3_600 + 900)
                        .closed("1", 13 * 3_600);
        CounterHabits habits = after(1, day);
        assertEquals(0, habits.away(8));
        assertEquals(0.5, habits.away(11));
        assertEquals(0.25, habits.away(12));
        assertEquals(expected(2_100, 675), habits.backIn(600));
        assertEquals(expected(675, 675), habits.backIn(3_000));
        assertEquals(Optional.empty(), habits.backIn(9_000));
    }

    @Test
    void aBreakThatNobodyCameBackFromWasTheEndOfTheDay() {
        Attendance day = Attendance.NONE.opened("1", EIGHT).paused("1", EIGHT + 60);
        CounterHabits habits = after(1, day.closed("1", 20 * 3_600));
        assertEquals(0, habits.away(12));
        assertEquals(Optional.empty(), habits.backIn(60));
    }

    @Test
    void somebodyElseSittingDownIsNoBreak() {
        Attendance day = Attendance.NONE.opened("1", EIGHT).opened("1", EIGHT + 600);
        assertEquals(EIGHT, day.shifts().get("1").opened());
        assertEquals(EIGHT, day.shifts().get("1").since());
    }

    @Test
    void oldBreaksFade() {
        Attendance pause =
                Attendance.NONE
                        .opened("1", 11 * 3_600)
                        .paused("1", 11 * 3_600 + 1_800)
                        .opened("1", 12 * 3_600)
                        .closed("1", 12 * 3_600);
        Attendance none = Attendance.NONE.opened("1", 11 * 3_600).closed("1", 12 * 3_600);
        CounterHabits habits = after(1, pause);
        for (int i = 0; i < 20; i++) {
            habits = habits.after(none);
        }
        assertTrue(habits.away(11) < 0.02, habits::toString);
    }
}
