package org.giliran.server.account.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: from the fifth wrong password of a name on, each next try has to wait twice
 * as long as the one before, 15 minutes at most. It is per name: whoever guesses at one keeps that
 * one waiting, not the hall.
 */
public final class LogInLimit {
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** The longest pause is reached before this many doublings of a second. */
    private static final int DOUBLINGS_MAX = 10;

    /** Names that are watched; beyond this the one that failed longest ago is forgotten. */
    private static final int NAMES_MAX = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > NAMES_MAX;
                }
            };

    /**
     * Tries of one name that may be under way at once: every counter of a hall after a power cut.
     */
    private static final int AT_ONCE = 64;

    /** A name's wrong passwords in a row, and the tries of it that nobody knows the end of yet. */
    private record Failures(int count, int open, Instant last) {
        static final Failures NONE = new Failures(0, 0, Instant.EPOCH);
    }

    public LogInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Asks to try a password. Whoever may must say how it ended, by {@link #failed}, {@link
     * #succeeded} or {@link #brokeOff}.
     *
     * @return how long this name still has to wait; zero when it may try now
     */
    synchronized Duration tryNow(String username) {
        return tryWith(username, AT_ONCE);
    }

    /** The same, while no other try of the name is under way. */
    synchronized Duration tryAlone(String username) {
        return tryWith(username, 1);
    }

    private Duration tryWith(String username, int atOnce) {
        Failures known = failures.getOrDefault(username, Failures.NONE);
        Duration left = known.open < atOnce ? left(known) : Duration.ofSeconds(1);
        if (left.isZero()) {
            failures.put(username, new Failures(known.count, known.open + 1, known.last));
        }
        return left;
    }

    private Duration left(Failures known) {
        if (known.count < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration pause =
                Duration.ofSeconds(1L << Math.min(known.count - FREE_TRIES, DOUBLINGS_MAX));
        Instant free = known.last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Duration left = Duration.between(clock.instant(), free);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Nobody knows whether the password was right. */
    synchronized void brokeOff(String username) {
        Failures known = failures.getOrDefault(username, Failures.NONE);
        int open = Math.max(0, known.open - 1);
        failures.put(username, new Failures(known.count, open, known.last));
    }

    synchronized void failed(String username) {
        Failures known = failures.getOrDefault(username, Failures.NONE);
        int open = Math.max(0, known.open - 1);
        failures.put(username, new Failures(known.count + 1, open, clock.instant()));
    }

    synchronized void succeeded(String username) {
        Failures known = failures.getOrDefault(username, Failures.NONE);
        if (known.open > 1) {
            failures.put(username, new Failures(0, known.open - 1, Instant.EPOCH));
        } else {
            failures.remove(username);
        }
    }
}
