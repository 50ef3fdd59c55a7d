package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Adds up how long each visitor of a day waited, walked, was served and was put off. */
final class Clocks {
    /** What has passed so far; {@code inLineSince} is when he came into the line last. */
    private record Sum(Duration counted, Instant inLineSince) {
        Sum plus(Instant from, Instant to) {
            assertFalse(to.isBefore(from), "a clock runs back");
            return new Sum(counted.plus(Duration.between(from, to)), inLineSince);
        }

        Sum since(Instant at) {
            return new Sum(counted, at);
        }
    }

    private record Change(String ticket, Sum before) {}

    private final Map<String, Sum> sums = new HashMap<>();
    private final Map<Long, Change> changes = new HashMap<>();

    void see(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.Undone e) {
            takeBack(e);
            return;
        }
        Touched.by(recorded.event())
                .findTicket()
                .flatMap(after.tickets()::find)
                .ifPresent(ticket -> changed(before, recorded, ticket));
    }

    private void takeBack(HallEvent.Undone event) {
        for (long seq = event.seq() + event.events() - 1; seq >= event.seq(); seq--) {
            Change change = changes.get(seq);
            if (change != null) {
                sums.put(change.ticket, change.before);
            }
        }
    }

    private void changed(HallDay before, Recorded recorded, Ticket ticket) {
        Instant at = recorded.at();
        Sum old = sums.getOrDefault(ticket.id(), new Sum(Duration.ZERO, at));
        changes.put(recorded.seq(), new Change(ticket.id(), old));
        TicketState was =
                before.tickets().find(ticket.id()).map(Ticket::state).orElse(ticket.state());
        boolean moved =
                recorded.event() instanceof HallEvent.VisitByHand
                        || !was.getClass().equals(ticket.state().getClass());
        Sum sum = moved ? left(old, was, at) : old;
        boolean entered = enters(recorded.event()) && ticket.state() instanceof TicketState.Waiting;
        sums.put(ticket.id(), entered ? sum.since(since(recorded)) : sum);
        if (ticket.state() instanceof TicketState.Finished) {
            Duration total = Duration.between(ticket.issuedAt(), at);
            assertTrue(
                    sums.getOrDefault(ticket.id(), sum).counted.compareTo(total) <= 0,
                    () -> "wait + walk + serve + parked > total: " + ticket);
        }
    }

    /** Whoever got his ticket without the server has waited before the hall knew of him. */
    private static Instant since(Recorded recorded) {
        return recorded.event() instanceof HallEvent.TicketHandedOver e
                ? e.joinedAt()
                : recorded.at();
    }

    private static boolean enters(HallEvent event) {
        return event instanceof HallEvent.TicketIssued
                || event instanceof HallEvent.TicketHandedOver
                || event instanceof HallEvent.TicketReleased
                || event instanceof HallEvent.TicketResumed
                || event instanceof HallEvent.TicketTransferred
                || event instanceof HallEvent.StepFinished
                || event instanceof HallEvent.VisitByHand;
    }

    /** The clock of the state that the ticket has left, by what that state says. */
    private static Sum left(Sum sum, TicketState was, Instant at) {
        return switch (was) {
            case TicketState.Waiting _ -> sum.plus(sum.inLineSince, at);
            case TicketState.Called s -> sum.plus(s.at(), at);
            case TicketState.BeingServed s -> sum.plus(s.startedAt(), at);
            case TicketState.Parked s -> sum.plus(s.since(), at);
            case TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    sum;
        };
    }
}
