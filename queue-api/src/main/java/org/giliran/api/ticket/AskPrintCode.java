package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/tickets/{id}/print-code}: a kiosk whose paper did not come out asks for
 * a code by which another kiosk prints it.
 *
 * @param copies how many copies the kiosk has begun of its own accord, from 1; absent: none
 */
public record AskPrintCode(@Nullable Integer copies) {
    /** Nobody makes more. */
    private static final int MOST = 9;

    public AskPrintCode {
        if (copies != null && (copies < 1 || copies > MOST)) {
            throw new IllegalArgumentException("1 to " + MOST + " copies");
        }
    }
}
