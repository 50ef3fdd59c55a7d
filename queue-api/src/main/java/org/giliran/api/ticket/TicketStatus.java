package org.giliran.api.ticket;

import org.giliran.api.Names;
import org.giliran.api.board.HallPaused;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The phone page's view of one ticket.
 *
 * @param service that was asked for; what is done for it now stands in {@code steps}
 * @param counter where to go, while called or being served
 * @param until while put off: when it is back in the line by itself
 * @param returnBy while missed: the first instant at which it cannot come back any more
 * @param mayBeLate true when the visitor may put himself off now; else absent
 * @param mayCancel true when the visitor may give the ticket up himself now; else absent
 * @param paused while the whole hall stands still
 * @param steps of the visit, in order; at least one
 * @param rated whether its visit was rated; only when it is finished
 * @param lastCalls the newest three calls of the service that he waits for: proof that the line
 *     moves
 */
public record TicketStatus(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        Names hallName,
        String timeZone,
        String number,
        TicketState state,
        String service,
        Names serviceName,
        @Nullable Integer ahead,
        @Nullable Estimate estimate,
        @Nullable String counter,
        @Nullable Names counterName,
        @Nullable Instant until,
        @Nullable Instant returnBy,
        @Nullable Boolean mayBeLate,
        @Nullable Boolean mayCancel,
        @Nullable HallPaused paused,
        List<Step> steps,
        @Nullable Boolean rated,
        List<LastCall> lastCalls) {

    /** One call that was made: which number, to which counter, when. */
    public record LastCall(String number, String counter, Instant at) {}
}
