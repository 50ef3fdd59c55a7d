package org.giliran.kiosk.link;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param sendFor from the first to the last sending of one request; the page gives up after 10 s
 * @param sendPause between two sendings
 * @param learnAfter how long after a request without an answer somebody finds out what it came to;
 *     until then the page may try again and get its paper
 * @param print one ticket: 8 s covers 200 mm of paper at 75 mm/s
 */
public record Limits(Duration sendFor, Duration sendPause, Duration learnAfter, Duration print) {
    /** For a real kiosk. */
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(8),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(8));
}
