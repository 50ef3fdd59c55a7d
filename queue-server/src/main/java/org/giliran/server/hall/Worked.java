package org.giliran.server.hall;

import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of today that a visit done by hand must fit to.
 *
 * @param byHand by counter, the visits that were typed in
 * @param presses by counter, when staff did something there about a visitor: the server was there
 *     then. A visit that was finished late on the screen does not stand in the way of those that
 *     were done by hand meanwhile
 * @param inLineSince by ticket, where it is not since it was issued
 */
public record Worked(
        OrderedMap<String, List<Span>> byHand,
        OrderedMap<String, List<Instant>> presses,
        OrderedMap<String, Instant> inLineSince) {
    static final Worked NOTHING =
            new Worked(OrderedMap.empty(), OrderedMap.empty(), OrderedMap.empty());

    /** Somebody was at a counter, or called to it. */
    public record Span(Instant from, Instant to) {
        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        /** Whether it was certainly going on then; when it began is known to the minute only. */
        boolean holds(Instant at) {
            return from.plus(ByHandDecisions.NOTED_TO).isBefore(at) && at.isBefore(to);
        }
    }

    /** After an event; {@code before} and {@code after} are its ticket before and after it. */
    Worked after(Recorded recorded, Optional<Ticket> before, Optional<Ticket> after) {
        Touched touched = Touched.by(recorded.event());
        boolean pressed =
                before.isPresent()
                        && !touched.counter().isEmpty()
                        && !recorded.origin().actor().equals(Origin.CLOCK.actor());
        Worked next = pressed ? pressed(touched.counter(), recorded.at()) : this;
        return before.isPresent() && after.isPresent()
                ? next.moved(recorded, before.get(), after.get())
                : next;
    }

    private Worked moved(Recorded recorded, Ticket before, Ticket after) {
        boolean comes =
                recorded.event() instanceof HallEvent.TicketTransferred
                        || !(before.state() instanceof TicketState.Waiting);
        return comes && after.state() instanceof TicketState.Waiting
                ? inLine(after.id(), since(recorded, before))
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
        return new Worked(byHand, presses.with(counter, more(presses, counter, at)), inLineSince);
    }

    Worked with(String counter, Span span) {
        return new Worked(byHand.with(counter, more(byHand, counter, span)), presses, inLineSince);
    }

    private static <T> List<T> more(OrderedMap<String, List<T>> all, String counter, T one) {
        var more = new ArrayList<>(all.find(counter).orElse(List.of()));
        more.add(one);
        return List.copyOf(more);
    }

    Worked inLine(String ticket, Instant since) {
        return new Worked(byHand, presses, inLineSince.with(ticket, since));
    }

    /** Whether a counter had somebody else in this time. */
    boolean overlaps(String counter, Span span) {
        return byHand.find(counter).orElse(List.of()).stream().anyMatch(span::overlaps)
                || presses.find(counter).orElse(List.of()).stream().anyMatch(span::holds);
    }

    Instant since(Ticket ticket) {
        return inLineSince.find(ticket.id()).orElse(ticket.issuedAt());
    }
}
