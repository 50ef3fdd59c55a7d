package org.giliran.server.hall;

import org.giliran.server.hall.HallEvent.Channel;
import org.giliran.server.hall.HallEvent.PrintState;

import java.util.List;
import java.util.Optional;

/** Decides about a ticket's paper. */
record PrintDecisions(HallDay day) {

    /**
     * A report that says nothing new changes nothing, unless a kiosk was asked to print and now
     * has.
     */
    Decision report(HallCommand.ReportPrint command) {
        Optional<Ticket> ticket = day.findKnown(command.ticket());
        if (ticket.isEmpty()) {
            return Decision.refused(TicketDecisions.missing(day, command.ticket()));
        }
        boolean asked =
                day.printJobs().values().stream()
                        .anyMatch(j -> j.ticket().equals(command.ticket()));
        boolean known = ticket.get().print() == command.outcome() && !asked;
        var report =
                new HallEvent.PrintReported(
                        command.ticket(), ticket.get().day(), command.outcome());
        return Decision.acceptedSilently(known ? List.of() : List.of(report));
    }

    Decision request(HallCommand.RequestPrint command) {
        Optional<Ticket> ticket = day.tickets().find(command.ticket());
        if (ticket.isEmpty()) {
            return Decision.refused(TicketDecisions.missing(day, command.ticket()));
        }
        if (!day.setUp().hasKiosk(command.kiosk())) {
            return Decision.refused(Refusal.UNKNOWN_KIOSK);
        }
        if (!ticket.get().isOpen()) {
            return Decision.refused(Refusal.TICKET_ENDED);
        }
        int copy = copy(ticket.get());
        return copy > HallDay.COPIES_MAX
                ? Decision.refused(Refusal.REPRINTED_TOO_OFTEN)
                : Decision.accepted(
                        new HallEvent.PrintRequested(command.ticket(), command.kiosk(), copy));
    }

    /** Which copy the next paper is. It is the first paper when none came out, for certain. */
    private int copy(Ticket ticket) {
        boolean neverAsked =
                ticket.print() == PrintState.UNKNOWN
                        && ticket.channel() != Channel.KIOSK
                        && day.printJobs().values().stream()
                                .noneMatch(j -> j.ticket().equals(ticket.id()));
        boolean noPaper = ticket.print() == PrintState.FAILED;
        return neverAsked || noPaper ? ticket.copies() : ticket.copies() + 1;
    }
}
