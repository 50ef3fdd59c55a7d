package org.giliran.hardware.printer.escpos;

import java.time.Duration;

/** Keeps a missing or hanging device from being opened over and over: 0.25 s, doubling to 5 s. */
final class Reopening {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration MAX = Duration.ofSeconds(5);

    private Duration next = FIRST;
    private Deadline notBefore = Deadline.in(Duration.ZERO);

    synchronized boolean mayTry() {
        return notBefore.passed();
    }

    synchronized void failed() {
        notBefore = Deadline.in(next);
        next = next.multipliedBy(2).compareTo(MAX) < 0 ? next.multipliedBy(2) : MAX;
    }

    synchronized void succeeded() {
        next = FIRST;
        notBefore = Deadline.in(Duration.ZERO);
    }
}
