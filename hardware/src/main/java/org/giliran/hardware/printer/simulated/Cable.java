package org.giliran.hardware.printer.simulated;

/** The data cable; the printer's power is another one. */
public enum Cable {
    IN,
    OUT
}
