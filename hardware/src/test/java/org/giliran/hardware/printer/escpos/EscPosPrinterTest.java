package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Failure;
import org.giliran.hardware.printer.simulated.Flow;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.Paper;
import org.giliran.hardware.printer.simulated.PrintedTicket;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(20)
class EscPosPrinterTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final TicketLayout TICKET = new TicketLayout(List.of(new Headline("A-042", 6)));

    @Test
    void aLineWhoseLibraryFailsIsAnsweredAndAskedAgainNextTime() {
        var link = new Unlinked(new SimulatedPrinter(Pace.USUAL).link(), new AtomicBoolean(true));
        try (var printer = new EscPosPrinter(link, PaperWidth.MM_80)) {
            assertEquals(PrinterStatus.UNKNOWN, printer.status(LIMIT));
            assertEquals(PrinterStatus.READY, printer.status(LIMIT));
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTakenForThatOfTheNextQuestion() {
        var device = new SimulatedPrinter(Pace.USUAL);
        device.paper(Paper.OUT);
        var link = new Overheard(device.link());
        try (var printer = new EscPosPrinter(link, PaperWidth.MM_80)) {
            assertEquals(PrinterStatus.PAPER_OUT, printer.status(LIMIT));
            link.stray.set(new byte[] {0x12});
            assertEquals(PrinterStatus.PAPER_OUT, printer.status(LIMIT));
        }
    }

    @Test
    void aPrinterThatStoppedIsToldInBothWaysThereAreToForgetTheRest() {
        var device = new SimulatedPrinter(Pace.USUAL);
        var link = new Overheard(device.link());
        try (var printer = new EscPosPrinter(link, PaperWidth.MM_80)) {
            assertEquals(PrinterStatus.READY, printer.status(LIMIT));
            device.fail(Failure.COVER, 25);
            printer.print(TICKET, LIMIT);
        }
        assertTrue(link.sent.toString().contains("100502"), "DLE ENQ 2");
        assertTrue(link.sent.toString().contains("10140801031401060208"), "DLE DC4 8");
    }

    @Test
    void aTicketCostsItsOwnBytesHoweverOftenThePrinterWasAsked() {
        var device = new SimulatedPrinter(Pace.USUAL);
        try (var printer = new EscPosPrinter(device.link(), PaperWidth.MM_80)) {
            printer.status(LIMIT);
            assertEquals(new Printed(), printer.print(TICKET, LIMIT));
            printer.status(LIMIT);
            printer.status(LIMIT);
            assertEquals(new Printed(), printer.print(TICKET, LIMIT));
        }
        int own = new EscPosEncoder(PaperWidth.MM_80).encode(TICKET).length;
        assertEquals(
                List.of(own, own), device.tickets().stream().map(PrintedTicket::bytes).toList());
    }

    @Test
    void aTicketAfterAHangIsNotToldThatThePrinterIsGone() {
        var device = new SimulatedPrinter(Pace.USUAL);
        try (var printer = new EscPosPrinter(device.link(), PaperWidth.MM_80)) {
            assertEquals(PrinterStatus.READY, printer.status(LIMIT));
            device.flow(Flow.STUCK);
            assertEquals(PrinterStatus.STUCK, printer.status(Duration.ofMillis(100)));
            PrintOutcome outcome = printer.print(TICKET, Duration.ofMillis(100));
            assertNotEquals(new NotPrinted(PrinterStatus.OFFLINE), outcome);
            device.cable(Cable.OUT);
        }
    }

    /** Keeps what is sent, and lets come what nobody asked for. */
    private record Overheard(ByteLink link, AtomicReference<byte[]> stray, StringBuffer sent)
            implements ByteLink {
        private static final byte[] NOTHING = {};

        Overheard(ByteLink link) {
            this(link, new AtomicReference<>(NOTHING), new StringBuffer());
        }

        @Override
        public Connection open() throws IOException {
            Connection line = link.open();
            return new Connection() {
                @Override
                public void write(byte[] bytes) throws IOException {
                    sent.append(HexFormat.of().formatHex(bytes));
                    line.write(bytes);
                }

                @Override
                public byte[] read() throws IOException {
                    byte[] unasked = stray.getAndSet(NOTHING);
                    return unasked.length > 0 ? unasked : line.read();
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }

        @Override
        public int bytesPerSecond() {
            return link.bytesPerSecond();
        }

        @Override
        public boolean hears() {
            return link.hears();
        }
    }

    /** Fails as jSSC does whose native library cannot be loaded, once. */
    private record Unlinked(ByteLink link, AtomicBoolean broken) implements ByteLink {
        @Override
        public Connection open() throws IOException {
            if (broken.getAndSet(false)) {
                throw new UnsatisfiedLinkError("no jssc in java.library.path");
            }
            return link.open();
        }

        @Override
        public int bytesPerSecond() {
            return link.bytesPerSecond();
        }

        @Override
        public boolean hears() {
            return link.hears();
        }
    }
}
