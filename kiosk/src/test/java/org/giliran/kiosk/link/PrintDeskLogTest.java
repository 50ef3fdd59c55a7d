package org.giliran.kiosk.link;

import static org.giliran.kiosk.link.DeskUnderTest.KTP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.course.VisitAnswer.Issued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Path;
import java.util.List;

/** What the technician reads in the kiosk's log of a ticket without paper. */
@Isolated("reads what the program says")
final class PrintDeskLogTest {
    @TempDir private Path folder;

    private List<String> logOf(PrintOutcome outcome) throws Exception {
        return Log.of(PrintDesk.class, () -> askAndPrint(outcome));
    }

    private void askAndPrint(PrintOutcome outcome) throws Exception {
        try (var server = new HallServer();
                var desk = new DeskUnderTest(server, folder)) {
            desk.printer.ends(outcome);
            if (desk.visits.ask("touch-0000000001", KTP) instanceof Issued issued) {
                desk.printed(issued.paper());
            }
        }
    }

    @Test
    void aTicketThatWasNotPrintedIsToldWithWhatHelps() throws Exception {
        assertEquals(
                List.of("ticket A-001 not printed: PAPER_OUT, put in a roll"),
                logOf(new NotPrinted(PrinterStatus.PAPER_OUT)));
    }

    @Test
    void aTicketThatNobodyCanTellOfIsToldSo() throws Exception {
        assertEquals(
                List.of(
                        "ticket A-001 sent, but nobody can say what came out: COVER_OPEN, close the"
                                + " cover"),
                logOf(new Uncertain(PrinterStatus.COVER_OPEN)));
    }
}
