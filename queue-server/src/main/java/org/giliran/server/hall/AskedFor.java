package org.giliran.server.hall;

import org.giliran.server.calling.Waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ticket that a kiosk had asked for before it gave up waiting and gave its visitor one of its
 * own. Nobody ever saw its number, so whatever a counter did with it was done with nobody.
 *
 * <p>Where it waits, is put off, was called or missed, it goes, and the visitor has its place: he
 * stands in the line once. Where somebody is or was served under it, or it has ended, it stays as
 * it is, and the visitor's ticket joins by its own time: a paper in a hand is called.
 *
 * @param ticket one of today's
 */
record AskedFor(Ticket ticket, Spot spot, int passed) {

    /** What a kiosk's request became, if it is to be replaced. */
    static Optional<AskedFor> find(HallDay day, String key, String kiosk) {
        return key.isEmpty()
                ? Optional.empty()
                : day.findAnswered(key).stream()
                        .flatMap(List::stream)
                        .filter(r -> r.origin().actor().equals(kiosk))
                        .map(Recorded::event)
                        .filter(HallEvent.TicketIssued.class::isInstance)
                        .map(HallEvent.TicketIssued.class::cast)
                        .flatMap(e -> day.tickets().find(e.ticket()).stream())
                        .flatMap(t -> of(t, day).stream())
                        .findFirst();
    }

    private static Optional<AskedFor> of(Ticket ticket, HallDay day) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> {
                int passed = day.line().passed(ticket.waiting(spot));
                yield Optional.of(new AskedFor(ticket, spot, passed));
            }
            case TicketState.Parked s -> Optional.of(new AskedFor(ticket, s.spot(), s.passed()));
            case TicketState.Called s -> Optional.of(new AskedFor(ticket, s.spot(), s.passed()));
            case TicketState.Missed s -> Optional.of(new AskedFor(ticket, s.spot(), s.passed()));
            case TicketState.BeingServed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Optional.empty();
        };
    }

    Instant joinedAt() {
        return spot.joinedAt();
    }

    /** Its entry in the line, if it is there. */
    Optional<Waiting> waiting() {
        return ticket.state() instanceof TicketState.Waiting
                ? Optional.of(ticket.waiting(spot))
                : Optional.empty();
    }

    /** It is taken out, and a counter that had called it is free. */
    List<HallEvent> leaves(HallDay day, Instant now) {
        String counter = ticket.counter().orElse("");
        var event = new HallEvent.TicketCancelled(ticket.id(), counter, HandedTickets.REPLACED);
        if (counter.isEmpty()) {
            return List.of(event);
        }
        Decision left = new CounterDecisions(day, now).afterVisit(counter, event);
        return ((Decision.Accepted) left).events();
    }
}
