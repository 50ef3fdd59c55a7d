package org.giliran.server.hall;

import org.giliran.server.estimate.Pace;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of {@link Fold} that follows how fast the counters are with each service today. */
record PaceFold(HallDay day, Instant at) {
    /** A counter that is free for longer waits for visitors, not they for it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** The pace by service after an event that happens to the day. */
    OrderedMap<String, Pace> after(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketCalled e -> called(e);
            case HallEvent.TicketMissed e -> took(e.ticket(), Pace::done);
            case HallEvent.StepFinished e -> took(e.ticket(), Pace::done);
            case HallEvent.TicketTransferred e -> took(e.ticket(), Pace::done);
            case HallEvent.TicketReleased e -> took(e.ticket(), Pace::spent);
            case HallEvent.TicketParked e -> took(e.ticket(), Pace::spent);
            case HallEvent.TicketResumed e -> back(day.tickets().get(e.ticket()));
            case HallEvent.VisitFinished e ->
                    e.cause() == HallEvent.Cause.STAFF ? took(e.ticket(), Pace::done) : day.pace();
            case HallEvent _ -> day.pace();
        };
    }

    /** What is between two visitors belongs to the second. */
    private OrderedMap<String, Pace> called(HallEvent.TicketCalled event) {
        Duration gap = Duration.between(day.counter(event.counter()).since(), at);
        return gap.compareTo(AT_ONCE) > 0
                ? day.pace()
                : with(day.tickets().get(event.ticket()), p -> p.spent(gap.toSeconds()));
    }

    private OrderedMap<String, Pace> back(Ticket ticket) {
        return ticket.state() instanceof TicketState.Missed ? with(ticket, Pace::back) : day.pace();
    }

    private interface Taking {
        Pace after(Pace before, long seconds);
    }

    /** What a ticket took of the counter where it is, if it is at one. */
    private OrderedMap<String, Pace> took(String id, Taking taking) {
        Ticket ticket = day.tickets().get(id);
        return calledAt(ticket)
                .map(called -> Duration.between(called, at).toSeconds())
                .map(seconds -> with(ticket, p -> taking.after(p, seconds)))
                .orElse(day.pace());
    }

    /** When it was called to the counter where it is. */
    static Optional<Instant> calledAt(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Called s -> Optional.of(s.at());
            case TicketState.BeingServed s -> Optional.of(s.calledAt());
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Optional.empty();
        };
    }

    private OrderedMap<String, Pace> with(Ticket ticket, UnaryOperator<Pace> more) {
        Pace before = day.pace().find(ticket.service()).orElse(Pace.NONE);
        return day.pace().with(ticket.service(), more.apply(before));
    }
}
