package org.giliran.hardware.button;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells a visitor from somebody who plays with the panel, by how often presses begin. */
final class Burst {
    private final PressLimits limits;
    private final Deque<Long> begun = new ArrayDeque<>();
    private boolean calming;

    Burst(PressLimits limits) {
        this.limits = limits;
    }

    /** Notes a press that begins; true when it is one too many. */
    boolean isTooOften(long at) {
        long pause = begun.isEmpty() ? Long.MAX_VALUE : at - begun.getLast();
        if (calming && pause >= limits.calm().toNanos()) {
            calming = false;
            begun.clear();
        }
        begun.addLast(at);
        while (at - begun.getFirst() >= limits.burst().toNanos()) {
            begun.removeFirst();
        }
        if (begun.size() > limits.mostPresses()) {
            begun.removeFirst(); // no more are needed to tell, however fast they come
            calming = true;
        }
        return calming;
    }
}
