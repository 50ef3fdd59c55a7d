package org.giliran.hardware.printer.escpos;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;

/**
 * Sorts what a printer sends: answers to DLE EOT, answers to GS r, and status that nobody asked for
 * (GS a), which is skipped. Anything else is noise and is dropped.
 */
final class Answers {
    /** GS a sends four bytes, and only the first can be told from an answer to GS r. */
    private static final int REST_OF_AUTOMATIC_STATUS = 3;

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private int markers;
    private int toSkip;

    void accept(byte[] bytes) {
        for (byte b : bytes) {
            accept(b & 0xFF);
        }
    }

    private void accept(int octet) {
        if (StatusBytes.isAnswer(octet)) {
            toSkip = 0;
            statuses.add(octet);
        } else if (toSkip > 0) {
            toSkip--;
        } else if ((octet & 0x93) == 0x10) {
            toSkip = REST_OF_AUTOMATIC_STATUS;
        } else if ((octet & 0x90) == 0) {
            markers++;
        }
    }

    OptionalInt nextStatus() {
        Integer next = statuses.poll();
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    void forgetStatuses() {
        statuses.clear();
    }

    /** Takes all answers to GS r that have come. */
    int takeMarkers() {
        int taken = markers;
        markers = 0;
        return taken;
    }
}
