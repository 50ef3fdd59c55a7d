package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Request of {@code POST …/counters/{c}/by-hand}: what was done at a counter while the server was
 * away, in its order. All of it is taken, or nothing.
 *
 * @param visits 1 to 100
 */
public record ByHandVisits(List<Visit> visits) {
    /** Most visits of one request; a day at a counter has fewer. */
    public static final int MOST = 100;

    public ByHandVisits {
        if (visits != null) {
            if (visits.isEmpty() || visits.size() > MOST) {
                throw new IllegalArgumentException("visits must be 1 to " + MOST);
            }
            visits = List.copyOf(visits);
        }
    }

    /**
     * One visit.
     *
     * @param number of a ticket of today that waits, was put off, or was missed
     * @param startedAt absent where nobody noted it, and of whoever was missed
     * @param finishedAt likewise
     */
    public record Visit(
            String number,
            Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            Outcome outcome) {}

    /** How it ended. */
    public enum Outcome {
        FINISHED,
        MISSED
    }
}
