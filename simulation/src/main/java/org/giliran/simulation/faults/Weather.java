package org.giliran.simulation.faults;

import org.giliran.simulation.visitors.Chance;

import java.time.Duration;

/**
 * How a line between a device and the server is.
 *
 * @param open false: no connection can be made
 * @param losesRequest share of requests that never arrive
 * @param losesAnswer share of answers that never arrive; the request did
 * @param repeats share of requests that arrive once more, some of them much later
 * @param slowest longest way of a message; each takes some part of it
 */
public record Weather(
        boolean open, double losesRequest, double losesAnswer, double repeats, Duration slowest) {
    /** A cable that works. */
    public static final Weather FAIR = new Weather(true, 0, 0, 0, Duration.ofMillis(4));

    /** A cable that is out. */
    public static final Weather CUT = new Weather(false, 1, 1, 0, Duration.ZERO);

    /** Requests arrive, answers do not. */
    public static final Weather ONE_WAY = new Weather(true, 0, 1, 0, Duration.ofMillis(4));

    /** Any of them, made up. */
    public static Weather some(Chance chance) {
        return switch (chance.below(6)) {
            case 0 -> CUT;
            case 1 -> ONE_WAY;
            case 2 -> new Weather(true, 1, 0, 0, Duration.ofMillis(4));
            case 3 -> new Weather(true, 0.3, 0.3, 0.3, Duration.ofSeconds(1));
            case 4 -> new Weather(true, 0, 0, 0.5, Duration.ofSeconds(8));
            default -> new Weather(true, 0.1, 0.1, 0.1, Duration.ofSeconds(4));
        };
    }
}
