package org.giliran.server.hall;

import org.giliran.server.calling.Waiting;

import java.time.Instant;

/**
 * The part of {@link Fold} for everything that takes a ticket out of the line, or brings it back,
 * other than a call.
 */
final class MoveFold {
    private final Change change;
    private final Instant at;
    private final Draft draft;

    MoveFold(Change change, Draft draft) {
        this.change = change;
        this.at = change.at();
        this.draft = draft;
    }

    void stepFinished(HallEvent.StepFinished event) {
        Ticket ticket = change.ticket();
        joins(ticket.on(ticket.journey().advanced()), Spot.atEnd(at), 0);
        draft.unshow(ticket.id());
        draft.free(event.counter(), at);
    }

    void stepAdded(HallEvent.StepAdded event) {
        Ticket ticket = change.ticket();
        draft.put(ticket.on(ticket.journey().with(event.service())), ticket.state());
    }

    void released(HallEvent.TicketReleased event) {
        Ticket ticket = change.ticket();
        var called = (TicketState.Called) ticket.state();
        joins(ticket, called.spot(), called.passed());
        draft.unshow(ticket.id());
        draft.free(event.counter(), at);
    }

    void parked(HallEvent.TicketParked event) {
        Ticket ticket = change.ticket();
        Away away = leaves(ticket);
        Ticket parked = event.cause() == HallEvent.ParkedBy.VISITOR ? ticket.putOffAgain() : ticket;
        draft.put(parked, new TicketState.Parked(away.spot, away.passed, at, event.until()));
        if (!event.counter().isEmpty()) {
            draft.unshow(ticket.id());
            draft.free(event.counter(), at);
        }
    }

    void resumed(HallEvent.TicketResumed event) {
        Ticket ticket = change.ticket();
        Away away = leaves(ticket);
        draft.unshow(ticket.id());
        joins(ticket, away.spot, away.passed);
    }

    void transferred(HallEvent.TicketTransferred event) {
        Ticket ticket = change.ticket();
        Away away = leaves(ticket);
        Ticket sent = ticket.on(ticket.journey().replaced(event.service()));
        switch (event.place()) {
            case END -> joins(sent, new Spot(at, event.counter(), false), 0);
            case KEEP ->
                    joins(
                            sent,
                            new Spot(away.spot.joinedAt(), event.counter(), false),
                            away.passed);
            case FIRST -> joins(sent, new Spot(at, event.counter(), true), 0);
        }
        draft.unshow(ticket.id());
        if (!event.from().isEmpty()) {
            draft.free(event.from(), at);
        }
    }

    void classChanged(HallEvent.ClassChanged event) {
        Ticket ticket = change.ticket();
        Ticket changed = ticket.ofClass(event.priorityClass());
        if (ticket.state() instanceof TicketState.Waiting(var spot)) {
            moved(ticket, changed, spot);
        } else {
            draft.put(changed, ticket.state());
        }
    }

    void cancelled(HallEvent.TicketCancelled event) {
        Ticket ticket = change.ticket();
        leaves(ticket);
        if (!event.counter().isEmpty()) {
            draft.free(event.counter(), at);
        }
        draft.put(ticket, new TicketState.Cancelled(at, event.reason()));
    }

    void lapsed(HallEvent.TicketLapsed event) {
        Ticket ticket = change.ticket();
        leaves(ticket);
        ticket.counter().ifPresent(counter -> draft.free(counter, at));
        draft.put(ticket, new TicketState.Lapsed(at));
    }

    /** What a ticket takes with it when it leaves the line, or took when it left. */
    private record Away(Spot spot, int passed) {}

    /** Takes an open ticket, or one that may come back, out of the line if it is there. */
    private Away leaves(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> {
                Waiting entry = ticket.waiting(spot);
                var away = new Away(spot, draft.line.passed(entry));
                draft.line = draft.line.left(entry);
                yield away;
            }
            case TicketState.Called s -> new Away(s.spot(), s.passed());
            case TicketState.BeingServed s -> new Away(s.spot(), s.passed());
            case TicketState.Parked s -> new Away(s.spot(), s.passed());
            case TicketState.Missed s -> new Away(s.spot(), s.passed());
            case TicketState.Finished _, TicketState.Cancelled _, TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " has ended");
        };
    }

    /** A waiting ticket as something else, or elsewhere, and passed as often as it was. */
    void moved(Ticket ticket, Ticket changed, Spot spot) {
        joins(changed, spot, leaves(ticket).passed);
    }

    /** Puts a ticket into the line; for any counter when the one it was sent to has closed. */
    private void joins(Ticket ticket, Spot wanted, int passed) {
        boolean open =
                wanted.counter().isEmpty()
                        || !(draft.counters.get(wanted.counter()) instanceof CounterState.Closed);
        Spot spot = open ? wanted : wanted.forAnyCounter();
        draft.put(ticket, new TicketState.Waiting(spot));
        draft.line = draft.line.joined(ticket.waiting(spot), passed);
    }
}
