package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What must be true of a hall after every event; each method is one sentence of the design. */
final class Invariants implements HallFixture.Watcher {
    /** Each ticket as it was issued. */
    private final Map<String, Ticket> issued = new HashMap<>();

    private final Set<Long> orders = new HashSet<>();

    /** The calls of today that were not given back, as the events tell them. */
    private final Map<String, Shown> calls = new HashMap<>();

    private final Set<Class<?>> kinds = new HashSet<>();

    /** The kinds of events seen. */
    Set<Class<?>> kinds() {
        return kinds;
    }

    @Override
    public void see(HallDay before, Recorded recorded, HallDay after) {
        kinds.add(recorded.event().getClass());
        seqIsDenseAndTimeNeverGoesBack(before, recorded, after);
        everyChangeNamesItsActorAndWhatIsOutOfOrderItsReason(recorded);
        aTicketStaysWhatItWasIssuedAs(recorded, after);
        everyOpenTicketIsInTheLineOrAtOneCounter(after);
        aCounterHoldsATicketThatIsThere(after);
        theFourClocksFitIntoTheTotal(before, recorded);
        theBoardShowsCallsOfTheJournal(recorded, after);
        peopleAheadAreCounted(before, recorded, after);
        aClosedDayIsEmpty(after);
    }

    private static void seqIsDenseAndTimeNeverGoesBack(
            HallDay before, Recorded recorded, HallDay after) {
        assertEquals(before.seq() + 1, recorded.seq());
        assertEquals(recorded.seq(), after.seq());
        assertFalse(recorded.at().isBefore(before.time()));
        assertEquals(recorded.at(), after.time());
        assertEquals(recorded.date(), after.date());
    }

    private static void everyChangeNamesItsActorAndWhatIsOutOfOrderItsReason(Recorded recorded) {
        assertFalse(recorded.origin().actor().isEmpty());
        switch (recorded.event()) {
            case HallEvent.TicketCalled e ->
                    assertEquals(
                            e.reason().rule() == Reason.Rule.STAFF_CHOICE,
                            !e.reason().code().isEmpty());
            case HallEvent.TicketCancelled e -> assertFalse(e.reason().isEmpty());
            case HallEvent.CounterPaused e -> assertFalse(e.reason().isEmpty());
            case HallEvent.ServiceClosed e -> assertFalse(e.reason().isEmpty());
            case HallEvent _ -> {}
        }
    }

    private void aTicketStaysWhatItWasIssuedAs(Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.TicketIssued e) {
            Ticket ticket = after.tickets().get(e.ticket());
            assertEquals(Ticket.id(after.date(), e.number()), e.ticket());
            assertEquals(recorded.fingerprint(), ticket.fingerprint());
            assertEquals(null, issued.put(e.ticket(), ticket), "no number twice");
            assertTrue(orders.add(ticket.order()), "no place twice");
        }
        for (Ticket ticket : after.tickets().values()) {
            Ticket first = Objects.requireNonNull(issued.get(ticket.id()));
            assertEquals(
                    first, ticket.in(first.state()).printed(first.print()).copied(first.copies()));
        }
        if (recorded.event() instanceof HallEvent.DayOpened) {
            orders.clear();
        }
    }

    private static void everyOpenTicketIsInTheLineOrAtOneCounter(HallDay day) {
        var waiting = new HashMap<String, Integer>();
        for (Ticket ticket : day.tickets().values()) {
            Optional<String> counter = ticket.counter();
            assertEquals(counter.stream().toList(), countersHolding(ticket, day));
            if (ticket.state() instanceof TicketState.Waiting(var spot)) {
                assertTrue(day.line().passed(ticket.waiting(spot)) >= 0);
                waiting.merge(ticket.service(), 1, Integer::sum);
            }
        }
        day.setUp()
                .services()
                .forEach(
                        s ->
                                assertEquals(
                                        waiting.getOrDefault(s.code(), 0),
                                        day.line().waiting(s.code())));
    }

    private static List<String> countersHolding(Ticket ticket, HallDay day) {
        return day.counters().entries().stream()
                .filter(e -> Staffed.ticket(e.value()).filter(ticket.id()::equals).isPresent())
                .map(e -> e.key())
                .toList();
    }

    private static void aCounterHoldsATicketThatIsThere(HallDay day) {
        for (var entry : day.counters().entries()) {
            Optional<Ticket> held = Staffed.ticket(entry.value()).map(day.tickets()::get);
            held.ifPresent(t -> assertEquals(Optional.of(entry.key()), t.counter()));
            if (entry.value() instanceof CounterState.Closing) {
                assertTrue(held.orElseThrow().state() instanceof TicketState.BeingServed);
            }
        }
    }

    private static void theFourClocksFitIntoTheTotal(HallDay before, Recorded recorded) {
        if (recorded.event() instanceof HallEvent.VisitFinished e) {
            Ticket ticket = before.tickets().get(e.ticket());
            var served = (TicketState.BeingServed) ticket.state();
            long wait = seconds(ticket.issuedAt(), served.calledAt());
            long walk = seconds(served.calledAt(), served.startedAt());
            long serve = seconds(served.startedAt(), recorded.at());
            assertTrue(wait + walk + serve <= seconds(ticket.issuedAt(), recorded.at()));
        }
    }

    private static long seconds(Instant from, Instant to) {
        assertFalse(to.isBefore(from));
        return Duration.between(from, to).toSeconds();
    }

    private void theBoardShowsCallsOfTheJournal(Recorded recorded, HallDay after) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> calls.clear();
            case HallEvent.TicketCalled e ->
                    calls.put(e.ticket(), new Shown(e.ticket(), e.counter(), recorded.at(), 1));
            case HallEvent.TicketRecalled e ->
                    calls.put(
                            e.ticket(),
                            new Shown(e.ticket(), e.counter(), recorded.at(), e.calls()));
            case HallEvent.TicketReleased e -> calls.remove(e.ticket());
            case HallEvent _ -> {}
        }
        assertTrue(after.calls().size() <= Shown.MAX);
        after.calls().forEach(shown -> assertEquals(calls.get(shown.ticket()), shown));
    }

    private static void peopleAheadAreCounted(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.TicketIssued e) {
            Waiting own = after.tickets().get(e.ticket()).waiting(Spot.atEnd(recorded.at()));
            long ahead =
                    before.tickets().values().stream()
                            .filter(t -> t.service().equals(e.service()))
                            .filter(t -> isBefore(t, own, before))
                            .count();
            assertEquals(ahead, e.ahead());
            assertTrue(e.estimate().fromMinutes() >= 0);
            assertEquals(
                    before.openCounters().stream().anyMatch(c -> c.main().contains(e.service())),
                    e.estimate().isKnown());
        }
    }

    private static boolean isBefore(Ticket ticket, Waiting own, HallDay day) {
        return ticket.state() instanceof TicketState.Waiting(var spot)
                && day.policy().compare(ticket.waiting(spot), own) < 0;
    }

    private static void aClosedDayIsEmpty(HallDay day) {
        if (!day.open()) {
            assertTrue(day.tickets().values().stream().noneMatch(Ticket::isOpen));
            assertTrue(
                    day.counters().values().stream()
                            .allMatch(CounterState.Closed.class::isInstance));
        }
    }
}
