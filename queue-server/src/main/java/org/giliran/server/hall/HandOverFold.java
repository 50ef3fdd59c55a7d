package org.giliran.server.hall;

import org.giliran.server.calling.Waiting;
import org.giliran.server.estimate.Estimate;

import java.time.Instant;
import java.util.List;

/** The part of {@link Fold} for what kiosks did without the server, and for their letters. */
final class HandOverFold {
    private final HallDay day;
    private final Recorded recorded;
    private final Draft draft;

    HandOverFold(Change change, Draft draft) {
        this.day = change.day();
        this.recorded = change.recorded();
        this.draft = draft;
    }

    void granted(HallEvent.SeriesGranted event) {
        draft.series =
                draft.series.with(
                        event.installation(),
                        new Series(event.letter(), event.kiosk(), event.installation(), 0));
    }

    void taken(HallEvent.ItemHandedOver event) {
        counted(event.letter(), event.n());
    }

    void ticket(HallEvent.TicketHandedOver event) {
        if (event.n() != HallEvent.TicketHandedOver.FROM_PAPER) {
            counted(event.letter(), event.n());
        }
        if (event.day().equals(day.date())) {
            joins(event);
        } else {
            lapsed(event);
        }
        if (!event.askedAs().isEmpty() && day.findAnswered(event.askedAs()).isEmpty()) {
            draft.answered = draft.answered.with(event.askedAs(), List.of(unasked()));
        }
    }

    /** The request may still come: under its key something else was done, so it is refused. */
    private Recorded unasked() {
        return new Recorded(
                recorded.seq(),
                recorded.date(),
                recorded.at(),
                Origin.of(recorded.origin().actor()),
                recorded.event(),
                recorded.fingerprint());
    }

    private void counted(String letter, long n) {
        Series series =
                draft.series.values().stream()
                        .filter(s -> s.letter().equals(letter))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody has " + letter));
        if (n != series.handedOver() + 1) {
            throw new IllegalStateException("item " + n + " does not follow " + series);
        }
        draft.series = draft.series.with(series.installation(), series.upTo(n));
    }

    private void joins(HallEvent.TicketHandedOver event) {
        Spot spot = Spot.atEnd(event.joinedAt());
        Ticket ticket = ticket(event, day.tickets().size() + 1L, new TicketState.Waiting(spot));
        draft.taken = Taken.with(draft.taken, ticket, day.setUp());
        draft.put(ticket, ticket.state());
        draft.line = draft.line.joined(ticket.waiting(spot), event.passed());
    }

    /** Of a past day; of one that is not known any more only the tables are told. */
    private void lapsed(HallEvent.TicketHandedOver event) {
        draft.past =
                day.past().stream()
                        .map(p -> p.date().equals(event.day()) ? with(p, event) : p)
                        .toList();
    }

    private PastDay with(PastDay past, HallEvent.TicketHandedOver event) {
        Instant end = day.setUp().hall().endOf(event.day());
        var state = new TicketState.Lapsed(end.isBefore(recorded.at()) ? end : recorded.at());
        Ticket ticket = ticket(event, past.tickets().size() + 1L, state);
        return new PastDay(past.date(), past.tickets().with(ticket.id(), ticket), past.answered());
    }

    private static Ticket ticket(HallEvent.TicketHandedOver event, long order, TicketState state) {
        return new Ticket(
                event.ticket(),
                event.number(),
                event.day(),
                event.service(),
                new Journey(event.steps(), 0),
                event.priorityClass(),
                event.language(),
                HallEvent.Channel.KIOSK,
                Waiting.NOT_BOOKED,
                event.joinedAt(),
                order,
                event.ahead(),
                Estimate.NONE,
                event.fingerprint(),
                HallEvent.PrintState.UNKNOWN,
                0,
                0,
                state);
    }
}
