package org.giliran.kiosk.link;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on behind the visitor's back, a virtual thread for each. It is never interrupted (an interrupt could hit the
 * journal's writing): it pauses through {@link #pause} and ends when that says so.
 */
final class Background implements AutoCloseable {
    /** Longer than one request to the server takes. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A task; it ends soon after the program stops. */
    interface Task {
        void run() throws InterruptedException;
    }

    void start(Task task) {
        threads.execute(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Waits; false when the program stops and the task must end. */
    boolean pause(Duration time) throws InterruptedException {
        return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the program stops and the task must end. */
    boolean stopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stopping.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
