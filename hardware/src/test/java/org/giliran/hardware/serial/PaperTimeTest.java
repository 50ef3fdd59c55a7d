package org.giliran.hardware.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.bench.Socat;
import org.giliran.hardware.platform.Printers;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How long a visitor waits for the paper, over a line of 19200 baud. */
class PaperTimeTest {
    private static final TicketLayout TICKET =
            new TicketLayout(
                    List.of(
                            new Text("Dinas Kependudukan dan Pencatatan Sipil", 1, true),
                            new Rule(),
                            new Text("NOMOR ANTREAN", 1, false),
                            new Headline("A-042", 6),
                            new Text("KTP elektronik", 1, true),
                            new Text("5 orang di depan Anda", 1, false),
                            new Text("Sen, 2 Mar 2026, 12.05 WIB", 1, false),
                            new Qr("https://antrean.example.go.id/t/ABCDEFGHJKMNPQRSTVWXYZ0123")));

    private static final Duration ALLOWED = Duration.ofMillis(150);

    /** The best of some: other programs share the machine. */
    private static final int TRIES = 5;

    @TempDir Path folder = Path.of("");

    @Test
    @Timeout(60)
    void aTicketOfTextAndQrIsOnThePaperAsSoonAsItsBytesCanBe() throws Exception {
        int bytes = new EscPosEncoder(PaperWidth.MM_80).encode(TICKET).length;
        Duration best = Duration.ofDays(1);
        Socat cable = Socat.between(folder.resolve("near"), folder.resolve("far"));
        var printer = new PacedPrinter(folder.resolve("far"));
        try (var driver = driver()) {
            for (int n = 0; n < TRIES; n++) {
                printer.expect(bytes);
                long start = System.nanoTime();
                assertEquals(new Printed(), driver.print(TICKET, Duration.ofSeconds(8)));
                Duration took = Duration.ofNanos(printer.doneAtNanos() - start);
                best = took.compareTo(best) < 0 ? took : best;
            }
        } finally {
            cable.pull();
        }
        Duration needed = Duration.ofMillis(1_000L * bytes / PacedPrinter.BYTES_PER_SECOND);
        System.out.printf("ticket of %d bytes: needs %s, took %s%n", bytes, needed, best);
        assertTrue(
                best.compareTo(needed.plus(ALLOWED)) <= 0,
                "took " + best + ", its " + bytes + " bytes need " + needed);
        assertTrue(best.compareTo(needed.multipliedBy(9).dividedBy(10)) >= 0, "no line is faster");
    }

    private TicketPrinter driver() {
        return Printers.install("serial:" + folder.resolve("near") + "@19200", PaperWidth.MM_80)
                .driver();
    }
}
