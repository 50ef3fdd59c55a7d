package org.giliran.server.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * Says how long somebody who joins a service's line now is likely to wait.
 *
 * <p>The counters are let run on with the people ahead, each of whom takes what a visitor of the
 * service takes on average, until one of them is free for the newcomer. Then those are added who
 * will come later and pass. The range is the middle 80 % of a normal distribution. See
 * docs/decisions/0017.
 *
 * @param demands every service of the day, once
 * @param desks the counters that take visitors
 * @param hour of the day, in the hall's zone
 */
public record Estimator(List<Demand> demands, List<Desk> desks, int hour) {
    /** 80 % of a normal distribution lies within this many deviations. */
    private static final double EIGHTY_PERCENT = 1.28;

    /**
     * What no number here knows, as a share of the wait: breaks, counters that open and close, a
     * line that is not called in its order. Tried on simulated days.
     */
    private static final double UNKNOWN = 0.25;

    /** The same of a short wait. Tried on simulated days. */
    private static final double UNKNOWN_SECONDS = 90;

    /** Of the time that a counter is open; the rest are breaks and errands. Assumed. */
    private static final double AT_WORK = 0.93;

    public Estimator {
        demands = List.copyOf(demands);
        desks = List.copyOf(desks);
    }

    /** The estimate for somebody who is not called yet. */
    public Estimate forNewcomer(String service, Passing passing) {
        int mine = indexOf(service);
        if (demands.get(mine).time().hits().tooFew() || !isServed(service)) {
            return Estimate.NONE;
        }
        List<Cost> costs = new ArrayList<>(demands.size());
        for (Demand demand : demands) {
            costs.add(Cost.of(demand.time(), demand.today(), hour));
        }
        var counters = new RunOn(demands, desks, costs, mine);
        var run = counters.untilFree();
        double later = passers(counters, run.seconds(), passing);
        double more = later * costs.get(mine).mean() / run.counters();
        double wait = (run.seconds() + more) / AT_WORK;
        double variance =
                run.variance()
                        + Cost.square(more) / Math.max(1, later)
                        + Cost.square(UNKNOWN * wait)
                        + (wait == 0 ? 0 : Cost.square(UNKNOWN_SECONDS));
        return range(wait, Math.sqrt(variance));
    }

    /** How many are expected to come later and be called before the newcomer. */
    private double passers(RunOn counters, double wait, Passing passing) {
        double per100Hours = 0;
        for (int i = 0; i < demands.size(); i++) {
            int priority = demands.get(i).time().priorityPer100Hours();
            per100Hours += priority == 0 ? 0 : counters.share(i) * priority;
        }
        double expected = per100Hours / 360_000 * Math.min(wait, passing.withinSeconds());
        return Math.min(expected, passing.atMost());
    }

    private static Estimate range(double mean, double deviation) {
        double spread = EIGHTY_PERCENT * deviation;
        int from = (int) Math.floor(Math.max(0, mean - spread) / 60);
        int to = (int) Math.ceil((mean + spread) / 60);
        return new Estimate(from, Math.max(to, from + 1));
    }

    private boolean isServed(String service) {
        for (Desk desk : desks) {
            if (desk.counter().main().contains(service)) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(String service) {
        for (int i = 0; i < demands.size(); i++) {
            if (demands.get(i).service().equals(service)) {
                return i;
            }
        }
        throw new IllegalStateException("no service time of " + service);
    }
}
