package org.giliran.server.estimate;

import org.giliran.server.catalogue.Counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Says how long somebody who joins a service's line now is likely to wait.
 *
 * <p>The work in front of the newcomer is what those ahead need, of all services that share
 * counters with his, each in proportion to how much of its capacity it shares. That work is divided
 * by the counters open for his service. The range is the middle 80 % of a normal distribution whose
 * variance grows with the number ahead.
 *
 * @param times frozen for the day
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

    public Estimator {
        times = List.copyOf(times);
        open = List.copyOf(open);
    }

    /**
     * The estimate for a newcomer.
     *
     * @param ahead how many wait for a service with an earlier counted time than the newcomer would
     *     have
     * @param busy how many of the open counters have a visitor now
     */
    public Estimate forNewcomer(String service, ToIntFunction<String> ahead, int busy) {
        List<Counter> mine = mainFor(service, open);
        if (mine.isEmpty()) {
            return Estimate.NONE;
        }
        double work = 0;
        double variance = 0;
        for (ServiceTime time : times) {
            int waiting = ahead.applyAsInt(time.service());
            double people = waiting == 0 ? 0 : waiting * share(time.service(), mine);
            work += people * time.meanSeconds();
            variance += people * square(VARIATION * time.meanSeconds());
        }
        double residual = busy < open.size() ? 0 : 0.5 * mean(service) / mine.size();
        double seconds = work / mine.size() + residual;
        double deviation = Math.sqrt(variance + square(residual * mine.size())) / mine.size();
        return range(seconds, deviation);
    }

    /** The part of a service's counters that are also counters of the newcomer's service. */
    private double share(String other, List<Counter> mine) {
        int all = mainFor(other, open).size();
        return all == 0 ? 0 : (double) mainFor(other, mine).size() / all;
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

    private static Estimate range(double seconds, double deviation) {
        int from = (int) Math.floor(Math.max(0, seconds - EIGHTY_PERCENT * deviation) / 60);
        int to = (int) Math.ceil((seconds + EIGHTY_PERCENT * deviation) / 60);
        return new Estimate(from, Math.max(to, from + 1));
    }

    private int mean(String service) {
        return byService().getOrDefault(service, 600);
    }

    private Map<String, Integer> byService() {
        var means = new HashMap<String, Integer>();
        times.forEach(t -> means.put(t.service(), t.meanSeconds()));
        return means;
    }

    private static double square(double x) {
        return x * x;
    }
}
