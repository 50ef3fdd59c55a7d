package org.giliran.hardware.printer.escpos;

import java.time.Duration;

/**
 * How long the driver waits for a printer before it thinks the worse.
 *
 * @param answer longest wait for each status answer before and after a ticket; most come within 50
 *     ms
 * @param settle from the last byte of a ticket until a printer that says nothing about its end, but
 *     says that it is well, is believed to have printed: 200 mm at 75 mm/s and the cut
 * @param grace how much longer than its limit a caller waits before it leaves a hanging line behind
 */
public record Patience(Duration answer, Duration settle, Duration grace) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(250));

    /** An answer later than this, counted from the question, is not waited for any more. */
    Duration late() {
        return answer.multipliedBy(2);
    }
}
