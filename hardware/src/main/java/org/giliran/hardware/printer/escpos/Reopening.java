package org.giliran.hardware.printer.escpos;

import java.time.Duration;

/** Keeps a missing or hanging device from being opened over and over: 0.25 s, doubling to 5 s. */
final class Reopening {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration MAX = Duration.ofSeconds(5);

    private Duration next = FIRST;
    private boolean stuck;
    private Deadline notBefore = Deadline.in(Duration.ZERO);

    synchronized boolean mayTry() {
        return notBefore.passed();
    }

    /** A device that does not open is not there, whatever it did before. */
    synchronized void failed() {
        stuck = false;
        backOff();
    }

    /** The line took no more bytes and was left behind. */
    synchronized void hung() {
        stuck = true;
        backOff();
    }

    /** The printer said something, or took a whole ticket. */
    synchronized void moved() {
        stuck = false;
    }

    /** Whether the line hung, and nothing has come from the printer since. */
    synchronized boolean stuck() {
        return stuck;
    }

    private void backOff() {
        notBefore = Deadline.in(next);
        next = next.multipliedBy(2).compareTo(MAX) < 0 ? next.multipliedBy(2) : MAX;
    }

    synchronized void succeeded() {
        next = FIRST;
        notBefore = Deadline.in(Duration.ZERO);
    }
}
