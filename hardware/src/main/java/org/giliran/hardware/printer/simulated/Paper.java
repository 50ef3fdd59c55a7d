package org.giliran.hardware.printer.simulated;

/** How much paper is on the roll. */
public enum Paper {
    OK,
    LOW,
    OUT
}
