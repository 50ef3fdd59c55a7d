package org.giliran.server.estimate;

import org.giliran.server.ordered.OrderedMap;

/**
 * When the counters of a hall were open today, and when on a break. All times are seconds of the
 * day, in the hall's zone.
 *
 * @param shifts by counter, of those that were open today
 * @param hours by hour of the day
 */
public record Attendance(
        OrderedMap<String, Shift> shifts,
        OrderedMap<Integer, CounterHabits.Hour> hours,
        CounterHabits.Pauses pauses) {
    /** No counter was open yet. */
    public static final Attendance NONE =
            new Attendance(OrderedMap.empty(), OrderedMap.empty(), CounterHabits.Pauses.NONE);

    private static final int HOUR_SECONDS = 3_600;

    /** What a counter does. */
    public enum Doing {
        WORK,
        PAUSE,
        NOTHING
    }

    /**
     * The day of a counter.
     *
     * @param opened for the first time
     * @param since when it does what it does
     */
    public record Shift(int opened, Doing doing, int since) {}

    /** A counter opens, or somebody else sits down there. */
    public Attendance opened(String counter, int second) {
        return changed(counter, Doing.WORK, second);
    }

    /** A break begins. */
    public Attendance paused(String counter, int second) {
        return changed(counter, Doing.PAUSE, second);
    }

    /** A counter closes; a break that nobody came back from was none. */
    public Attendance closed(String counter, int second) {
        return changed(counter, Doing.NOTHING, second);
    }

    private Attendance changed(String counter, Doing next, int second) {
        Shift before = shifts.find(counter).orElse(new Shift(second, Doing.NOTHING, second));
        if (before.doing == next) {
            return shifts.contains(counter) || next == Doing.NOTHING ? this : with(counter, before);
        }
        boolean back = before.doing == Doing.PAUSE && next == Doing.WORK;
        return new Attendance(
                shifts.with(counter, new Shift(before.opened, next, second)),
                before.doing == Doing.WORK || back ? hoursWith(before, second) : hours,
                back ? pauses.with(second - before.since) : pauses);
    }

    private Attendance with(String counter, Shift shift) {
        return new Attendance(shifts.with(counter, shift), hours, pauses);
    }

    private OrderedMap<Integer, CounterHabits.Hour> hoursWith(Shift shift, int until) {
        OrderedMap<Integer, CounterHabits.Hour> after = hours;
        int from = shift.since;
        while (from < until) {
            int hour = from / HOUR_SECONDS;
            int to = Math.min(until, (hour + 1) * HOUR_SECONDS);
            after = after.with(hour % 24, more(after, hour % 24, shift.doing, to - from));
            from = to;
        }
        return after;
    }

    private static CounterHabits.Hour more(
            OrderedMap<Integer, CounterHabits.Hour> hours, int hour, Doing doing, int seconds) {
        CounterHabits.Hour before = hours.find(hour).orElse(new CounterHabits.Hour(hour, 0, 0));
        boolean works = doing == Doing.WORK;
        return new CounterHabits.Hour(
                hour,
                before.workSeconds() + (works ? seconds : 0),
                before.awaySeconds() + (works ? 0 : seconds));
    }
}
