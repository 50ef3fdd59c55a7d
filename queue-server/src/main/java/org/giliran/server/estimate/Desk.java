package org.giliran.server.estimate;

import org.giliran.server.catalogue.Counter;

/**
 * An open counter.
 *
 * @param serves the service of the visitor who is there; empty when nobody is
 * @param elapsedSeconds since that visitor was called
 */
public record Desk(Counter counter, String serves, double elapsedSeconds) {
    /** Nobody is there. */
    public static Desk free(Counter counter) {
        return new Desk(counter, "", 0);
    }

    boolean isFree() {
        return serves.isEmpty();
    }
}
