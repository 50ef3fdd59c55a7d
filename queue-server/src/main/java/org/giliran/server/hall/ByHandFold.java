package org.giliran.server.hall;

import java.time.Instant;
import java.util.Optional;

/** The part of {@link Fold} for visits that were done by hand. */
final class ByHandFold {
    private final Change change;
    private final Draft draft;

    ByHandFold(Change change, Draft draft) {
        this.change = change;
        this.draft = draft;
    }

    void visit(HallEvent.VisitByHand event) {
        Ticket ticket = change.ticket();
        Instant end = event.end();
        draft.worked = draft.worked.with(event.counter(), new Worked.Span(event.calledAt(), end));
        Left left = leaves(ticket);
        draft.unshow(ticket.id());
        switch (event.outcome()) {
            case MISSED -> missed(event, ticket, left);
            case FINISHED -> {
                if (event.next().isEmpty()) {
                    finished(event, ticket);
                } else {
                    goesOn(ticket, end);
                }
            }
        }
    }

    private record Left(Spot spot, int passed) {}

    /** Who was done by hand was in the line, had been put off, or missed. */
    private Left leaves(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> {
                var entry = ticket.waiting(spot);
                int passed = draft.line.passed(entry);
                draft.line = draft.line.left(entry);
                yield new Left(spot, passed);
            }
            case TicketState.Parked s -> new Left(s.spot(), s.passed());
            case TicketState.Missed s -> new Left(s.spot(), s.passed());
            case TicketState _ ->
                    throw new IllegalStateException(ticket.id() + " was not done by hand");
        };
    }

    private void missed(HallEvent.VisitByHand event, Ticket ticket, Left left) {
        draft.put(
                ticket,
                new TicketState.Missed(
                        left.spot, left.passed, event.counter(), event.end(), event.returnBy()));
    }

    private void finished(HallEvent.VisitByHand event, Ticket ticket) {
        draft.put(ticket, new TicketState.Finished(event.counter(), event.end(), 0));
        Optional<Instant> last =
                draft.lastFinished
                        .find(event.counter())
                        .map(change.day().tickets()::get)
                        .flatMap(LastVisit::of)
                        .map(v -> v.state().at());
        if (last.isEmpty() || last.get().isBefore(event.end())) {
            draft.lastFinished = draft.lastFinished.with(event.counter(), ticket.id());
        }
    }

    /** To the line of the next step, where he has stood since then. */
    private void goesOn(Ticket ticket, Instant since) {
        Ticket further = ticket.on(ticket.journey().advanced());
        Spot spot = Spot.atEnd(since);
        draft.put(further, new TicketState.Waiting(spot));
        draft.line = draft.line.joined(further.waiting(spot), 0);
        draft.worked = draft.worked.inLine(ticket.id(), since);
    }
}
