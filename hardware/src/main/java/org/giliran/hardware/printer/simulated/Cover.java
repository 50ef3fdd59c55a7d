package org.giliran.hardware.printer.simulated;

/** The lid over the roll. */
public enum Cover {
    CLOSED,
    OPEN
}
