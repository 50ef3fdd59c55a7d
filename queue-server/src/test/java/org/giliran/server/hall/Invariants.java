package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.estimate.CounterHabits;

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
    private final Remaining remaining = new Remaining();
    private final Clocks clocks = new Clocks();
    private final NumbersGoUp numbers = new NumbersGoUp();

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
        numbers.see(before, recorded);
        HandedOver.see(before, recorded, after);
        everyOpenTicketIsInTheLineOrAtOneCounter(after);
        aCounterHoldsATicketThatIsThere(after);
        clocks.see(before, recorded, after);
        Deadlines.agreeWith(after);
        whoIsAwayIsFoundWithoutLookingAtEverybody(after);
        nobodyIsCalledAgainstTheRules(before, recorded);
        Places.whoComesBackHasWhatHeHad(before, recorded, after);
        whatIsTakenBackIsAsIfItHadNeverBeen(recorded, after);
        theBoardShowsCallsOfTheJournal(recorded, after);
        peopleAheadAreCounted(before, recorded, after);
        aClosedDayIsEmpty(after);
    }

    private static void whoIsAwayIsFoundWithoutLookingAtEverybody(HallDay day) {
        List<Ticket> away =
                day.tickets().values().stream()
                        .filter(
                                t ->
                                        t.state() instanceof TicketState.Parked
                                                || t.state() instanceof TicketState.Missed)
                        .toList();
        assertEquals(away, day.ticketsAway().toList());
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
            case HallEvent.ClassChanged e -> assertFalse(e.reason().isEmpty());
            case HallEvent.HallPaused e -> assertFalse(e.reason().isEmpty());
            case HallEvent.TicketTransferred e ->
                    assertFalse(e.place() == HallEvent.At.FIRST && e.reason().isEmpty());
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
        if (recorded.event() instanceof HallEvent.TicketHandedOver e
                && e.day().equals(after.date())) {
            Ticket ticket = after.tickets().get(e.ticket());
            assertEquals(null, issued.put(e.ticket(), ticket), "no number twice");
            assertTrue(orders.add(ticket.order()), "no place twice");
        }
        for (Ticket ticket : after.tickets().values()) {
            Ticket first = Objects.requireNonNull(issued.get(ticket.id()));
            assertEquals(lasting(first), lasting(ticket));
        }
        if (recorded.event() instanceof HallEvent.DayOpened) {
            orders.clear();
        }
    }

    /** What never changes of a ticket. */
    private static List<Object> lasting(Ticket ticket) {
        return List.of(
                ticket.id(),
                ticket.number(),
                ticket.day(),
                ticket.asked(),
                ticket.language(),
                ticket.channel(),
                ticket.booked(),
                ticket.issuedAt(),
                ticket.order(),
                ticket.ahead(),
                ticket.estimate(),
                ticket.fingerprint());
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

    private static void nobodyIsCalledAgainstTheRules(HallDay before, Recorded recorded) {
        if (recorded.event() instanceof HallEvent.TicketCalled e) {
            assertTrue(before.paused().isEmpty(), "the hall is paused");
            Ticket ticket = before.tickets().get(e.ticket());
            var spot = ((TicketState.Waiting) ticket.state()).spot();
            assertTrue(
                    before.staffed(e.counter()).offers(ticket.service())
                            || spot.counter().equals(e.counter()),
                    "nobody there can do it");
        }
    }

    /** The day is what its journal gives without the command and without its undoing. */
    private void whatIsTakenBackIsAsIfItHadNeverBeen(Recorded recorded, HallDay after) {
        remaining.see(recorded, after);
        boolean looks =
                recorded.event() instanceof HallEvent.Undone
                        || recorded.event() instanceof HallEvent.DayClosed;
        if (looks) {
            DayParts.assertSame(Remaining.plain(remaining.folded()), Remaining.plain(after));
        }
    }

    private void theBoardShowsCallsOfTheJournal(Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.Undone) {
            calls.clear();
            remaining.records().forEach(this::note);
        } else {
            note(recorded);
        }
        assertTrue(after.calls().size() <= Shown.MAX);
        after.calls().forEach(shown -> assertEquals(calls.get(shown.ticket()), shown));
    }

    /** What an event says of the calls that a board may show. */
    private void note(Recorded recorded) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> calls.clear();
            case HallEvent.TicketCalled e ->
                    calls.put(e.ticket(), new Shown(e.ticket(), e.counter(), recorded.at(), 1));
            case HallEvent.TicketRecalled e ->
                    calls.put(
                            e.ticket(),
                            new Shown(e.ticket(), e.counter(), recorded.at(), e.calls()));
            case HallEvent.TicketReleased e -> calls.remove(e.ticket());
            case HallEvent.TicketParked e -> calls.remove(e.ticket());
            case HallEvent.TicketTransferred e -> calls.remove(e.ticket());
            case HallEvent.StepFinished e -> calls.remove(e.ticket());
            case HallEvent.TicketResumed e -> calls.remove(e.ticket());
            case HallEvent _ -> {}
        }
    }

    private static void peopleAheadAreCounted(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.TicketIssued e) {
            Waiting own = after.tickets().get(e.ticket()).waiting(Spot.atEnd(recorded.at()));
            String service = e.steps().getFirst();
            long ahead =
                    before.tickets().values().stream()
                            .filter(t -> t.service().equals(service))
                            .filter(t -> isBefore(t, own, before))
                            .count();
            // Under a ratio it depends on what the counters called last; the policy's tests know.
            if (before.setUp().callPolicy().kind() != CallRules.Kind.RATIO) {
                assertEquals(ahead, e.ahead());
            }
            assertTrue(e.estimate().fromMinutes() >= 0);
            // Where none is open the habits of the counters may say when one will be.
            if (before.openCounters().stream().anyMatch(c -> c.main().contains(service))) {
                assertTrue(e.estimate().isKnown());
            } else if (before.habits().equals(CounterHabits.NONE)) {
                assertFalse(e.estimate().isKnown());
            }
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
