package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/transfer}, of a counter or a ticket.
 *
 * @param service absent: the one that the visitor is in
 * @param counter the only one that may call him then; absent: any that offers the service
 * @param reason a code; needed to put somebody first
 */
public record TransferTicket(
        @Nullable String service, @Nullable String counter, Place place, @Nullable String reason) {

    /** Where in the line: at its end, where he would be had he waited in it all along, or first. */
    public enum Place {
        END,
        KEEP,
        FIRST
    }
}
