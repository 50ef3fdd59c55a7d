package org.giliran.server.estimate;

/**
 * Who may still go before somebody who joins now.
 *
 * @param withinSeconds how long after him they can come and still be called before him
 * @param atMost more than these never pass anybody
 */
public record Passing(double withinSeconds, int atMost) {
    /** Nobody. */
    public static final Passing NOBODY = new Passing(0, 0);
}
