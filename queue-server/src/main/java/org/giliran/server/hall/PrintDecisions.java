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
        if (day.tickets().find(command.ticket()).isPresent()
                && !day.setUp().hasKiosk(command.kiosk())) {
            return Decision.refused(Refusal.UNKNOWN_KIOSK);
        }
        return refusal(command.ticket(), command.copies())
                .map(Decision::refused)
                .orElseGet(() -> requested(command));
    }

    private Decision requested(HallCommand.RequestPrint command) {
        int copy = copy(day.tickets().get(command.ticket()), command.copies());
        return Decision.accepted(
                new HallEvent.PrintRequested(command.ticket(), command.kiosk(), copy));
    }

    /** Why no kiosk may print a ticket now, of which so many copies were begun elsewhere. */
    Optional<Refusal> refusal(String id, int copies) {
        Optional<Ticket> ticket = day.tickets().find(id);
        if (ticket.isEmpty()) {
            return Optional.of(TicketDecisions.missing(day, id));
        }
        if (!ticket.get().isOpen()) {
            return Optional.of(Refusal.TICKET_ENDED);
        }
        return copy(ticket.get(), copies) > HallDay.COPIES_MAX
                ? Optional.of(Refusal.REPRINTED_TOO_OFTEN)
                : Optional.empty();
    }

    /** Which copy the next paper is. It is the first paper when none came out, for certain. */
    private int copy(Ticket ticket, int begunElsewhere) {
        int begun = Math.max(ticket.copies(), begunElsewhere);
        boolean neverAsked =
                ticket.print() == PrintState.UNKNOWN
                        && ticket.channel() != Channel.KIOSK
                        && day.printJobs().values().stream()
                                .noneMatch(j -> j.ticket().equals(ticket.id()));
        boolean noPaper = ticket.print() == PrintState.FAILED;
        return neverAsked || noPaper ? begun : begun + 1;
    }
}
