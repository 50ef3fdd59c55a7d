package org.giliran.server.account.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes guessing slow: from the fifth wrong password of a name on, each next try has to wait twice
 * as long as the one before, 15 minutes at most. It is per name, so nobody can lock a whole hall
 * out.
 */
public final class LogInLimit {
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Names that are watched; beyond this the oldest are forgotten, which only costs a guesser
     * nothing more than time.
     */
    private static final int NAMES_MAX = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures = new HashMap<>();

    private record Failures(int count, Instant last) {}

    public LogInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name still has to wait; zero when it may try. */
    synchronized Duration delay(String username) {
        Failures known = failures.get(username);
        if (known == null || known.count < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(known.count - FREE_TRIES, 10));
        Instant free = known.last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Duration left = Duration.between(clock.instant(), free);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String username) {
        if (failures.size() >= NAMES_MAX) {
            failures.values().removeIf(f -> f.last.isBefore(clock.instant().minus(LONGEST)));
        }
        int before = failures.containsKey(username) ? failures.get(username).count : 0;
        failures.put(username, new Failures(before + 1, clock.instant()));
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }
}
