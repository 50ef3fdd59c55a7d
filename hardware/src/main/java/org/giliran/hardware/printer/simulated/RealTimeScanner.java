package org.giliran.hardware.printer.simulated;

import java.util.Arrays;

/**
 * Finds the real-time commands in what comes off the wire, before anything else looks at it. Like a
 * real printer it also finds one inside an image, which is why nobody should send one there.
 */
final class RealTimeScanner {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final Found NOTHING = new Found.Nothing();

    /** DLE ENQ 2. */
    private static final byte[] RECOVER = {DLE, 0x05, 0x02};

    /** DLE DC4 8 and its seven fixed bytes. */
    private static final byte[] CLEAR = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final byte[] last = new byte[CLEAR.length];

    /** What a byte completes. */
    sealed interface Found {
        record Nothing() implements Found {}

        /** DLE EOT {@code question}, 1 to 4. */
        record StatusAsked(int question) implements Found {}

        /** DLE ENQ 2: forget what was not printed and recover from an error. */
        record RecoveryAsked() implements Found {}

        /** DLE DC4 8: forget what was not printed, and say so. */
        record ClearAsked() implements Found {}
    }

    Found accept(int octet) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[last.length - 1] = (byte) octet;
        if (octet >= 1 && octet <= 4 && ends(new byte[] {DLE, EOT, (byte) octet})) {
            return new Found.StatusAsked(octet);
        }
        if (ends(RECOVER)) {
            return new Found.RecoveryAsked();
        }
        return ends(CLEAR) ? new Found.ClearAsked() : NOTHING;
    }

    private boolean ends(byte[] with) {
        int from = last.length - with.length;
        return Arrays.equals(last, from, last.length, with, 0, with.length);
    }
}
