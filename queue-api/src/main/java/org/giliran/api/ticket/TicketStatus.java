package org.giliran.api.ticket;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The phone page's view of one ticket.
 *
 * @param counter where to go, while called or being served
 * @param rated whether its visit was rated; only when it is finished
 * @param lastCalls the newest three calls of the same service: proof that the line moves
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
        @Nullable Boolean rated,
        List<LastCall> lastCalls) {

    /** One call that was made: which number, to which counter, when. */
    public record LastCall(String number, String counter, Instant at) {}
}
