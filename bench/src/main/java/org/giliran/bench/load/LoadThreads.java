package org.giliran.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Waits for the threads of clients. */
final class LoadThreads {
    private LoadThreads() {}

    /** Waits until the moment; the connection of a client that works longer is then closed. */
    static void join(List<Thread> threads, List<? extends Script> clients, long end)
            throws InterruptedException {
        for (int i = 0; i < threads.size(); i++) {
            var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            // Its result, not isAlive(): a thread counts as alive for a moment after it has ended.
            if (!threads.get(i).join(left)) {
                breakOff(clients.get(i));
                threads.get(i).join();
            }
        }
    }

    private static void breakOff(Script client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("a connection cannot be closed", e);
        }
    }
}
