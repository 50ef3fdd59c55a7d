package org.giliran.hardware.link;

import org.giliran.hardware.bench.TcpRig;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.TicketPrinterContract;

/** The real driver on a real socket. */
class TcpPrinterContractTest extends TicketPrinterContract {
    @Override
    protected PrinterRig rig() throws Exception {
        return new TcpRig();
    }
}
