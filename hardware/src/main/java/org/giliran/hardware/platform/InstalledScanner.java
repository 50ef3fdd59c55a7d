package org.giliran.hardware.platform;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.scanner.simulated.SimulatedScanner;

/** A scanner as the settings ask for it. */
public sealed interface InstalledScanner {

    /** There is none; a scanner that types like a keyboard needs none of our drivers. */
    record None() implements InstalledScanner {}

    /** A device at a line, there or not. */
    record Real(ByteLink link) implements InstalledScanner {}

    /** A device inside this program; the workbench steers it. */
    record Simulated(SimulatedScanner device) implements InstalledScanner {}
}
