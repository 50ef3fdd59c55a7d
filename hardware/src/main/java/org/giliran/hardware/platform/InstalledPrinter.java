package org.giliran.hardware.platform;

import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;

import java.util.OptionalInt;

/** A printer as the settings ask for it. The driver is the same class in both cases. */
public sealed interface InstalledPrinter {
    TicketPrinter driver();

    /** A device outside this program, there or not. */
    record Real(TicketPrinter driver) implements InstalledPrinter {}

    /**
     * A device inside this program.
     *
     * @param device what the workbench steers
     * @param port where it is also to be reached by other programs, if anywhere; 0 for any
     */
    record Simulated(TicketPrinter driver, SimulatedPrinter device, OptionalInt port)
            implements InstalledPrinter {}
}
