package org.giliran.server.hall;

import java.time.Instant;

/**
 * A notice on the screens of a zone, or of all when {@code zone} is empty; its words are kept
 * elsewhere.
 */
public record Notice(String id, String zone, Instant until) {
    /** More could not be read from a wall that pages them every 8 seconds. */
    public static final int MAX = 10;
}
