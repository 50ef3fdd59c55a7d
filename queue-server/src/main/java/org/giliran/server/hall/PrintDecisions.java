package org.giliran.server.hall;

import org.giliran.server.hall.HallEvent.Channel;
import org.giliran.server.hall.HallEvent.PrintState;

import java.util.ArrayList;
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
        var events = new ArrayList<HallEvent>();
        if (ticket.get().print() != command.outcome()) {
            events.add(
                    new HallEvent.PrintReported(
                            command.ticket(), ticket.get().day(), command.outcome()));
        }
        endedBy(command, ticket.get()).forEach(j -> events.add(new HallEvent.PrintJobEnded(j)));
        return Decision.acceptedSilently(events);
    }

    /**
     * The job it names; else those of the ticket, unless this can be the report on a kiosk's own
     * first paper.
     */
    private List<String> endedBy(HallCommand.ReportPrint command, Ticket ticket) {
        boolean ownPaper =
                ticket.channel() == Channel.KIOSK && ticket.print() == PrintState.UNKNOWN;
        return day.printJobs().values().stream()
                .filter(j -> j.ticket().equals(ticket.id()))
                .map(PrintJob::id)
                .filter(j -> command.job().isEmpty() ? !ownPaper : j.equals(command.job()))
                .toList();
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
