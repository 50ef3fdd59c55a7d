package org.giliran.server.estimate;

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
        if (demands.get(mine).time().hits().tooFew()
                || desks.stream().noneMatch(d -> d.counter().main().contains(service))) {
            return Estimate.NONE;
        }
        var costs = demands.stream().map(d -> Cost.of(d.time(), d.today(), hour)).toList();
        var run = new RunOn(demands, desks, costs, mine).untilFree();
        double later = passers(mine, run.seconds(), passing);
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
    private double passers(int mine, double wait, Passing passing) {
        double perHour = 0;
        for (Demand other : demands) {
            perHour += share(other.service(), demands.get(mine).service()) * other.time().priorityPer100Hours() / 100.0;
        }
        double expected = perHour / 3_600 * Math.min(wait, passing.withinSeconds());
        return Math.min(expected, passing.atMost());
    }

    /** The part of a service's counters that also take the newcomer's. */
    private double share(String other, String mine) {
        int all = 0;
        int both = 0;
        for (Desk desk : desks) {
            if (desk.counter().main().contains(other)) {
                all++;
                both += desk.counter().main().contains(mine) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) both / all;
    }

    private static Estimate range(double mean, double deviation) {
        double spread = EIGHTY_PERCENT * deviation;
        int from = (int) Math.floor(Math.max(0, mean - spread) / 60);
        int to = (int) Math.ceil((mean + spread) / 60);
        return new Estimate(from, Math.max(to, from + 1));
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
