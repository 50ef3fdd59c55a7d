package org.giliran.hardware.printer;

/** What became of one ticket's paper. */
public sealed interface PrintOutcome {
    /** The printer said that it is done and well. */
    record Printed() implements PrintOutcome {}

    /**
     * No byte of the ticket was sent, or the printer says that it stopped; {@code status} says why.
     * In the second case a piece of the ticket may hang out of the slot; the printer was told to
     * throw the rest away.
     */
    record NotPrinted(PrinterStatus status) implements PrintOutcome {}

    /**
     * Bytes were sent, and nobody can say what came out. {@code status} is what is known of the
     * printer now.
     */
    record Uncertain(PrinterStatus status) implements PrintOutcome {}
}
