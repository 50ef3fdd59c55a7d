package org.giliran.hardware.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.bench.PtyRig;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** The real driver on a real serial line. */
class JsscPrinterContractTest extends TicketPrinterContract {
    private static final int BAUD = 921_600;

    @TempDir Path folder = Path.of("");

    @Override
    protected PrinterRig rig() throws Exception {
        return new PtyRig(folder, path -> new JsscLink(path, BAUD, FlowControl.NONE));
    }

    @Test
    void aNameThatLeadsToAnotherDeviceIsFollowed() throws Exception {
        assertEquals(PrinterStatus.READY, printer.status(LIMIT));
        ((PtyRig) rig).nameLeadsElsewhere();
        rig.condition(PrinterRig.Condition.PAPER_LOW);
        eventually(() -> printer.status(LIMIT) == PrinterStatus.PAPER_LOW);
    }

    @Test
    void aPrinterThatHangsCanBeClosedAndItsCallerIsAnswered() throws Exception {
        rig.freeze();
        var outcome = new CompletableFuture<PrintOutcome>();
        Thread.ofVirtual()
                .start(() -> outcome.complete(printer.print(HUGE, Duration.ofSeconds(3))));
        eventually(this::theOwnerIsWriting);
        printer.close();
        assertEquals(new Uncertain(PrinterStatus.UNKNOWN), outcome.join());
    }

    private boolean theOwnerIsWriting() {
        return Arrays.stream(owner().getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("writeBytes"));
    }
}
