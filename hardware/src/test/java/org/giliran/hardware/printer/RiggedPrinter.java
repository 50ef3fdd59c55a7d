package org.giliran.hardware.printer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.EscPosPrinter;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A driver on a rig for each test, and the ticket that the tests print. */
public abstract class RiggedPrinter {
    protected static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofMillis(250));

    /** 120 kB: more than any line holds. */
    protected static final TicketLayout HUGE =
            new TicketLayout(Collections.nCopies(1_700, new Text("m".repeat(48), 1, false)));

    protected PrinterRig rig = none();
    protected TicketPrinter printer = none();
    private ByteLink link = none();

    protected abstract PrinterRig rig() throws Exception;

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T none() {
        return null;
    }

    @BeforeEach
    void plugIn() throws Exception {
        rig = rig();
        link = rig.link();
        printer = new EscPosPrinter(link, PaperWidth.MM_80, SHORT);
    }

    @AfterEach
    void putAway() throws Exception {
        printer.close();
        rig.putAway();
    }

    protected static TicketLayout ticket(int number) {
        return new TicketLayout(
                List.of(
                        new Text("Balai Pelayanan Publik Café", 1, false),
                        new Rule(),
                        new Text("A-%03d".formatted(number), 6, true),
                        new Text("5 orang di depan Anda", 1, false),
                        new Qr("https://giliran.example/t/" + number)));
    }

    /** The thread that works for this test's printer; other tests have theirs. */
    protected Thread owner() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("printer-owner " + link))
                .findAny()
                .orElseThrow();
    }

    protected static int bytesOf(TicketLayout ticket) {
        return new EscPosEncoder(PaperWidth.MM_80).encode(ticket).length;
    }

    protected static List<String> lines(int number) {
        return List.of(
                "Balai Pelayanan Publik Café",
                "─".repeat(48),
                "A-%03d".formatted(number),
                "5 orang di depan Anda",
                "[https://giliran.example/t/" + number + "]");
    }

    /** Polls a device that does not tell when it is done; the test's time-out ends it. */
    protected static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(10_000_000);
            assertFalse(Thread.interrupted(), "waited in vain");
        }
    }
}
