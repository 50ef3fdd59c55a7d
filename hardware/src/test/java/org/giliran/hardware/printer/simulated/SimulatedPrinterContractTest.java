package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.TicketPrinterContract;

/** The real driver on the simulated printer. */
class SimulatedPrinterContractTest extends TicketPrinterContract {
    @Override
    protected PrinterRig rig() {
        return new SimulatedRig();
    }
}
