package org.giliran.hardware.scanner;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Lets a code through once for as long as it is held before the scanner: some read the same code
 * ten times a second. For one thread.
 */
public final class Repeats {
    /** Scanners that repeat do so three times a second and more; nobody comes again so soon. */
    static final Duration AWAY = Duration.ofMillis(400);

    private @Nullable Scan last;
    private long seenNanos;

    /**
     * Whether this is news.
     *
     * @param nanos when, as {@link System#nanoTime}
     */
    public boolean isNew(Scan scan, long nanos) {
        boolean same = scan.equals(last) && nanos - seenNanos < AWAY.toNanos();
        last = scan;
        seenNanos = nanos;
        return !same;
    }
}
