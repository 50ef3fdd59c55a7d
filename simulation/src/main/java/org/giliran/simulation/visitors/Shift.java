package org.giliran.simulation.visitors;

import java.time.Duration;
import java.time.Instant;

/**
 * When staff work: a business day every 24 hours, and after it until nobody waits any more, but not
 * all night.
 *
 * @param first when the first day begins
 */
public record Shift(Instant first) {
    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration OVERTIME = Duration.ofMinutes(90);

    /** The beginning of a day, counted from 0. */
    public Instant begins(int day) {
        return first.plus(EVERY.multipliedBy(day));
    }

    /** Whether doors are open. */
    boolean isOpen(Instant now) {
        return sinceBegin(now).compareTo(Morning.DAY) < 0;
    }

    /** Whether staff go home although somebody waits. */
    boolean isOver(Instant now) {
        return sinceBegin(now).compareTo(Morning.DAY.plus(OVERTIME)) >= 0;
    }

    /** The next beginning after an instant. */
    Instant next(Instant now) {
        return now.minus(sinceBegin(now)).plus(EVERY);
    }

    private Duration sinceBegin(Instant now) {
        Duration since = Duration.between(first, now);
        return since.minus(EVERY.multipliedBy(Math.floorDiv(since.toSeconds(), EVERY.toSeconds())));
    }
}
