package org.giliran.program;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on beside the requests, a virtual thread for each. Unless it takes too long to
 * stop it is never interrupted: it pauses through {@link #pause} and ends when that says so.
 */
public final class Background implements AutoCloseable {
    /** Longer than one request to the server takes. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A task; it ends soon after the program stops. */
    public interface Task {
        void run() throws InterruptedException;
    }

    public void start(Task task) {
        threads.execute(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.error("work in the background ended: {}", Cause.of(e));
                    }
                });
    }

    /** Waits; false when the program stops and the task must end. */
    public boolean pause(Duration time) throws InterruptedException {
        return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the program stops and the task must end. */
    public boolean stopping() {
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
