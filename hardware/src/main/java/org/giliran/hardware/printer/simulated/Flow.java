package org.giliran.hardware.printer.simulated;

/** Whether the cable takes bytes. */
public enum Flow {
    FREE,
    /** Writing to it hangs, as on a line whose handshake stops the sender for good. */
    STUCK
}
