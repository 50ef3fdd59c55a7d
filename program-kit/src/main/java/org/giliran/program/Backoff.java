package org.giliran.program;

import java.time.Duration;

/**
 * How long to pause after a failure: doubling, and up to a half more or less by chance, so that
 * many devices do not come back at one moment.
 *
 * @param first pause after the first failure
 * @param most longest pause before chance
 */
public record Backoff(Duration first, Duration most) {
    /** For a device in the same hall as its server: back within 2 s of the server's return. */
    public static final Backoff IN_THE_HALL =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(1));

    /**
     * The pause after {@code failures} in a row.
     *
     * @param failures from 1
     * @param chance from 0 to 1
     */
    public Duration pause(int failures, double chance) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long millis = Math.min(most.toMillis(), doubled);
        return Duration.ofMillis(Math.round(millis * (0.5 + chance)));
    }
}
