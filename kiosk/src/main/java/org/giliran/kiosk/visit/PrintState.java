package org.giliran.kiosk.visit;

import org.giliran.hardware.printer.PrintOutcome;

/**
 * What the kiosk knows of one paper: {@code PRINTING → PRINTED | PRINT_UNKNOWN | PRINT_FAILED}, or
 * {@code PRINT_FAILED} at once for a visitor who left before the answer came.
 */
public enum PrintState {
    /** Recorded before the paper moves. */
    PRINTING,
    /** The printer said so. */
    PRINTED,
    /**
     * Bytes went out, and nobody can say what came of them; also after a stop in the middle of a
     * print.
     */
    PRINT_UNKNOWN,
    /** No paper came out. */
    PRINT_FAILED;

    /** What a print came to. */
    public static PrintState of(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> PRINTED;
            case PrintOutcome.NotPrinted(_) -> PRINT_FAILED;
            case PrintOutcome.Uncertain(_) -> PRINT_UNKNOWN;
        };
    }

    /** The same as the server knows it. */
    public org.giliran.api.ticket.PrintOutcome outcome() {
        return switch (this) {
            case PRINTED -> org.giliran.api.ticket.PrintOutcome.PRINTED;
            case PRINT_FAILED -> org.giliran.api.ticket.PrintOutcome.FAILED;
            case PRINT_UNKNOWN -> org.giliran.api.ticket.PrintOutcome.UNCERTAIN;
            case PRINTING -> throw new IllegalStateException("nothing is known of it yet");
        };
    }

    /** Whether it changes no more. */
    public boolean isFinal() {
        return this != PRINTING;
    }
}
