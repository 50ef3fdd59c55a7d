package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.VisitByHand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Decides about visits that were done by hand while the server was away and are typed in later. All
 * of a request are taken, or none; each is looked at after those before it.
 */
record ByHandDecisions(HallDay day, Instant now) {
    /** Who notes a time on paper notes its minute: it was up to so much later. */
    static final Duration NOTED_TO = Duration.ofMinutes(1);

    Decision typeIn(HallCommand.TypeIn command) {
        if (day.setUp().findCounter(command.counter()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        var events = new ArrayList<HallEvent>();
        HallDay after = day;
        for (HandVisit visit : command.visits()) {
            var one = new ByHandDecisions(after, now);
            Optional<Ticket> ticket = after.findByNumber(visit.number());
            Optional<Refusal> wrong = one.wrong(command.counter(), visit, ticket);
            if (wrong.isPresent()) {
                return Decision.refused(wrong.get());
            }
            HallEvent event = one.event(command.counter(), visit, ticket.orElseThrow());
            events.add(event);
            after = one.with(event);
        }
        return Decision.accepted(events);
    }

    /** The day as the next visit of the request finds it. */
    private HallDay with(HallEvent event) {
        return day.apply(new Recorded(day.seq() + 1, day.date(), now, Origin.CLOCK, event, ""));
    }

    private Optional<Refusal> wrong(String counter, HandVisit visit, Optional<Ticket> ticket) {
        if (ticket.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_TICKET);
        }
        if (!waitsFor(visit.outcome(), ticket.get().state())) {
            return Optional.of(Refusal.TICKET_NOT_WAITING);
        }
        if (!inOrder(visit)) {
            return Optional.of(Refusal.BY_HAND_ORDER);
        }
        if (visit.end().isAfter(now)) {
            return Optional.of(Refusal.BY_HAND_IN_THE_FUTURE);
        }
        if (!visit.calledAt().plus(NOTED_TO).isAfter(earliest(ticket.get()))) {
            return Optional.of(Refusal.BY_HAND_TOO_EARLY);
        }
        return day.worked().overlaps(counter, new Worked.Span(visit.calledAt(), visit.end()))
                ? Optional.of(Refusal.BY_HAND_OVERLAP)
                : Optional.empty();
    }

    /** Whoever was missed may have come back; missed once more he need not be. */
    private static boolean waitsFor(ByHand outcome, TicketState state) {
        return state instanceof TicketState.Waiting
                || state instanceof TicketState.Parked
                || (outcome == ByHand.FINISHED && state instanceof TicketState.Missed);
    }

    private static boolean inOrder(HandVisit visit) {
        boolean started = !visit.startedAt().equals(VisitByHand.NOT_KNOWN);
        boolean finished = !visit.finishedAt().equals(VisitByHand.NOT_KNOWN);
        if (visit.outcome() == ByHand.MISSED && (started || finished)) {
            return false;
        }
        boolean startFits = !started || !visit.startedAt().isBefore(visit.calledAt());
        boolean endFits =
                !finished
                        || (!visit.finishedAt().isBefore(visit.calledAt())
                                && (!started || !visit.finishedAt().isBefore(visit.startedAt())));
        return startFits && endFits;
    }

    private Instant earliest(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Missed missed -> missed.at();
            case TicketState.Parked parked -> parked.since();
            case TicketState _ -> day.worked().since(ticket);
        };
    }

    /** Called in the very minute in which he came into the line: then not before that. */
    private HallEvent event(String counter, HandVisit noted, Ticket ticket) {
        HandVisit visit = noted.notBefore(earliest(ticket));
        boolean missed = visit.outcome() == ByHand.MISSED;
        Duration grace = Duration.ofMinutes(day.setUp().rules().graceMinutes());
        return new VisitByHand(
                ticket.id(),
                counter,
                visit.calledAt(),
                visit.startedAt(),
                visit.finishedAt(),
                visit.outcome(),
                missed ? "" : ticket.journey().next().orElse(""),
                missed ? now.plus(grace) : VisitByHand.NOT_KNOWN);
    }
}
