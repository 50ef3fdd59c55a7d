package org.giliran.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** When something should start, again and again, however long it takes. */
record Timetable(long firstNanos, Duration period) {

    /** One whose first start is a period from now. */
    static Timetable from(long nowNanos, Duration period) {
        return new Timetable(nowNanos + period.toNanos(), period);
    }

    /** When number {@code i}, from 0, should start. */
    long due(int i) {
        return firstNanos + i * period.toNanos();
    }

    /** In the middle between number {@code i} and the next. */
    long between(int i) {
        return due(i) + period.toNanos() / 2;
    }

    /** Returns at that moment, or at once when it is past. */
    static void await(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }
}
