package org.giliran.hardware.platform;

import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;

/** A printer as the settings ask for it. The driver is the same class in both cases. */
public sealed interface InstalledPrinter {
    TicketPrinter driver();

    /** A device outside this program, there or not. */
    record Real(TicketPrinter driver) implements InstalledPrinter {}

    /** A device inside this program; {@code device} is what the workbench steers. */
    record Simulated(TicketPrinter driver, SimulatedPrinter device) implements InstalledPrinter {}
}
