package org.giliran.kiosk.link;

import org.giliran.kiosk.course.Input;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a desk has still to take. Others put in, and wait while it is full. The desk's own thread
 * empties it, and so must never wait for a place: what it finds out itself comes first.
 */
final class Inbox {
    /** More than a kiosk with all its devices ever has at once. */
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Input> waiting;
    private final Queue<Input> found = new ArrayDeque<>();

    Inbox() {
        this(new LinkedBlockingQueue<>(MOST_WAITING));
    }

    Inbox(BlockingQueue<Input> waiting) {
        this.waiting = waiting;
    }

    /** For all threads but the desk's. */
    void put(Input input) throws InterruptedException {
        waiting.put(input);
    }

    /** For the desk's thread only, or before there is one. */
    void found(Input input) {
        found.add(input);
    }

    /** The next one; a tick when there is none until then. For the desk's thread only. */
    Input next(long nanos) throws InterruptedException {
        Input own = found.poll();
        if (own != null) {
            return own;
        }
        Input next = waiting.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        return next == null ? new Input.Tick() : next;
    }

    /** For the desk's thread only. */
    boolean isEmpty() {
        return found.isEmpty() && waiting.isEmpty();
    }
}
