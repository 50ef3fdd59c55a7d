package org.giliran.server.board.web;

import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.time.Instant;
import java.util.Optional;

/**
 * A visit that a counter's buttons invite to rate.
 *
 * @param until the first instant at which they do not any more
 */
record VisitsToRate(String number, Instant until) {

    /** The last visit at a counter, if it can be rated there and nobody has. */
    static Optional<VisitsToRate> at(HallDay day, String counter, Instant now) {
        return day.lastFinished()
                .find(counter)
                .flatMap(id -> of(day.tickets().get(id)))
                .filter(visit -> now.isBefore(visit.until));
    }

    private static Optional<VisitsToRate> of(Ticket ticket) {
        return ticket.state() instanceof TicketState.Finished(_, var at, var score) && score == 0
                ? Optional.of(
                        new VisitsToRate(ticket.number(), at.plus(HallDay.RATE_LAST_VISIT_WITHIN)))
                : Optional.empty();
    }
}
