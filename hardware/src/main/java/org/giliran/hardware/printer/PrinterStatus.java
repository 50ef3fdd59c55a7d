package org.giliran.hardware.printer;

/**
 * How a printer is. The first that applies counts, from the bottom up: no link, then error, cover,
 * paper.
 */
public enum PrinterStatus {
    READY,
    /** Prints, but the roll is near its end. */
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    CUTTER_ERROR,
    /** The device is not there: unplugged, switched off at the port, no such path. */
    OFFLINE,
    /** The line hung: it took no more bytes, and nothing has come from the printer since. */
    STUCK,
    /**
     * The line stands but nothing, or nothing that makes sense, is answered. It may print all the
     * same.
     */
    UNKNOWN;

    /**
     * Whether a ticket should be sent: all but paper out, cover, cutter, no device and a stuck one.
     */
    public boolean maySend() {
        return this == READY || this == PAPER_LOW || this == UNKNOWN;
    }
}
