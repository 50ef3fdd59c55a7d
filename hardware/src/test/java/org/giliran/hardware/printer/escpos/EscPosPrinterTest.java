package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(20)
class EscPosPrinterTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Test
    void aLineWhoseLibraryFailsIsAnsweredAndAskedAgainNextTime() {
        var link = new Unlinked(new SimulatedPrinter(Pace.USUAL).link(), new AtomicBoolean(true));
        try (var printer = new EscPosPrinter(link, PaperWidth.MM_80)) {
            assertEquals(PrinterStatus.UNKNOWN, printer.status(LIMIT));
            assertEquals(PrinterStatus.READY, printer.status(LIMIT));
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
