package org.giliran.kiosk.cabinet;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.program.Background;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Asks the printer how it is, ever again: a cover left open shall show before the next visitor
 * touches, and that it is closed while the one who closed it still stands there. It does not ask
 * while paper moves; the printer would answer late, and that looks like no answer.
 */
public final class PrinterWatch implements AutoCloseable {
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
        PrinterStatus known = PrinterStatus.UNKNOWN;
        do {
            known = busy.getAsBoolean() ? known : ask();
        } while (background.pause(pauseAfter(known)));
    }

    private PrinterStatus ask() {
        PrinterStatus status = printer.status(ANSWER_WITHIN);
        if (!busy.getAsBoolean()) { // else the question may have waited behind a ticket
            listener.accept(status);
        }
        return status;
    }

    /**
     * Soon while somebody mends it; seldom where a question takes all its time, since a ticket may
     * wait behind it.
     */
    static Duration pauseAfter(PrinterStatus status) {
        return switch (status) {
            case PAPER_OUT, COVER_OPEN, CUTTER_ERROR -> Duration.ofMillis(300);
            case READY, PAPER_LOW -> Duration.ofSeconds(1);
            case OFFLINE, STUCK, UNKNOWN -> Duration.ofSeconds(2);
        };
    }

    @Override
    public void close() {
        background.close();
    }
}
