package org.giliran.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs clients as fast as they are answered: each sends its next request when it has the answer to
 * the last.
 *
 * <p>Each client has a platform thread. A blocking read costs one system call there, four on a
 * virtual thread, and the load shares the processor with what it measures.
 */
public final class ClosedLoop {
    /** How long after the end an answer may still come; beyond it the server has stalled. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private ClosedLoop() {}

    /** Runs all clients for a time; one that fails stops and says so in the tally. */
    public static Tally run(List<? extends Script> clients, Duration time)
            throws InterruptedException {
        var go = new CountDownLatch(1);
        var sheets = new ArrayList<Sheet>();
        var threads = new ArrayList<Thread>();
        for (Script client : clients) {
            var sheet = new Sheet();
            sheets.add(sheet);
            threads.add(Thread.ofPlatform().start(() -> work(client, sheet, go, time)));
        }
        long cpu = cpuNanos();
        long start = System.nanoTime();
        go.countDown();
        LoadThreads.join(threads, clients, start + time.plus(GRACE).toNanos());
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        return Tally.of(sheets, elapsed, Duration.ofNanos(cpuNanos() - cpu));
    }

    private static void work(Script client, Sheet sheet, CountDownLatch go, Duration time) {
        try {
            go.await();
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                client.step(sheet);
            }
        } catch (IOException e) {
            sheet.failed(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long cpuNanos() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime()
                : 0;
    }
}
