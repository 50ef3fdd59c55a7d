package org.giliran.server.hall;

import org.giliran.server.ordered.HashedMap;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of today that a visit done by hand must fit to.
 *
 * @param byHand by counter, the visits that were typed in
 * @param presses by counter, the instants when staff did something there about a visitor, in an
 *     ordered map because there are as many as calls: the server was there then. A visit that was
 *     finished late on the screen does not stand in the way of those that were done by hand
 *     meanwhile
 * @param inLineSince by ticket, where it is not since it was issued
 */
public record Worked(
        OrderedMap<String, List<Span>> byHand,
        OrderedMap<String, OrderedMap<Instant, String>> presses,
        OrderedMap<String, Instant> inLineSince) {
    static final Worked NOTHING =
            new Worked(OrderedMap.empty(), OrderedMap.empty(), OrderedMap.empty());

    /** Somebody was at a counter, or called to it. */
    public record Span(Instant from, Instant to) {
        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        /**
         * Whether it was certainly going on at one of these; when it began is known to the minute
         * only.
         */
        boolean holdsAny(OrderedMap<Instant, String> instants) {
            Instant begun = from.plus(ByHandDecisions.NOTED_TO).plusNanos(1);
            return instants.countBefore(to) > instants.countBefore(begun);
        }
    }

    /** After an event; {@code tickets}: of the day after it. */
    Worked after(Change change, HashedMap<String, Ticket> tickets) {
        if (change.before().isEmpty()) {
            return this;
        }
        Recorded recorded = change.recorded();
        String counter = change.touched().counter();
        boolean pressed =
                !counter.isEmpty() && !recorded.origin().actor().equals(Origin.CLOCK.actor());
        Worked next = pressed ? pressed(counter, recorded.at()) : this;
        return next.moved(recorded, change.ticket(), tickets);
    }

    private Worked moved(Recorded recorded, Ticket before, HashedMap<String, Ticket> tickets) {
        boolean comes =
                recorded.event() instanceof HallEvent.TicketTransferred
                        || !(before.state() instanceof TicketState.Waiting);
        return comes && tickets.get(before.id()).state() instanceof TicketState.Waiting
                ? inLine(before.id(), since(recorded, before))
                : this;
    }

    /** What the clock brought back it only did when the server was there again. */
    private static Instant since(Recorded recorded, Ticket before) {
        return switch (recorded.event()) {
            case HallEvent.TicketReleased e when e.cause() == HallEvent.ReleasedBy.CONSOLE_SILENT ->
                    ((TicketState.Called) before.state()).lastAt();
            case HallEvent.TicketResumed e when e.cause() == HallEvent.ResumedBy.TIME_UP ->
                    ((TicketState.Parked) before.state()).since();
            case HallEvent _ -> recorded.at();
        };
    }

    private Worked pressed(String counter, Instant at) {
        OrderedMap<Instant, String> there = presses.find(counter).orElse(OrderedMap.empty());
        return new Worked(byHand, presses.with(counter, there.with(at, "")), inLineSince);
    }

    Worked with(String counter, Span span) {
        var more = new ArrayList<>(byHand.find(counter).orElse(List.of()));
        more.add(span);
        return new Worked(byHand.with(counter, List.copyOf(more)), presses, inLineSince);
    }

    Worked inLine(String ticket, Instant since) {
        return new Worked(byHand, presses, inLineSince.with(ticket, since));
    }

    /** Whether a counter had somebody else in this time. */
    boolean overlaps(String counter, Span span) {
        return byHand.find(counter).orElse(List.of()).stream().anyMatch(span::overlaps)
                || presses.find(counter).filter(span::holdsAny).isPresent();
    }

    Instant since(Ticket ticket) {
        return inLineSince.find(ticket.id()).orElse(ticket.issuedAt());
    }
}
