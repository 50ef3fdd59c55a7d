package org.giliran.bench.core;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Measures a line that stays about as long as it is: as many tickets are taken as visitors are
 * called. Calls come in blocks of one for each counter, so that reading the clock costs nothing.
 */
public final class CoreRun {
    /** Blocks from the filled day on; then it is gone back to, so that the day stays as large. */
    private static final int BLOCKS = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LiveDay live;
    private final LiveDay.Kept filled;
    private int block;
    private long calls;
    private long callNanos;
    private long processNanos;

    /**
     * Fills a day.
     *
     * @param waiting so many, give or take 30
     */
    public CoreRun(Visitors visitors, int waiting) {
        live = new LiveDay(visitors.tickets());
        while (live.waiting() < waiting) {
            live.issue();
        }
        for (int i = 0; i < BLOCKS; i++) {
            step();
        }
        filled = live.keep();
        forget();
    }

    /** Goes on for a while. */
    public void run(Duration time) {
        long process = SYSTEM.getProcessCpuTime();
        long until = THREADS.getCurrentThreadCpuTime() + time.toNanos();
        while (THREADS.getCurrentThreadCpuTime() < until) {
            if (++block % BLOCKS == 0) {
                live.goBack(filled);
            }
            step();
        }
        processNanos += SYSTEM.getProcessCpuTime() - process;
    }

    private void step() {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < BusyHall.COUNTERS; i++) {
            live.callNext(i);
        }
        callNanos += THREADS.getCurrentThreadCpuTime() - begin;
        calls += BusyHall.COUNTERS;
        for (int i = 0; i < BusyHall.COUNTERS; i++) {
            live.start(i);
            live.issue();
        }
    }

    /** Forgets what was measured so far: the warm-up. */
    public void forget() {
        calls = 0;
        callNanos = 0;
        processNanos = 0;
    }

    /** What was measured since. */
    public CoreSpeed speed() {
        return new CoreSpeed(3 * calls / (processNanos / 1e9), calls / (callNanos / 1e9));
    }
}
