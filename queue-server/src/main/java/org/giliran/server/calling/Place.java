package org.giliran.server.calling;

import java.time.Instant;

/**
 * A place in the line: when the ticket joined, and its issue order for those of the same
 * millisecond.
 *
 * @param order dense within a day, so no two places are equal
 */
public record Place(Instant joinedAt, long order) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int joined = joinedAt.compareTo(other.joinedAt);
        return joined != 0 ? joined : Long.compare(order, other.order);
    }
}
