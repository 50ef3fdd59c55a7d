package org.giliran.kiosk.simple;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A ticket that was taken on an old panel, and its paper.
 *
 * @param ahead null for one that is not in the line yet: it was given without the server
 * @param print {@code PENDING}, {@code PRINTED}, {@code FAILED} or {@code UNCERTAIN}
 * @param printer how the printer is, by its name
 * @param copy of which paper that is said; 0 for the first
 * @param asks whether the visitor is to be asked if it came out
 * @param staff whether he said that it did not, and nothing is printed here any more
 * @param revocable whether it can still be given up here
 */
public record SimpleTicket(
        String number,
        String service,
        @Nullable Integer ahead,
        String print,
        String printer,
        int copy,
        boolean asks,
        boolean staff,
        boolean revocable) {

    /** So long a number that was touched by mistake can be given up here, as on the touch page. */
    public static final Duration REVOCABLE = Duration.ofSeconds(10);

    boolean pending() {
        return print.equals("PENDING");
    }

    boolean onPaper() {
        return print.equals("PRINTED");
    }
}
