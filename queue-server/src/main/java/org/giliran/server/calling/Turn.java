package org.giliran.server.calling;

import java.time.Instant;

/**
 * A place in a queue: the instant the order goes by, and where two have the same, who joined first.
 * Flat, for long lines compare turns more than anything else.
 *
 * @param from in milliseconds since the epoch, as {@code joined}; all times of a day are whole ones
 * @param order of issue; dense within a day, so no two turns are equal
 */
record Turn(long from, long joined, long order) implements Comparable<Turn> {
    Turn(Instant from, Place place) {
        this(from.toEpochMilli(), place.joinedAt().toEpochMilli(), place.order());
    }

    @Override
    public int compareTo(Turn other) {
        if (from != other.from) {
            return Long.compare(from, other.from);
        }
        return joined != other.joined
                ? Long.compare(joined, other.joined)
                : Long.compare(order, other.order);
    }
}
