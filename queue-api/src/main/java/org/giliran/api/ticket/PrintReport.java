package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/tickets/{id}/print-outcome}.
 *
 * @param job the {@code job} of the kiosk's view that this answers; absent for a paper that the
 *     kiosk printed of its own accord
 */
public record PrintReport(PrintOutcome outcome, @Nullable String job) {
    /** What became of a paper that the kiosk printed of its own accord. */
    public PrintReport(PrintOutcome outcome) {
        this(outcome, null);
    }
}
