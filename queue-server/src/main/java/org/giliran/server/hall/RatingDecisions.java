package org.giliran.server.hall;

import java.time.Instant;

/** Decides which visit a rating belongs to, and whether it still counts. */
record RatingDecisions(HallDay day, Instant now) {

    Decision rate(HallCommand.Rate command) {
        if (command.score() < 1 || command.score() > 4) {
            return Decision.refused(Refusal.SCORE_OUT_OF_RANGE);
        }
        return switch (command.visit()) {
            case HallCommand.Visit.OfTicket(var id) ->
                    day.findKnown(id)
                            .map(ticket -> rated(ticket, command))
                            .orElse(Decision.refused(TicketDecisions.missing(day, id)));
            case HallCommand.Visit.OfNumber(var number) ->
                    day.findByNumber(number)
                            .map(ticket -> rated(ticket, command))
                            .orElse(Decision.refused(Refusal.UNKNOWN_TICKET));
            case HallCommand.Visit.LastAt(var counter) -> lastAt(counter, command);
        };
    }

    private Decision lastAt(String counter, HallCommand.Rate command) {
        if (day.setUp().findCounter(counter).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        return day.lastVisit(counter, now)
                .map(visit -> rated(visit.ticket(), command))
                .orElse(Decision.refused(Refusal.NO_VISIT_TO_RATE));
    }

    private static Decision rated(Ticket ticket, HallCommand.Rate command) {
        if (!(ticket.state() instanceof TicketState.Finished finished)) {
            return Decision.refused(Refusal.NO_VISIT_TO_RATE);
        }
        return finished.score() > 0
                ? Decision.refused(Refusal.ALREADY_RATED)
                : Decision.accepted(
                        new HallEvent.VisitRated(
                                ticket.id(),
                                ticket.day(),
                                finished.counter(),
                                command.score(),
                                command.source()));
    }
}
