package org.giliran.kiosk.cabinet;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.program.Background;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Asks the printer every two seconds how it is: a cover left open shall show before the next
 * visitor touches. It does not ask while paper moves; the printer would answer late, and that looks
 * like no answer.
 */
public final class PrinterWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private final Background background = new Background();
    private final TicketPrinter printer;
    private final BooleanSupplier busy;
    private final Consumer<PrinterStatus> listener;

    private PrinterWatch(
            TicketPrinter printer, BooleanSupplier busy, Consumer<PrinterStatus> listener) {
        this.printer = printer;
        this.busy = busy;
        this.listener = listener;
    }

    /**
     * Starts.
     *
     * @param busy whether paper moves or is about to
     * @param listener told each answer, on one thread
     */
    public static PrinterWatch start(
            TicketPrinter printer, BooleanSupplier busy, Consumer<PrinterStatus> listener) {
        var watch = new PrinterWatch(printer, busy, listener);
        watch.background.start(watch::run);
        return watch;
    }

    private void run() throws InterruptedException {
        do {
            if (!busy.getAsBoolean()) {
                ask();
            }
        } while (background.pause(EVERY));
    }

    private void ask() {
        PrinterStatus status = printer.status(ANSWER_WITHIN);
        if (!busy.getAsBoolean()) { // else the question may have waited behind a ticket
            listener.accept(status);
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
