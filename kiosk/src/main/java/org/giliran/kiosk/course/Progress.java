package org.giliran.kiosk.course;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest paper of a ticket is.
 *
 * @param met how its own print found the printer, when it came to no good end
 * @param said whether a person said that it came out; null while nobody did
 */
public record Progress(Paper paper, @Nullable PrinterStatus met, @Nullable Boolean said) {
    /** More of them would be a way to many papers of one number. */
    public static final int MOST_COPIES = 2;

    /** What says why there is no paper: its own print, before {@code watched}. */
    public PrinterStatus printer(PrinterStatus watched) {
        return met == null ? watched : met;
    }

    /** Whether the visitor is to be asked if it came out. */
    public boolean isInDoubt() {
        return paper.state() == PrintState.PRINT_UNKNOWN && said == null;
    }
}
