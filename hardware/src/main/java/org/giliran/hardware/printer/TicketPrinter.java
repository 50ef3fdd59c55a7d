package org.giliran.hardware.printer;

import java.time.Duration;

/**
 * A printer of tickets. Safe for many threads: one owner thread does the work, callers wait for it,
 * one after another.
 */
public interface TicketPrinter extends AutoCloseable {

    /**
     * Asks the printer how it is.
     *
     * @param limit longest wait for an answer; {@link PrinterStatus#UNKNOWN} when it passes and the
     *     link stands
     */
    PrinterStatus status(Duration limit);

    /**
     * Prints and cuts one ticket. Never throws because of the device.
     *
     * @param limit longest wait for the whole ticket; 8 s covers 200 mm of paper at 75 mm/s
     * @return {@link PrintOutcome.NotPrinted} when no byte of the ticket was sent; {@link
     *     PrintOutcome.Uncertain} when the link broke, or the printer fell silent, after the first
     *     byte: paper may or may not have come out, so ask a person before printing again
     */
    PrintOutcome print(TicketLayout ticket, Duration limit);

    /** Gives the device back. The printer cannot be used afterwards. */
    @Override
    void close();
}
