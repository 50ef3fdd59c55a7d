package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.decode.Bitmap;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Failure;
import org.giliran.hardware.printer.simulated.Flow;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the next visitor gets when the line broke or hung before. */
@Timeout(20)
class AfterABreakTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofMillis(200));
    private static final Pace BYTES_9600 = new Pace(96_000, 100_000, Duration.ZERO);
    private static final Pace FAST = new Pace(921_600, 100_000, Duration.ZERO);

    /**
     * 14,400 bytes: at 9,600 a second as slow as a small logo on a usual line. Each is a letter U,
     * should it be taken for a text.
     */
    private static final Logo LOGO = new Logo.Raster(Bitmap.of(576, 200, (x, _) -> x % 2 == 1));

    private static final TicketLayout TICKET =
            new TicketLayout(List.of(new Text("A-042", 1, true)));

    @Test
    void aTicketTornInItsLogoIsFollowedByWholeOnes() {
        var simulated = new SimulatedPrinter(BYTES_9600);
        var encoder = new EscPosEncoder(PaperWidth.MM_80, LOGO);
        var oneAndAHalfTickets = Duration.ofMillis(2_600);
        try (var printer = new EscPosPrinter(simulated.link(), encoder, SHORT)) {
            simulated.fail(Failure.CABLE, 1_000);
            PrintOutcome torn = printer.print(TICKET, oneAndAHalfTickets);
            assertInstanceOf(Uncertain.class, torn);
            simulated.cable(Cable.IN);
            eventually(() -> printer.print(TICKET, oneAndAHalfTickets).equals(new Printed()));
            assertEquals(List.of("A-042"), simulated.tickets().getFirst().ticket().texts());
        }
    }

    @Test
    void aQuestionThatHungLeavesNothingBeforeTheNextTicket() {
        var simulated = new SimulatedPrinter(FAST);
        try (var printer = new EscPosPrinter(simulated.link(), PaperWidth.MM_80, SHORT)) {
            simulated.flow(Flow.STUCK);
            printer.status(Duration.ofMillis(100));
            simulated.flow(Flow.FREE);
            eventually(() -> printer.status(Duration.ofSeconds(1)) == PrinterStatus.READY);
            assertEquals(new Printed(), printer.print(TICKET, Duration.ofSeconds(3)));
            assertEquals(1, simulated.tickets().size(), "no empty slip before it");
        }
    }

    /** Polls, as a kiosk does; the test's time-out ends it. */
    private static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
