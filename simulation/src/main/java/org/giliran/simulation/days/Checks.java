package org.giliran.simulation.days;

import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a hall after every event. What one event can break is looked at after that event; what
 * needs a look at everybody is looked at every {@link #WHOLE_LOOK} events and when a day closes.
 */
public final class Checks {
    /** Keeps the cost of the checks below that of the hall itself. */
    private static final int WHOLE_LOOK = 16;

    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Long> keys = new HashMap<>();
    private final BoardCheck board = new BoardCheck();
    private final UndoCheck undo = new UndoCheck();
    private final PeopleCheck people = new PeopleCheck();
    private Optional<Recorded> last = Optional.empty();

    /**
     * Looks at one event.
     *
     * @throws Violation when it breaks an invariant
     */
    public void see(HallDay before, Recorded recorded, HallDay after) {
        order(before, recorded, after);
        key(recorded);
        people.see(recorded, after);
        ofEvent(before, recorded, after);
        board.see(recorded, after);
        undo.see(before, recorded, after);
        if (recorded.seq() % WHOLE_LOOK == 0) {
            people.everybody(recorded, after);
        }
        last = Optional.of(recorded);
    }

    /** Whose step the command of a call has finished before. */
    private String leaving(Recorded call) {
        return last.filter(r -> r.origin().equals(call.origin()))
                .map(Recorded::event)
                .map(e -> e instanceof HallEvent.StepFinished step ? step.ticket() : "")
                .orElse("");
    }

    private void ofEvent(HallDay before, Recorded recorded, HallDay after) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> numbers.clear();
            case HallEvent.TicketIssued e ->
                    require(numbers.add(e.number()), recorded, Invariant.NUMBER_NEVER_TWICE);
            case HallEvent.TicketHandedOver e -> handedOver(e, recorded, after);
            case HallEvent.ItemHandedOver e -> counted(e.letter(), e.n(), recorded, after);
            case HallEvent.TicketCalled e ->
                    CallCheck.see(before, e, leaving(recorded), recorded, after);
            case HallEvent.TicketTransferred e ->
                    hasCode(e.place() != HallEvent.At.FIRST || !e.reason().isEmpty(), recorded);
            case HallEvent.ClassChanged e -> hasCode(!e.reason().isEmpty(), recorded);
            case HallEvent.TicketCancelled e -> hasCode(!e.reason().isEmpty(), recorded);
            case HallEvent.DayClosed _ -> closed(after, recorded);
            case HallEvent _ -> {}
        }
    }

    private void handedOver(HallEvent.TicketHandedOver e, Recorded recorded, HallDay after) {
        boolean today = e.day().equals(after.date());
        require(!today || numbers.add(e.number()), recorded, Invariant.NUMBER_NEVER_TWICE);
        require(!e.joinedAt().isAfter(recorded.at()), recorded, Invariant.CLOCKS_FIT);
        if (e.n() != HallEvent.TicketHandedOver.FROM_PAPER) {
            counted(e.letter(), e.n(), recorded, after);
        }
    }

    private static void counted(String letter, long n, Recorded recorded, HallDay after) {
        boolean is =
                after.series().values().stream()
                        .anyMatch(s -> s.letter().equals(letter) && s.handedOver() == n);
        require(is, recorded, Invariant.HANDED_OVER_IN_ORDER);
    }

    private static void hasCode(boolean has, Recorded recorded) {
        require(has, recorded, Invariant.OUT_OF_ORDER_HAS_CODE);
    }

    private static void order(HallDay before, Recorded recorded, HallDay after) {
        require(
                recorded.seq() == before.seq() + 1 && after.seq() == recorded.seq(),
                recorded,
                Invariant.SEQ_DENSE);
        require(
                !recorded.at().isBefore(before.time()) && after.time().equals(recorded.at()),
                recorded,
                Invariant.TIME_NEVER_BACK);
    }

    /** Records of one key stand next to each other: a retry adds none. */
    private void key(Recorded recorded) {
        if (recorded.origin().hasKey()) {
            Long last = keys.put(recorded.origin().key(), recorded.seq());
            require(last == null || last == recorded.seq() - 1, recorded, Invariant.KEY_ONCE);
        }
    }

    private void closed(HallDay day, Recorded recorded) {
        require(
                day.tickets().values().stream().noneMatch(Ticket::isOpen)
                        && day.counters().values().stream()
                                .allMatch(CounterState.Closed.class::isInstance),
                recorded,
                Invariant.CLOSED_DAY_IS_EMPTY);
        people.everybody(recorded, day);
    }

    private static void require(boolean holds, Recorded recorded, Invariant invariant) {
        Violation.unless(holds, recorded.seq(), invariant);
    }
}
