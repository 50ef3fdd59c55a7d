package org.giliran.hardware.printer.simulated;

/**
 * Finds DLE EOT n and DLE ENQ 2 in what comes off the wire, before anything else looks at it. Like
 * a real printer it also finds one inside an image, which is why nobody should send one there.
 */
final class RealTimeScanner {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int CLEAR_BUFFERS = 2;
    private static final Found NOTHING = new Found.Nothing();

    private int before;
    private int beforeThat;

    /** What a byte completes. */
    sealed interface Found {
        record Nothing() implements Found {}

        /** DLE EOT {@code question}, 1 to 4. */
        record StatusAsked(int question) implements Found {}

        /** DLE ENQ 2. */
        record ClearAsked() implements Found {}
    }

    Found accept(int octet) {
        Found found = beforeThat == DLE ? found(octet) : NOTHING;
        beforeThat = before;
        before = octet;
        return found;
    }

    private Found found(int octet) {
        if (before == EOT && octet >= 1 && octet <= 4) {
            return new Found.StatusAsked(octet);
        }
        return before == ENQ && octet == CLEAR_BUFFERS ? new Found.ClearAsked() : NOTHING;
    }
}
