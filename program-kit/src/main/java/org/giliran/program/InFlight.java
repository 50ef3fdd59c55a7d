package org.giliran.program;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts requests from their first handler to their last byte, so that a stop can wait for them.
 */
final class InFlight {
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final AtomicInteger requests = new AtomicInteger();

    void begin() {
        requests.incrementAndGet();
    }

    void end() {
        requests.decrementAndGet();
    }

    /** Waits until there are none, at most so long. */
    void awaitNone(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (requests.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
