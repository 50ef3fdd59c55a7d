package org.giliran.kiosk.link;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketPrinter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A printer whose outcomes a test decides, and which can be stopped in the middle of a ticket. */
final class DeskPrinter implements TicketPrinter {
    private final List<TicketLayout> papers = new CopyOnWriteArrayList<>();
    private final Semaphore started = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private volatile PrintOutcome next = new PrintOutcome.Printed();
    private volatile boolean held;
    private volatile boolean broken;

    void ends(PrintOutcome outcome) {
        next = outcome;
    }

    /** The next tickets end with an exception of the driver. */
    void breaks() {
        broken = true;
    }

    /** From now on a ticket ends only when let go. */
    void hold() {
        held = true;
    }

    void letGo() {
        mayEnd.release(1_000);
    }

    /** Waits until a ticket moves. */
    void awaitStart() throws InterruptedException {
        started.acquire();
    }

    /** All papers that began to move. */
    List<TicketLayout> papers() {
        return papers;
    }

    @Override
    public PrinterStatus status(Duration limit) {
        return PrinterStatus.READY;
    }

    @Override
    public PrintOutcome print(TicketLayout ticket, Duration limit) {
        papers.add(ticket);
        started.release();
        if (held) {
            mayEnd.acquireUninterruptibly();
        }
        if (broken) {
            throw new IllegalStateException("the driver is broken");
        }
        return next;
    }

    @Override
    public void close() {
        letGo();
    }
}
