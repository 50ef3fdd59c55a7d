package org.giliran.hardware.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.bench.PtyRig;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The real driver on a character device, as {@code /dev/usb/lp0} is one. */
class DeviceFilePrinterContractTest extends TicketPrinterContract {
    @TempDir Path folder = Path.of("");

    @Override
    protected PrinterRig rig() throws Exception {
        return new PtyRig(folder, DeviceFileLink::new);
    }

    @Test
    void aNameThatLeadsToAnotherDeviceIsFollowed() throws Exception {
        assertEquals(PrinterStatus.READY, printer.status(LIMIT));
        ((PtyRig) rig).nameLeadsElsewhere();
        rig.condition(PrinterRig.Condition.PAPER_LOW);
        eventually(() -> printer.status(LIMIT) == PrinterStatus.PAPER_LOW);
    }
}
