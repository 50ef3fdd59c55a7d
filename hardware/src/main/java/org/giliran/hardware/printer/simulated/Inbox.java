package org.giliran.hardware.printer.simulated;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the printer has sent over one open line and nobody has read yet. Locked by the printer. */
final class Inbox {
    private static final int ANSWERS_MAX = 1_024;
    private static final byte[] NOISE = {(byte) 0xFF, 0x13, (byte) 0x80};

    /** The cable's plugging in which the line was opened. */
    private final long plugging;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private int automaticMask;
    private int answered;

    private record Answer(byte octet, long dueNanos) {}

    /** What kind of question an answer is to. */
    enum Kind {
        /** DLE EOT. */
        REAL_TIME,
        /** GS a. */
        AUTOMATIC,
        /** GS r. */
        PROCESSED,
        /** DLE DC4 8. */
        CLEARED
    }

    Inbox(long plugging) {
        this.plugging = plugging;
    }

    long plugging() {
        return plugging;
    }

    void wantsChanges(int mask) {
        automaticMask = mask;
    }

    boolean wantsChanges() {
        return automaticMask != 0;
    }

    void send(Kind kind, Manner manner, long now, byte... octets) {
        switch (manner) {
            case PLAIN, NO_CLEARING -> add(now, octets);
            case LATE -> add(now + Manner.DELAY.toNanos(), octets);
            case BUFFERED_STATUS -> addIf(kind != Kind.REAL_TIME, now, octets);
            case PAPER_STATUS -> addIf(kind == Kind.PROCESSED, now, octets);
            case NO_MARKER -> addIf(kind != Kind.PROCESSED, now, octets);
            case HALF -> addIf(answered++ < 2, now, octets);
            case MUTE -> {}
            case GARBAGE -> add(now, NOISE);
            case NOISY -> {
                add(now, NOISE);
                add(now, octets);
            }
        }
    }

    private void addIf(boolean wanted, long due, byte... octets) {
        if (wanted) {
            add(due, octets);
        }
    }

    private void add(long due, byte... octets) {
        for (byte octet : octets) {
            if (answers.size() < ANSWERS_MAX) {
                answers.add(new Answer(octet, due));
            }
        }
    }

    /** Takes what has arrived by now. */
    byte[] take(long now) {
        int due = (int) answers.stream().takeWhile(answer -> answer.dueNanos() <= now).count();
        var taken = new byte[due];
        for (int i = 0; i < due; i++) {
            taken[i] = answers.remove().octet();
        }
        return taken;
    }
}
