package org.giliran.server.calling;

import java.time.Instant;

/**
 * A place in a queue: the instant the order goes by, and where two have the same, who joined first.
 */
record Turn(Instant from, Place place) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
        int order = from.compareTo(other.from);
        return order != 0 ? order : place.compareTo(other.place);
    }
}
