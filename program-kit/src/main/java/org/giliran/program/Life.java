package org.giliran.program;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The time between a program's start and its clean stop. What was opened last is closed first,
 * once, whatever ends the program: SIGTERM (exit status 143), SIGINT (130), or the end of standard
 * input (0).
 */
public final class Life implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile boolean closing;

    /** Remembers to close {@code thing} at the end. */
    public synchronized <T extends AutoCloseable> T keep(T thing) {
        open.push(thing);
        return thing;
    }

    /** Closes all when the process is told to end. */
    public void endWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /**
     * Ends the process, with status 0, when standard input does: whoever started this program is
     * gone.
     */
    public void endWithStdin() {
        Thread.ofPlatform().daemon().name("stdin").start(this::readToTheEnd);
    }

    private void readToTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // A broken input has ended, too.
        }
        end(0);
    }

    /** Asks the program to end with {@code status}: 0 for well, 1 when it cannot go on. */
    public void end(int status) {
        ended.complete(status);
    }

    /** Returns the exit status when the program shall end. */
    public int await() {
        return ended.join();
    }

    /** Whether the end has begun. */
    public boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            Closing.quietly(open.pop());
        }
        end(0);
    }
}
