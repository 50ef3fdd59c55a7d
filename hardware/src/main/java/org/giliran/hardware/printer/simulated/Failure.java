package org.giliran.hardware.printer.simulated;

/** What goes wrong in the middle of a print, without a person doing it. */
public enum Failure {
    NONE,
    PAPER,
    COVER,
    CABLE,
    /** The knife jams at the next cut. */
    CUTTER
}
