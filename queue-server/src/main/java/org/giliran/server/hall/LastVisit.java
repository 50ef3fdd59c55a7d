package org.giliran.server.hall;

import java.time.Instant;
import java.util.Optional;

/** The visit that a rating by its counter belongs to. */
public record LastVisit(Ticket ticket, TicketState.Finished state) {
    static Optional<LastVisit> of(Ticket ticket) {
        return ticket.state() instanceof TicketState.Finished finished
                ? Optional.of(new LastVisit(ticket, finished))
                : Optional.empty();
    }

    /** The first instant at which it does not any more. */
    public Instant until() {
        return state.at().plus(HallDay.RATE_LAST_VISIT_WITHIN);
    }
}
