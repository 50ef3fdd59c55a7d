package org.giliran.hardware.button;

import java.util.OptionalLong;

/** One button as the judge sees it: its contact, and what is to become of the press under way. */
final class Key {
    /** Of the press under way. */
    enum Fate {
        NOT_PRESSED,
        MAY_COUNT,
        DROPPED,
        STUCK
    }

    final Button button;
    final Contact contact;
    private final PressLimits limits;
    private Fate fate;
    private long since;

    Key(Button button, boolean pressed, PressLimits limits, long now) {
        this.button = button;
        this.contact = new Contact(pressed, limits.settle().toNanos());
        this.limits = limits;
        this.fate = pressed ? Fate.DROPPED : Fate.NOT_PRESSED;
        this.since = now;
    }

    Fate fate() {
        return fate;
    }

    void begin(Fate first, long now) {
        fate = first;
        since = now;
    }

    void become(Fate next) {
        fate = next;
    }

    /** Whether a finger, or whatever it is, is on a button that works. */
    boolean isHeld() {
        return fate == Fate.MAY_COUNT || fate == Fate.DROPPED;
    }

    /** When the press under way becomes too long, or the button stuck. */
    OptionalLong agesAt() {
        return switch (fate) {
            case MAY_COUNT -> OptionalLong.of(since + limits.longest().toNanos());
            case DROPPED -> OptionalLong.of(since + limits.stuckAfter().toNanos());
            case NOT_PRESSED, STUCK -> OptionalLong.empty();
        };
    }
}
