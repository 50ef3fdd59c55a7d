package org.giliran.hardware.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.TicketPrinterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The real driver on a real serial line. */
class JsscPrinterContractTest extends TicketPrinterContract {
    /** 120 kB: more than a pty and its line discipline hold. */
    private static final TicketLayout HUGE =
            new TicketLayout(Collections.nCopies(1_700, new Text("m".repeat(48), 1, false)));

    @TempDir Path folder = Path.of("");

    @Override
    protected PrinterRig rig() throws Exception {
        return new PtyRig(folder);
    }

    @Test
    void aWriteThatHangsIsLeftBehindAndTheLineIsUsedAgainOnceItMoves() throws Exception {
        Socat cable = ((PtyRig) rig).cable();
        cable.freeze();
        var unknown = new Uncertain(PrinterStatus.UNKNOWN);
        assertEquals(unknown, printer.print(HUGE, Duration.ofSeconds(3)));
        assertEquals(0, rig.ticketBytes());
        cable.thaw();
        eventually(() -> printer.status(LIMIT) == PrinterStatus.READY);
        assertEquals(new Printed(), printer.print(ticket(43), LIMIT));
        List<String> last = rig.tickets().getLast();
        assertEquals(lines(43), last.subList(last.size() - lines(43).size(), last.size()));
    }

    @Test
    void aPrinterThatHangsCanBeClosedAndItsCallerIsAnswered() throws Exception {
        ((PtyRig) rig).cable().freeze();
        var outcome = new CompletableFuture<PrintOutcome>();
        Thread.ofVirtual()
                .start(() -> outcome.complete(printer.print(HUGE, Duration.ofSeconds(3))));
        eventually(JsscPrinterContractTest::aThreadIsWriting);
        printer.close();
        assertEquals(new Uncertain(PrinterStatus.UNKNOWN), outcome.join());
    }

    private static boolean aThreadIsWriting() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getMethodName().equals("writeBytes"));
    }
}
