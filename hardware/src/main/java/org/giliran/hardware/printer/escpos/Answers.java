package org.giliran.hardware.printer.escpos;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;

/**
 * Sorts what a printer sends: answers to DLE EOT, answers to GS r, status told at each change (GS
 * a), and the word that its buffer is cleared (DLE DC4 8). Anything else is noise and is dropped.
 */
final class Answers {
    /** Only the first byte of these can be told from an answer to GS r. */
    private static final int AUTOMATIC_BYTES = 4;

    /** 37 25 00. */
    private static final int CLEARED = 0x37;

    private static final int CLEARED_BYTES = 3;

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final int[] block = new int[AUTOMATIC_BYTES];
    private int blockSize;
    private int blockLeft;
    private AutomaticStatus automatic = AutomaticStatus.NONE;
    private int markers;
    private int lastMarker;
    private boolean cleared;

    void accept(byte[] bytes) {
        for (byte b : bytes) {
            accept(b & 0xFF);
        }
    }

    private void accept(int octet) {
        if (StatusBytes.isAnswer(octet)) {
            blockLeft = 0;
            statuses.add(octet);
        } else if (blockLeft > 0) {
            block[blockSize++] = octet;
            if (--blockLeft == 0) {
                endBlock();
            }
        } else if ((octet & 0x93) == 0x10) {
            beginBlock(octet, AUTOMATIC_BYTES);
        } else if (octet == CLEARED) {
            beginBlock(octet, CLEARED_BYTES);
        } else if ((octet & 0x90) == 0) {
            markers++;
            lastMarker = octet;
        }
    }

    private void beginBlock(int first, int bytes) {
        block[0] = first;
        blockSize = 1;
        blockLeft = bytes - 1;
    }

    private void endBlock() {
        if (block[0] == CLEARED) {
            cleared = block[1] == 0x25;
        } else {
            automatic = new AutomaticStatus(block[0], block[1], block[2]);
        }
    }

    boolean hasStatus() {
        return !statuses.isEmpty();
    }

    OptionalInt nextStatus() {
        Integer next = statuses.poll();
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    void forgetStatuses() {
        statuses.clear();
    }

    /** The newest status told by itself, or {@link AutomaticStatus#NONE}. */
    AutomaticStatus automatic() {
        return automatic;
    }

    void forgetAutomatic() {
        automatic = AutomaticStatus.NONE;
    }

    /** Takes all answers to GS r that have come. */
    int takeMarkers() {
        int taken = markers;
        markers = 0;
        return taken;
    }

    /** The newest answer to GS r: its paper sensors. */
    int lastMarker() {
        return lastMarker;
    }

    /** Whether the printer said that its buffer is cleared, since this was asked last. */
    boolean takeCleared() {
        boolean taken = cleared;
        cleared = false;
        return taken;
    }
}
