package org.giliran.server.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Says how long somebody who joins a service's line now is likely to wait.
 *
 * <p>The counters are let run on with the people ahead, each of whom takes what a visitor of the
 * service takes on average, until one of them is free for the newcomer. Then those are added who
 * will come later and pass, and the breaks of the counters that are as usual. The range is meant to
 * hold for 80 % of the visitors. See docs/decisions/0017.
 *
 * @param demands every service of the day, once
 * @param desks the counters that take visitors
 * @param second of the day, in the hall's zone
 */
public record Estimator(List<Demand> demands, List<Desk> desks, CounterHabits habits, long second) {
    /** The middle 80 % of a wait lie within so many deviations below the mean */
    private static final double BELOW = 1.2;

    /** and so many above: what goes wrong makes a wait longer. Tried on simulated days. */
    private static final double ABOVE = 1.35;

    /**
     * What no number here knows, as a share of the wait: counters that close, a visitor who stays
     * for an hour, a line that is not called in its order. Tried on simulated days.
     */
    private static final double UNKNOWN = 0.05;

    /** The same where it all depends on a single counter; of more of them, part is evened out. */
    private static final double UNKNOWN_OF_ONE = 0.10;

    /** The same where all who are ahead wait for other services: which of them is called next. */
    private static final double UNKNOWN_OF_OTHERS = 0.31;

    /** The same of a short wait. Tried on simulated days. */
    private static final double UNKNOWN_SECONDS = 60;

    private static final int HOUR_SECONDS = 3_600;

    private static final double DAY_SECONDS = 86_400;

    /** Breaks are followed in steps of this, for a day. */
    private static final double STEP_SECONDS = 300;

    /** At most so much of an hour is taken for breaks, so that no wait is endless. */
    private static final double MOST_AWAY = 0.8;

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
        Wait wait = wait(mine, passing);
        return range(wait.seconds, Math.sqrt(wait.variance));
    }

    /**
     * The middle of what is expected, for those who staff a hall: also where visitors are told no
     * minutes because too few estimates came true lately. Empty when no counter takes the service.
     */
    public OptionalInt meanSeconds(String service, Passing passing) {
        return isServed(service)
                ? OptionalInt.of((int) Math.round(wait(indexOf(service), passing).seconds))
                : OptionalInt.empty();
    }

    private record Wait(double seconds, double variance) {}

    private Wait wait(int mine, Passing passing) {
        List<Cost> costs = new ArrayList<>(demands.size());
        for (Demand demand : demands) {
            costs.add(cost(demand));
        }
        var counters = new RunOn(demands, desks, costs, mine);
        var run = counters.untilFree();
        double later = passers(counters, run.seconds(), passing);
        double more = later * costs.get(mine).mean() / run.counters();
        double wait = withBreaks(run.seconds() + more);
        double variance =
                run.variance()
                        + passing(more, later)
                        + Cost.square(unknown(run) * wait)
                        + (wait == 0 ? 0 : Cost.square(UNKNOWN_SECONDS));
        return new Wait(wait, variance);
    }

    private Cost cost(Demand demand) {
        int begun = 0;
        double elapsed = 0;
        for (Desk desk : desks) {
            if (desk.serves().equals(demand.service())) {
                begun++;
                elapsed += desk.elapsedSeconds();
            }
        }
        return Cost.of(demand.time(), demand.today(), begun, elapsed, hour());
    }

    private int hour() {
        return (int) (second / HOUR_SECONDS % 24);
    }

    /**
     * How long so much work takes while now and then a counter is on a break. Those that are now
     * are known; the others are as often as usual as soon as a break could have begun and ended.
     */
    private double withBreaks(double work) {
        double wait = 0;
        double left = work;
        while (left > 0) {
            double step = wait > DAY_SECONDS ? left : Math.min(left, STEP_SECONDS);
            double usual = Math.max(1, habits.pauses().meanSeconds());
            double away =
                    habits.away((int) ((second + (long) wait) / HOUR_SECONDS % 24))
                            * Math.min(1, wait / usual);
            wait += step / (1 - Math.min(MOST_AWAY, away));
            left -= step;
        }
        return wait;
    }

    /** By chance, and because as many more or fewer may come as on another day. Assumed. */
    private static double passing(double seconds, double people) {
        return Cost.square(seconds) * (1 + 1 / Math.max(1, people));
    }

    private static double unknown(RunOn.Free run) {
        double apart = UNKNOWN_OF_ONE + UNKNOWN_OF_OTHERS * run.others();
        return UNKNOWN + apart / Math.sqrt(run.counters());
    }

    /** How many are expected to come later and be called before the newcomer. */
    private double passers(RunOn counters, double wait, Passing passing) {
        double per100Hours = 0;
        for (int i = 0; i < demands.size(); i++) {
            int priority = demands.get(i).time().priorityPer100HoursAt(hour());
            per100Hours += priority == 0 ? 0 : counters.share(i) * priority;
        }
        double expected = per100Hours / 360_000 * Math.min(wait, passing.withinSeconds());
        return Math.min(expected, passing.atMost());
    }

    private static Estimate range(double mean, double deviation) {
        int from = (int) Math.floor(Math.max(0, mean - BELOW * deviation) / 60);
        int to = (int) Math.ceil((mean + ABOVE * deviation) / 60);
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
