package org.giliran.kiosk.course;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param sendFor from the first to the last sending of one request, while there is no other way to
 *     a ticket; the page gives up after 10 s
 * @param offlineAfter from a touch to a ticket of the kiosk's own, when no answer comes
 * @param request from the sending of one request to its answer or the loss of it
 * @param sendPause between two sendings
 * @param learnAfter how long after a request without an answer somebody finds out what it came to;
 *     until then the page may try again and get its paper
 * @param print one ticket: 8 s covers 200 mm of paper at 75 mm/s
 */
public record Limits(
        Duration sendFor,
        Duration offlineAfter,
        Duration request,
        Duration sendPause,
        Duration learnAfter,
        Duration print) {
    /** For a real kiosk. */
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(8));
}
