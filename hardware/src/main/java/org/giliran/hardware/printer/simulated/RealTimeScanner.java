package org.giliran.hardware.printer.simulated;

/**
 * Finds DLE EOT n in what comes off the wire, before anything else looks at it. Like a real printer
 * it also finds one inside an image, which is why nobody should send one there.
 */
final class RealTimeScanner {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private int before;
    private int beforeThat;

    /** The question that this byte completes, 1 to 4; else 0. */
    int accept(int octet) {
        boolean asked = beforeThat == DLE && before == EOT && octet >= 1 && octet <= 4;
        beforeThat = before;
        before = octet;
        return asked ? octet : 0;
    }
}
