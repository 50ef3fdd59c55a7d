package org.giliran.server.ticket.web;

import io.javalin.http.Context;

import org.giliran.program.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes guessing codes slow: five wrong ones a minute for each member of staff, or kiosk. Of the 2
 * to the power of 40 codes of papers that is nothing; of the ten thousand by which kiosks print a
 * kiosk tries 25 while one lives. Safe for all threads.
 */
public final class GuessLimit {
    private static final int WRONG_MAX = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    public GuessLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Looks for what a code stands for, unless there were too many wrong ones; one after the other.
     *
     * @param look empty when the code is wrong
     * @throws ProblemException 429 when there were too many
     */
    synchronized <T> Optional<T> look(Context ctx, String who, Supplier<Optional<T>> look) {
        Deque<Instant> mine = wrong.computeIfAbsent(who, _ -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WITHIN);
        mine.removeIf(at -> !at.isAfter(since));
        if (mine.size() >= WRONG_MAX) {
            ctx.header("Retry-After", String.valueOf(WITHIN.toSeconds()));
            throw new ProblemException(
                    429, "TOO_MANY_TRIES", "too many wrong codes; wait a minute");
        }
        Optional<T> found = look.get();
        if (found.isEmpty()) {
            mine.add(clock.instant());
        }
        return found;
    }
}
