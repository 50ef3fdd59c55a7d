package org.giliran.kiosk.course;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest paper of a ticket is.
 *
 * @param own whether the ticket is of the kiosk's own series
 * @param met how its own print found the printer, when it came to no good end
 * @param said whether a person said that it came out; null while nobody did
 */
public record Progress(
        Paper paper, boolean own, @Nullable PrinterStatus met, @Nullable Boolean said) {
    /** More of them would be a way to many papers of one number. */
    public static final int MOST_COPIES = 2;

    /** What says why there is no paper: its own print, before {@code watched}. */
    public PrinterStatus printer(PrinterStatus watched) {
        return met == null ? watched : met;
    }

    /**
     * Whether another kiosk may print the ticket: no paper came out, or a person says so, and not
     * all copies are used up. Nobody but this kiosk knows a ticket of its own series for sure.
     */
    public boolean mayHaveCode() {
        return !own
                && switch (paper.state()) {
                    case PRINT_FAILED -> true;
                    case PRINT_UNKNOWN -> Boolean.FALSE.equals(said) && paper.copy() < MOST_COPIES;
                    case PRINTING, PRINTED -> false;
                };
    }

    /** Whether the visitor is to be asked if it came out. */
    public boolean isInDoubt() {
        return paper.state() == PrintState.PRINT_UNKNOWN && said == null;
    }
}
