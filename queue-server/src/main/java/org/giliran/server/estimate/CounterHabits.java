package org.giliran.server.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the counters of a hall usually open, and how much of each hour they are on a break, as
 * frozen for a day.
 *
 * @param days that were seen, {@value #MEMORY_DAYS} at most: older ones fade
 * @param openings by counter
 * @param hours of the day in which any counter was open or on a break
 */
public record CounterHabits(int days, List<Opening> openings, List<Hour> hours, Pauses pauses) {
    /** Of a hall of which nothing was seen. */
    public static final CounterHabits NONE =
            new CounterHabits(0, List.of(), List.of(), Pauses.NONE);

    /** Two weeks of working days: habits of a season, not of a single day. */
    static final int MEMORY_DAYS = 10;

    /** Nobody is told to wait for a counter that may open in more than this. */
    private static final double SOON_SECONDS = 3_600;

    /** No clock is kept better than this, however few days were seen. */
    private static final double LEAST_DEVIATION_SECONDS = 180;

    /** A break that has lasted so many times the usual one will not end soon. */
    private static final double LOST = 3;

    /** What is left of a break, or of the wait for a counter that is late, at the least. */
    private static final double LEAST_LEFT = 0.25;

    /**
     * A counter that is not there yet.
     *
     * @param seconds until it is
     * @param deviationSeconds standard deviation of that
     */
    public record Expected(double seconds, double deviationSeconds) {}

    /**
     * When a counter opens.
     *
     * @param perMille of the days on which it did
     * @param second of the day, in the hall's zone
     * @param deviationSeconds standard deviation of that
     */
    public record Opening(String counter, int perMille, int second, int deviationSeconds) {
        /** As likely as not: a counter that was seen once is expected once more. */
        static final int LIKELY = 500;
    }

    /**
     * What the counters did in an hour of the day, on all days together.
     *
     * @param hour from 0 to 23
     */
    public record Hour(int hour, int workSeconds, int awaySeconds) {}

    /**
     * Breaks that ended.
     *
     * @param count {@value #MOST} at most: older ones fade
     */
    public record Pauses(int count, int meanSeconds) {
        static final int MOST = 50;

        static final Pauses NONE = new Pauses(0, 0);

        /** One more. */
        Pauses with(int seconds) {
            int more = Math.min(MOST, count + 1);
            return new Pauses(
                    more, meanSeconds + Math.round((float) (seconds - meanSeconds) / more));
        }
    }

    public CounterHabits {
        openings = List.copyOf(openings);
        hours = List.copyOf(hours);
    }

    /**
     * When a counter that was not open today is likely to open; nothing where that is not to be
     * expected, or not soon.
     *
     * @param second of the day
     */
    public Optional<Expected> opensIn(String counter, long second) {
        Optional<Opening> usual = find(counter);
        if (usual.isEmpty() || usual.get().perMille() < Opening.LIKELY) {
            return Optional.empty();
        }
        double deviation = Math.max(LEAST_DEVIATION_SECONDS, usual.get().deviationSeconds());
        double left = usual.get().second() - second;
        return left < -2 * deviation || left > SOON_SECONDS
                ? Optional.empty()
                : Optional.of(new Expected(Math.max(left, deviation / 2), deviation));
    }

    /** When a counter is back that has been on a break for so long. */
    public Optional<Expected> backIn(double elapsedSeconds) {
        double usual = pauses.meanSeconds();
        double left = Math.max(usual - elapsedSeconds, LEAST_LEFT * usual);
        return pauses.count() == 0 || elapsedSeconds > LOST * usual
                ? Optional.empty()
                : Optional.of(new Expected(left, LEAST_LEFT * usual));
    }

    private Optional<Opening> find(String counter) {
        return openings.stream().filter(o -> o.counter().equals(counter)).findFirst();
    }

    /** Of an hour that was never seen the counters work all of it. */
    double away(int hour) {
        for (Hour h : hours) {
            if (h.hour == hour) {
                return (double) h.awaySeconds / Math.max(1, h.workSeconds + h.awaySeconds);
            }
        }
        return 0;
    }

    /** The habits after one day more; one on which no counter was open changes nothing. */
    public CounterHabits after(Attendance today) {
        if (today.shifts().isEmpty()) {
            return this;
        }
        int seen = Math.min(MEMORY_DAYS, days + 1);
        return new CounterHabits(
                seen, openingsAfter(today, seen), hoursAfter(today), pausesAfter(today));
    }

    private List<Opening> openingsAfter(Attendance today, int seen) {
        var after = new ArrayList<Opening>();
        for (Opening before : openings) {
            after.add(
                    today.shifts()
                            .find(before.counter())
                            .map(shift -> opened(before, shift.opened(), seen))
                            .orElseGet(() -> stayedClosed(before, seen)));
        }
        today.shifts()
                .forEach(
                        (counter, shift) -> {
                            if (find(counter).isEmpty()) {
                                after.add(first(counter, shift.opened()));
                            }
                        });
        return after;
    }

    private Opening first(String counter, int second) {
        return new Opening(counter, days == 0 ? 1_000 : Opening.LIKELY, second, 0);
    }

    private static Opening opened(Opening before, int second, int seen) {
        double share = 1.0 / seen;
        double off = second - before.second();
        double variance =
                (1 - share) * (Cost.square(before.deviationSeconds()) + share * off * off);
        return new Opening(
                before.counter(),
                (int) Math.round(before.perMille() + share * (1_000 - before.perMille())),
                (int) Math.round(before.second() + share * off),
                (int) Math.round(Math.sqrt(variance)));
    }

    private static Opening stayedClosed(Opening before, int seen) {
        return new Opening(
                before.counter(),
                (int) Math.round(before.perMille() * (1 - 1.0 / seen)),
                before.second(),
                before.deviationSeconds());
    }

    private List<Hour> hoursAfter(Attendance today) {
        var after = new ArrayList<Hour>();
        for (int hour = 0; hour < 24; hour++) {
            Hour before = hourOf(hours, hour);
            Hour more = today.hours().find(hour).orElse(new Hour(hour, 0, 0));
            var both =
                    new Hour(
                            hour,
                            faded(before.workSeconds) + more.workSeconds,
                            faded(before.awaySeconds) + more.awaySeconds);
            if (both.workSeconds + both.awaySeconds > 0) {
                after.add(both);
            }
        }
        return after;
    }

    private static int faded(int seconds) {
        return (int) ((long) seconds * (MEMORY_DAYS - 1) / MEMORY_DAYS);
    }

    private static Hour hourOf(List<Hour> hours, int hour) {
        return hours.stream().filter(h -> h.hour == hour).findFirst().orElse(new Hour(hour, 0, 0));
    }

    private Pauses pausesAfter(Attendance today) {
        Pauses after = pauses;
        for (int i = 0; i < today.pauses().count(); i++) {
            after = after.with(today.pauses().meanSeconds());
        }
        return after;
    }
}
