package org.giliran.kiosk.cabinet;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.program.Background;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Asks the printer every two seconds how it is: a cover left open shall show before the next
 * visitor touches.
 */
public final class PrinterWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private final Background background = new Background();
    private final TicketPrinter printer;
    private final Consumer<PrinterStatus> listener;

    private PrinterWatch(TicketPrinter printer, Consumer<PrinterStatus> listener) {
        this.printer = printer;
        this.listener = listener;
    }

    /** Starts; {@code listener} is told each answer, on one thread. */
    public static PrinterWatch start(TicketPrinter printer, Consumer<PrinterStatus> listener) {
        var watch = new PrinterWatch(printer, listener);
        watch.background.start(watch::run);
        return watch;
    }

    private void run() throws InterruptedException {
        do {
            listener.accept(printer.status(ANSWER_WITHIN));
        } while (background.pause(EVERY));
    }

    @Override
    public void close() {
        background.close();
    }
}
