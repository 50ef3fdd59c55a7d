package org.giliran.simulation.days;

import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** That an undo right after a command leads back to the day before it. */
final class UndoCheck {
    /** More events than the commands have that are taken back at once. */
    private static final int KEPT = 8;

    /** The days before the newest events. */
    private final Deque<HallDay> earlier = new ArrayDeque<>();

    void see(HallDay before, Recorded recorded, HallDay after) {
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
