package org.giliran.hardware.printer.escpos;

import java.time.Duration;

/** A point on the machine's monotonic clock. */
record Deadline(long nanos) {

    static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    boolean passed() {
        return left().isNegative() || left().isZero();
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    /** This, or {@code wait} from now if that is earlier. */
    Deadline atMostIn(Duration wait) {
        return left().compareTo(wait) < 0 ? this : in(wait);
    }
}
