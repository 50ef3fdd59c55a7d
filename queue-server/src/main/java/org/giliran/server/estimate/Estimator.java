package org.giliran.server.estimate;

import org.giliran.server.catalogue.Counter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Says how long somebody who joins a service's line now is likely to wait.
 *
 * <p>The work in front of the newcomer is what those ahead need, of all services that share
 * counters with his, each in proportion to how much of its capacity it shares. That work is divided
 * by the counters open for his service. The range is the middle 80 % of a normal distribution whose
 * variance grows with the number ahead.
 *
 * @param times of every service that may be asked about, frozen for the day
 * @param open the counters that are open, as the set-up has them
 */
public record Estimator(List<ServiceTime> times, List<Counter> open) {
    /**
     * Coefficient of variation of one service; offices' service times scatter about as much as
     * their mean. Assumed.
     */
    private static final double VARIATION = 0.6;

    /** 80 % of a normal distribution lies within this many deviations. */
    private static final double EIGHTY_PERCENT = 1.28;

    /** Whoever is being served is half done, on average. */
    private static final double HALF_DONE = 0.5;

    public Estimator {
        times = List.copyOf(times);
        open = List.copyOf(open);
    }

    /** A wait in seconds: its mean and its standard deviation. */
    private record Wait(double mean, double deviation) {}

    /**
     * The estimate for a newcomer.
     *
     * @param ahead how many wait for a service with an earlier counted time than the newcomer would
     *     have
     * @param busy whether an open counter has a visitor now
     */
    public Estimate forNewcomer(
            String service, ToIntFunction<String> ahead, Predicate<Counter> busy) {
        List<Counter> mine = mainFor(service, open);
        if (mine.isEmpty()) {
            return Estimate.NONE;
        }
        Wait wait = wait(service, mine, ahead, busy);
        List<Counter> mineAlone = mine.stream().filter(c -> c.main().size() == 1).toList();
        if (mineAlone.isEmpty() || mineAlone.size() == mine.size()) {
            return range(wait);
        }
        // A counter that serves everybody can only help those who have a counter of their own.
        Wait without =
                wait(service, mineAlone, s -> s.equals(service) ? ahead.applyAsInt(s) : 0, busy);
        return lesser(range(wait), range(without));
    }

    private static Estimate lesser(Estimate one, Estimate other) {
        return new Estimate(
                Math.min(one.fromMinutes(), other.fromMinutes()),
                Math.min(one.toMinutes(), other.toMinutes()));
    }

    /** The wait if only these counters took the newcomer's service. */
    private Wait wait(
            String service,
            List<Counter> mine,
            ToIntFunction<String> ahead,
            Predicate<Counter> busy) {
        double work = 0;
        double variance = 0;
        for (ServiceTime time : times) {
            int people = ahead.applyAsInt(time.service());
            double each = people == 0 ? 0 : share(service, time, mine) * time.meanSeconds();
            work += people * each;
            variance += people * square(VARIATION * each);
        }
        boolean nobodyFree = mine.stream().allMatch(busy);
        double residual = nobodyFree ? HALF_DONE * mean(service) : 0;
        return new Wait(
                (work + residual) / mine.size(),
                Math.sqrt(variance + square(residual)) / mine.size());
    }

    /** The part of a service's counters that are also counters of the newcomer's service. */
    private double share(String service, ServiceTime other, List<Counter> mine) {
        if (other.service().equals(service)) {
            return 1;
        }
        int all = mainFor(other.service(), open).size();
        return all == 0 ? 0 : (double) mainFor(other.service(), mine).size() / all;
    }

    /** A loop, for this runs for every ticket: streams took half of the time of an estimate. */
    private static List<Counter> mainFor(String service, List<Counter> counters) {
        var found = new ArrayList<Counter>(counters.size());
        for (Counter counter : counters) {
            if (counter.main().contains(service)) {
                found.add(counter);
            }
        }
        return found;
    }

    private static Estimate range(Wait wait) {
        double spread = EIGHTY_PERCENT * wait.deviation;
        int from = (int) Math.floor(Math.max(0, wait.mean - spread) / 60);
        int to = (int) Math.ceil((wait.mean + spread) / 60);
        return new Estimate(from, Math.max(to, from + 1));
    }

    private int mean(String service) {
        return times.stream()
                .filter(t -> t.service().equals(service))
                .mapToInt(ServiceTime::meanSeconds)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service time of " + service));
    }

    private static double square(double x) {
        return x * x;
    }
}
