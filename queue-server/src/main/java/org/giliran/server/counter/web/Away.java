package org.giliran.server.counter.web;

import org.giliran.api.counter.CounterView;
import org.giliran.api.note.StaffNote;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallPause;
import org.giliran.server.hall.Spot;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.TicketAnswers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Those who are not in the line and may come back to it: put off, or missed and still in time. */
public record Away(HallDay day, Instant now) {
    /** Beyond this nobody looks for somebody in a list. */
    private static final int MAX = 100;

    /** Of a counter's services; who is back soonest, or must be, stands first. */
    List<CounterView.LineEntry> at(Counter counter, Function<String, List<StaffNote>> notes) {
        return Stream.concat(
                        parked().filter(t -> isFor(t, counter)).sorted(by(Away::until)),
                        missed().filter(t -> isFor(t, counter)).sorted(by(Away::returnBy)))
                .limit(MAX)
                .map(t -> entry(t, counter, notes.apply(t.id())))
                .toList();
    }

    /** When the list changes though nothing happens: somebody's time to come back is over. */
    Optional<Instant> endsAt(Counter counter) {
        return endsAt(missed().filter(t -> isFor(t, counter)));
    }

    /** The same for all of the hall. */
    public Optional<Instant> endsAt() {
        return endsAt(missed());
    }

    private Optional<Instant> endsAt(Stream<Ticket> missed) {
        return day.paused().isPresent()
                ? Optional.empty()
                : missed.map(Away::returnBy).min(Instant::compareTo);
    }

    /** Whether nobody is away who may still come back. */
    public boolean isNobody() {
        return Stream.concat(parked(), missed()).findAny().isEmpty();
    }

    public Stream<Ticket> parked() {
        return day.ticketsAway().filter(t -> t.state() instanceof TicketState.Parked);
    }

    /** Those who may still come back; while the hall stands still nobody's time runs out. */
    public Stream<Ticket> missed() {
        Instant at = day.paused().map(HallPause::since).orElse(now);
        return day.ticketsAway()
                .filter(t -> t.state() instanceof TicketState.Missed m && m.returnBy().isAfter(at));
    }

    private static boolean isFor(Ticket ticket, Counter counter) {
        return counter.offers(ticket.service());
    }

    private static Comparator<Ticket> by(Function<Ticket, Instant> time) {
        return Comparator.comparing(time).thenComparingLong(Ticket::order);
    }

    private static Instant until(Ticket ticket) {
        return ((TicketState.Parked) ticket.state()).until();
    }

    private static Instant returnBy(Ticket ticket) {
        return ((TicketState.Missed) ticket.state()).returnBy();
    }

    private static CounterView.LineEntry entry(
            Ticket ticket, Counter counter, List<StaffNote> notes) {
        boolean idle = !counter.main().contains(ticket.service());
        return switch (ticket.state()) {
            case TicketState.Parked p -> entry(ticket, p.spot(), idle, p.until(), null, notes);
            case TicketState.Missed m -> entry(ticket, m.spot(), idle, null, m.returnBy(), notes);
            case TicketState.Waiting _,
                    TicketState.Called _,
                    TicketState.BeingServed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " is not away");
        };
    }

    private static CounterView.LineEntry entry(
            Ticket ticket,
            Spot spot,
            boolean idle,
            @Nullable Instant until,
            @Nullable Instant returnBy,
            List<StaffNote> notes) {
        return new CounterView.LineEntry(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                Words.orNull(ticket.priorityClass()),
                spot.joinedAt(),
                TicketAnswers.state(ticket),
                idle,
                until,
                returnBy,
                ticket.booked().equals(Waiting.NOT_BOOKED) ? null : ticket.booked(),
                null,
                null,
                notes);
    }
}
