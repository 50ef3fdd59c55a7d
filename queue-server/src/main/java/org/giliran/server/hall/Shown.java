package org.giliran.server.hall;

import java.time.Instant;

/** A call on the board; {@code at} is that of the newest call. */
public record Shown(String ticket, String counter, Instant at, int calls) {
    /** Calls that a board keeps. */
    public static final int MAX = 20;
}
