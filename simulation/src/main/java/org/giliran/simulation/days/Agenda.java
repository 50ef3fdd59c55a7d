package org.giliran.simulation.days;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is to happen, in the order of time; at the same instant in the order it was planned in. For
 * one thread.
 */
public final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::planned));
    private Instant now;
    private long planned;

    private record Entry(Instant at, long planned, Runnable what) {}

    /** Nothing is planned. */
    public Agenda(Instant start) {
        now = start;
    }

    /** Simulated time; never goes back. */
    public Instant now() {
        return now;
    }

    /** Plans something; what is planned for before now happens now. */
    public void at(Instant when, Runnable what) {
        entries.add(new Entry(when.isBefore(now) ? now : when, planned++, what));
    }

    /** Plans something for later. */
    public void in(Duration time, Runnable what) {
        at(now.plus(time), what);
    }

    /** Does everything that is to happen before an instant, then it is that instant. */
    public void runUntil(Instant end) {
        while (!entries.isEmpty() && entries.peek().at.isBefore(end)) {
            Entry next = entries.remove();
            now = next.at;
            next.what.run();
        }
        now = end;
    }

    /** Nothing planned happens any more. */
    public void clear() {
        entries.clear();
    }
}
