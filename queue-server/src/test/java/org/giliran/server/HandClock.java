package org.giliran.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only by hand. Safe for all threads. */
public final class HandClock implements InstantSource {
    private final AtomicReference<Instant> now;
    private final AtomicLong nanos = new AtomicLong();

    public HandClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** As {@link System#nanoTime}, turned on by the same hand, and never back. */
    public long nanoTime() {
        return nanos.get();
    }

    /** Turns the clock on, or back by a negative duration. */
    public void advance(Duration by) {
        now.updateAndGet(t -> t.plus(by));
        turnOn(by);
    }

    private void turnOn(Duration by) {
        nanos.addAndGet(Math.max(0, by.toNanos()));
    }

    public void set(Instant to) {
        turnOn(Duration.between(now.getAndSet(to), to));
    }
}
