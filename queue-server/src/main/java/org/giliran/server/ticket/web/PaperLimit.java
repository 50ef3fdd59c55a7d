package org.giliran.server.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Makes guessing codes slow: five wrong ones a minute for each member of staff, or kiosk. Of the 2
 * to the power of 40 codes of papers that is nothing; of the ten thousand by which kiosks print it
 * is one in four hundred while a code lives. Safe for all threads.
 */
public final class PaperLimit {
    private static final int WRONG_MAX = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    public PaperLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** What became of a try. */
    enum Try {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** Tries a code, unless there were too many wrong ones; one after the other. */
    synchronized Try of(String who, BooleanSupplier isRight) {
        Deque<Instant> mine = wrong.computeIfAbsent(who, _ -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WITHIN);
        mine.removeIf(at -> !at.isAfter(since));
        if (mine.size() >= WRONG_MAX) {
            return Try.TOO_MANY;
        }
        if (isRight.getAsBoolean()) {
            return Try.RIGHT;
        }
        mine.add(clock.instant());
        return Try.WRONG;
    }
}
