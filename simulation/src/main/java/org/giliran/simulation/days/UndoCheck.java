package org.giliran.simulation.days;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * That an undo right after a command leads back to the day before it, and that no undo has anybody
 * passed more often than the limit allows.
 */
final class UndoCheck {
    /** More events than the commands have that are taken back at once. */
    private static final int KEPT = 8;

    /** The days before the newest events. */
    private final Deque<HallDay> earlier = new ArrayDeque<>();

    /** The seqs of the calls that staff chose. */
    private final NavigableSet<Long> choices = new TreeSet<>();

    void see(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.TicketCalled e
                && e.reason().rule() == Rule.STAFF_CHOICE) {
            choices.add(recorded.seq());
        }
        if (recorded.event() instanceof HallEvent.Undone e) {
            e.tickets().forEach(ticket -> limit(ticket, e, before, recorded, after));
        }
        if (recorded.event() instanceof HallEvent.Undone e
                && e.seq() + e.events() == recorded.seq()) {
            Optional<HallDay> back =
                    earlier.stream().filter(d -> d.seq() == e.seq() - 1).findFirst();
            Violation.unless(
                    back.isEmpty() || parts(back.get()).equals(parts(after)),
                    recorded.seq(),
                    Invariant.UNDO_RESTORES);
        }
        earlier.addFirst(before);
        if (earlier.size() > KEPT) {
            earlier.removeLast();
        }
    }

    /**
     * Whoever is back in the line was passed no more often than the limit allows by the calls that
     * stand, those that staff chose left aside.
     */
    private void limit(
            String id, HallEvent.Undone undone, HallDay before, Recorded recorded, HallDay after) {
        Ticket ticket = after.tickets().get(id);
        if (ticket.priorityClass().isEmpty()
                && ticket.state() instanceof TicketState.Waiting(var spot)
                && before.tickets().get(id).state() instanceof TicketState.Called called) {
            int limit = after.setUp().callPolicy().overtakingLimit();
            int chosen = choices.tailSet(undone.seq(), false).size();
            Violation.unless(
                    after.line().passed(ticket.waiting(spot))
                            <= Math.max(limit, called.passed()) + chosen,
                    recorded.seq(),
                    Invariant.LIMIT_OF_PASSING);
        }
    }

    /** All that a command at a counter can change. */
    private static List<Object> parts(HallDay day) {
        return List.of(
                day.tickets(),
                day.line(),
                day.counters(),
                day.skills(),
                day.calls(),
                day.lastFinished(),
                day.issued(),
                day.due());
    }
}
