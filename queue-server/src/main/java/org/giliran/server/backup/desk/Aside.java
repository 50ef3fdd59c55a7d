package org.giliran.server.backup.desk;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does long work on a thread of its own that gives way to everybody: reading and hashing a year of
 * days would hold up one that visitors wait for.
 */
final class Aside {
    private Aside() {}

    @SuppressWarnings("ThreadPriorityCheck") // a wish: nothing relies on its being granted
    static <T> T call(Callable<T> work) throws IOException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("backup").daemon().priority(Thread.MIN_PRIORITY).start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("the server stops");
        }
    }
}
