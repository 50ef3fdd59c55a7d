package org.giliran.server.calling;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the line: when the ticket joined, and its issue order for those of the same
 * millisecond.
 *
 * @param order dense within a day, so no two places are equal
 */
public record Place(Instant joinedAt, long order) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::joinedAt).thenComparingLong(Place::order);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
