package org.giliran.hardware.printer.simulated;

/** The knife. */
public enum Cutter {
    OK,
    JAMMED
}
