package org.giliran.server.hall;

import org.giliran.server.estimate.Pace;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of {@link Fold} that follows how fast the counters are with each service today. */
record PaceFold(Change change) {
    /** A counter that is free for longer waits for visitors, not they for it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** Unless the next visitor was there already; after more than this the staff had a break. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(15);

    /** The pace by service after the event. */
    OrderedMap<String, Pace> after() {
        return switch (change.recorded().event()) {
            case HallEvent.TicketCalled e -> called(e);
            case HallEvent.TicketMissed _ -> took(Pace::done);
            case HallEvent.StepFinished _ -> took(Pace::done);
            case HallEvent.TicketTransferred e -> transferred(e);
            case HallEvent.TicketReleased _ -> took(Pace::spent);
            case HallEvent.TicketParked _ -> took(Pace::spent);
            case HallEvent.TicketResumed _ -> back(change.ticket());
            case HallEvent.VisitFinished e ->
                    e.cause() == HallEvent.Cause.STAFF ? took(Pace::done) : before();
            case HallEvent _ -> before();
        };
    }

    /** What is between two visitors belongs to the second, if it was not he who came late. */
    private OrderedMap<String, Pace> called(HallEvent.TicketCalled event) {
        Ticket ticket = change.ticket();
        Instant since = change.day().counter(event.counter()).since();
        Duration gap = Duration.between(since, change.at());
        return gap.compareTo(waitedSince(ticket, since) ? LONGEST_GAP : AT_ONCE) > 0
                ? before()
                : with(ticket, p -> p.spent(gap.toSeconds()));
    }

    private static boolean waitedSince(Ticket ticket, Instant free) {
        return ticket.state() instanceof TicketState.Waiting waiting
                && !waiting.joinedAt().isAfter(free);
    }

    /** Somebody goes to another line; one who does not begin at its end is an extra one there. */
    private OrderedMap<String, Pace> transferred(HallEvent.TicketTransferred event) {
        OrderedMap<String, Pace> pace = took(Pace::done);
        return event.place() == HallEvent.At.END ? pace : with(pace, event.service(), Pace::back);
    }

    private OrderedMap<String, Pace> back(Ticket ticket) {
        return ticket.state() instanceof TicketState.Missed ? with(ticket, Pace::back) : before();
    }

    private OrderedMap<String, Pace> before() {
        return change.day().pace();
    }

    private interface Taking {
        Pace after(Pace before, long seconds);
    }

    /** What a ticket took of the counter where it is, if it is at one. */
    private OrderedMap<String, Pace> took(Taking taking) {
        Ticket ticket = change.ticket();
        return calledAt(ticket)
                .map(called -> Duration.between(called, change.at()).toSeconds())
                .map(seconds -> with(ticket, p -> taking.after(p, seconds)))
                .orElse(before());
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
        return with(before(), ticket.service(), more);
    }

    private static OrderedMap<String, Pace> with(
            OrderedMap<String, Pace> pace, String service, UnaryOperator<Pace> more) {
        Pace before = pace.find(service).orElse(Pace.NONE);
        return pace.with(service, more.apply(before));
    }
}
