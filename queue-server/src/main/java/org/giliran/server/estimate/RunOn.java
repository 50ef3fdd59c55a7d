package org.giliran.server.estimate;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the counters of a hall run on with the people who are ahead of somebody, on average.
 *
 * <p>Loops over arrays, for this runs for every ticket: a line of 10,000 takes some 800 steps, and
 * a longer one hardly more, as many people are taken several at once: of a service as many as each
 * counter would get, or a hundredth of those who were ahead. For one thread and one use.
 */
final class RunOn {
    /** Whoever is there much longer than usual will not be gone at once. Of a log-normal time. */
    private static final double LEAST_LEFT = 0.3;

    private static final double LEFT_OF_ELAPSED = 0.1;

    /** Scatter of what is left, as a share of it. */
    private static final double LEFT_VARIATION = 0.7;

    /**
     * A counter that helps others when it is idle has visitors of its own between them, of whom
     * nothing is known yet. Assumed: half of its time.
     */
    private static final double HELPS = 2;

    /** Of more people ahead than this a hundredth, or more, is taken at once. */
    private static final int MANY = 100;

    private final int newcomer;
    private final double[] means;
    private final double[] variances;
    private final int[] ahead;
    private final int[] left;

    /**
     * What of those ahead is left, by service: worked out when it changes, for it is a division.
     */
    private final double[] parts;

    private final int[][] main;
    private final int[][] whenIdle;
    private final double[] freeAt;
    private final double[] scatter;
    private final int[] taken;
    private double variance;
    private double work;
    private double othersWork;

    /**
     * What came out.
     *
     * @param seconds until a counter is free for the newcomer, on average
     * @param variance of it
     * @param others share of that which people of other services took
     * @param counters that worked on the people ahead of him, as if each had worked all the time
     */
    record Free(double seconds, double variance, double others, double counters) {}

    RunOn(List<Demand> demands, List<Desk> desks, List<Cost> costs, int newcomer) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < demands.size(); i++) {
            index.put(demands.get(i).service(), i);
        }
        this.newcomer = newcomer;
        this.means = costs.stream().mapToDouble(Cost::mean).toArray();
        this.variances = costs.stream().mapToDouble(Cost::variance).toArray();
        this.ahead = demands.stream().mapToInt(Demand::ahead).toArray();
        this.left = ahead.clone();
        this.parts = new double[ahead.length];
        Arrays.setAll(parts, this::part);
        int count = desks.size();
        this.main = new int[count][];
        this.whenIdle = new int[count][];
        this.freeAt = new double[count];
        this.scatter = new double[count];
        this.taken = new int[count];
        for (int i = 0; i < count; i++) {
            Desk desk = desks.get(i);
            main[i] = indices(index, desk.counter().main());
            whenIdle[i] =
                    anybody(demands, main[i])
                            ? new int[0]
                            : indices(index, desk.counter().whenIdle());
            freeAt[i] =
                    desk.isBusy()
                            ? remaining(index.get(desk.serves()), desk)
                            : desk.expected().seconds();
            scatter[i] =
                    desk.isBusy() ? LEFT_VARIATION * freeAt[i] : desk.expected().deviationSeconds();
        }
        leaveOutOthers();
    }

    /** Counters that neither take the newcomer nor any service of those who could be in his way. */
    private void leaveOutOthers() {
        boolean[] concerned = new boolean[ahead.length];
        concerned[newcomer] = true;
        boolean[] in = new boolean[freeAt.length];
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < in.length; i++) {
                if (!in[i] && (any(concerned, main[i]) || any(concerned, whenIdle[i]))) {
                    in[i] = true;
                    more = true;
                    for (int service : main[i]) {
                        concerned[service] = true;
                    }
                }
            }
        }
        for (int i = 0; i < in.length; i++) {
            freeAt[i] = in[i] ? freeAt[i] : Double.POSITIVE_INFINITY;
        }
    }

    private static boolean any(boolean[] concerned, int[] services) {
        for (int service : services) {
            if (concerned[service]) {
                return true;
            }
        }
        return false;
    }

    private static int[] indices(Map<String, Integer> index, List<String> services) {
        int[] found = new int[services.size()];
        int count = 0;
        for (String service : services) {
            Integer known = index.get(service);
            if (known != null) {
                found[count++] = known;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean anybody(List<Demand> demands, int[] services) {
        for (int service : services) {
            if (demands.get(service).waiting() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The rest of a visit; a service that was taken out of the set-up today is as good as over. */
    private double remaining(@Nullable Integer service, Desk desk) {
        if (service == null) {
            return 0;
        }
        double usual = means[service];
        return Math.max(
                usual - desk.elapsedSeconds(),
                LEAST_LEFT * usual + LEFT_OF_ELAPSED * desk.elapsedSeconds());
    }

    /** The part of a service's counters that also take the newcomer's. */
    double share(int service) {
        int all = 0;
        int both = 0;
        for (int[] services : main) {
            if (contains(services, service)) {
                all++;
                both += contains(services, newcomer) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) both / all;
    }

    private double part(int service) {
        return left[service] == 0 ? 0 : (double) left[service] / ahead[service];
    }

    /** Until the first counter that is free has nobody before the newcomer. */
    Free untilFree() {
        var free = new FreeTimes(freeAt);
        while (true) {
            double at = free.firstTime();
            int desk = free.take();
            int mine = most(main[desk]);
            int service = mine >= 0 ? mine : most(whenIdle[desk]);
            if (service >= 0) {
                double seconds = take(desk, service);
                free.add(desk, at + (mine >= 0 ? seconds : HELPS * seconds));
            } else if (takes(desk, newcomer)) {
                return free(at);
            }
        }
    }

    private Free free(double seconds) {
        int worked = 0;
        double sooner = 0;
        for (int i = 0; i < freeAt.length; i++) {
            if (taken[i] > 0 || contains(main[i], newcomer)) {
                worked++;
                sooner += Cost.square(scatter[i] * Math.min(1, seconds / Math.max(1, freeAt[i])));
            }
        }
        double counters = Math.max(1, worked);
        double others = work == 0 ? 0 : othersWork / work;
        return new Free(seconds, (variance + sooner) / Cost.square(counters), others, counters);
    }

    private boolean takes(int desk, int service) {
        return contains(main[desk], service) || contains(whenIdle[desk], service);
    }

    /** The service of which the greatest part still waits; -1: none. */
    private int most(int[] services) {
        int most = -1;
        double greatest = 0;
        for (int service : services) {
            if (parts[service] > greatest) {
                greatest = parts[service];
                most = service;
            }
        }
        return most;
    }

    /** Some people of a service, and how long they take. */
    private double take(int desk, int service) {
        int people = together(service);
        left[service] -= people;
        parts[service] = part(service);
        taken[desk] += people;
        double seconds = people * means[service];
        work += seconds;
        othersWork += service == newcomer ? 0 : seconds;
        variance += people * variances[service];
        return seconds;
    }

    private int together(int service) {
        int many = left[service] < 2 * freeAt.length ? 1 : left[service] / freeAt.length;
        return Math.min(left[service], Math.max(many, ahead[service] / MANY));
    }

    private static boolean contains(int[] services, int service) {
        for (int s : services) {
            if (s == service) {
                return true;
            }
        }
        return false;
    }
}
