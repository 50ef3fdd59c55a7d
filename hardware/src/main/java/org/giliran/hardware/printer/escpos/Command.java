package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One request on its way to the owner thread and back. The stage is changed by one atomic step, so
 * caller and owner never disagree on whether the first byte of a ticket went out.
 */
final class Command<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    /** How far a command has come. */
    enum Stage {
        QUEUED,
        RUNNING,
        /** Bytes of a ticket may have gone out. */
        SENDING,
        /** Answered, or nobody waits any more. */
        OVER
    }

    /** What a command does, and what its answer is when it cannot be done. */
    interface Work<T> {
        T run(LineKeeper line, Command<T> command) throws InterruptedException;

        /** The answer when the limit passed, or the work broke, in {@code stage}. */
        T givenUp(Stage stage);

        /** The answer when there is no device to do it with. */
        T refused(PrinterStatus why);
    }

    private final Work<T> work;
    private final Deadline limit;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Command(Work<T> work, Duration limit) {
        this.work = work;
        this.limit = Deadline.in(limit);
    }

    Deadline limit() {
        return limit;
    }

    /**
     * Owner: does the work, unless nobody waits any more. Errors are caught, too: a native library
     * that cannot be loaded is one, and the owner must outlive it.
     */
    void run(LineKeeper line) throws InterruptedException {
        if (!stage.compareAndSet(Stage.QUEUED, Stage.RUNNING)) {
            return;
        }
        try {
            answer.complete(work.run(line, this));
        } catch (RuntimeException | Error e) {
            LOG.error("the printer's driver failed", e);
            line.drop(new IOException(e));
            answer.complete(work.givenUp(stage.get()));
        } finally {
            answer.complete(work.givenUp(stage.getAndSet(Stage.OVER)));
        }
    }

    /**
     * Owner, before the first byte: from here on paper may move. False when nobody waits any more.
     */
    boolean beginSending() {
        return stage.compareAndSet(Stage.RUNNING, Stage.SENDING);
    }

    /** Whether somebody still waits for the answer. */
    boolean wanted() {
        return stage.get() != Stage.OVER;
    }

    boolean sending() {
        return stage.get() == Stage.SENDING;
    }

    /** Any thread: answers a command that will not be run because there is no device to use. */
    void refuse(PrinterStatus why) {
        if (stage.compareAndSet(Stage.QUEUED, Stage.OVER)) {
            answer.complete(work.refused(why));
        }
    }

    /** Any thread: answers a command that will not be run because too many wait already. */
    void turnAway() {
        if (stage.compareAndSet(Stage.QUEUED, Stage.OVER)) {
            answer.complete(work.givenUp(Stage.QUEUED));
        }
    }

    /**
     * Caller: waits for the answer, {@code grace} longer than the limit.
     *
     * @param hanging run when the owner did not come back from the device
     */
    T await(Duration grace, Runnable hanging) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    long wait = Math.max(0, limit.left().plus(grace).toNanos());
                    return answer.get(wait, TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    return giveUp(hanging);
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private T giveUp(Runnable hanging) {
        Stage reached = stage.getAndSet(Stage.OVER);
        boolean unanswered = reached != Stage.OVER && answer.complete(work.givenUp(reached));
        if (unanswered && reached != Stage.QUEUED) {
            hanging.run();
        }
        return answer.join();
    }
}
