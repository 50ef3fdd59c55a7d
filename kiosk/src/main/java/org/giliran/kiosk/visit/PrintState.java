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

    /** Whether it changes no more. */
    public boolean isFinal() {
        return this != PRINTING;
    }
}
