package org.giliran.server.replay;

import java.time.Duration;
import java.util.List;

/**
 * Waits of those who were called.
 *
 * @param sorted shortest first
 */
record Waits(List<Duration> sorted) {
    static Waits of(List<Duration> waits) {
        return new Waits(waits.stream().sorted().toList());
    }

    int called() {
        return sorted.size();
    }

    Duration mean() {
        return sorted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(called());
    }

    /** Between the two next to it, in proportion, as the reports have it. */
    Duration percentile(double part) {
        double place = part * (called() - 1);
        int below = (int) place;
        Duration low = sorted.get(below);
        Duration high = sorted.get(Math.min(below + 1, called() - 1));
        long between = Math.round(high.minus(low).toMillis() * (place - below));
        return low.plusMillis(between);
    }

    Duration longest() {
        return sorted.getLast();
    }
}
