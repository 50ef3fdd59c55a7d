package org.giliran.program;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Hands tasks on a few at a time, in their order, so that what comes meanwhile stands behind few of
 * them. Safe for all threads.
 *
 * <p>Its thread is a virtual one, and these take turns: when the processors have more to do than
 * they can, the next portion waits until those who came before it have had theirs.
 */
public final class Portions implements Executor, AutoCloseable {
    /** Answers to polls that two processors write in some two milliseconds. */
    static final int PORTION = 64;

    private static final Duration PAUSE = Duration.ofMillis(2);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Executor executor;
    private final Pause pause;
    private final Thread thread;

    /** Waits between two portions: {@link Thread#sleep}, or a test's own. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException;
    }

    /** Hands tasks on to virtual threads. */
    public Portions() {
        this(LongPoll.VIRTUAL, () -> Thread.sleep(PAUSE));
    }

    Portions(Executor executor, Pause pause) {
        this.executor = executor;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("portions").start(this::run);
    }

    /** Takes a task; whoever hands them in bounds their number. */
    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    private void run() {
        try {
            while (true) {
                executor.execute(waiting.take());
                handOn(PORTION - 1);
                pause.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void handOn(int most) {
        for (int i = 0; i < most; i++) {
            Runnable next = waiting.poll();
            if (next == null) {
                return;
            }
            executor.execute(next);
        }
    }

    /** Hands on nothing any more. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
