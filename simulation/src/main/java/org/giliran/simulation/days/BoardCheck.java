package org.giliran.simulation.days;

import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Shown;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the board may show, as the events tell it. */
final class BoardCheck {
    /** Calls of tickets that are called or were served. */
    private final Map<String, Shown> calls = new HashMap<>();

    /** The records of today that were not taken back, by their numbers. */
    private final NavigableMap<Long, Recorded> today = new TreeMap<>();

    void see(Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.DayOpened) {
            today.clear();
            calls.clear();
        }
        if (recorded.event() instanceof HallEvent.Undone e) {
            today.subMap(e.seq(), e.seq() + e.events()).clear();
            calls.clear();
            today.values().forEach(this::note);
        } else {
            today.put(recorded.seq(), recorded);
            note(recorded);
        }
        Violation.unless(agrees(after), recorded.seq(), Invariant.BOARD_SHOWS_CALLS);
    }

    private boolean agrees(HallDay day) {
        return day.calls().size() <= Shown.MAX
                && day.calls().stream().allMatch(s -> s.equals(calls.get(s.ticket())));
    }

    private void note(Recorded recorded) {
        switch (recorded.event()) {
            case HallEvent.TicketCalled e -> shown(recorded, e.ticket(), e.counter(), 1);
            case HallEvent.TicketRecalled e -> shown(recorded, e.ticket(), e.counter(), e.calls());
            case HallEvent.TicketReleased e -> calls.remove(e.ticket());
            case HallEvent.TicketParked e -> calls.remove(e.ticket());
            case HallEvent.TicketTransferred e -> calls.remove(e.ticket());
            case HallEvent.TicketResumed e -> calls.remove(e.ticket());
            case HallEvent.StepFinished e -> calls.remove(e.ticket());
            case HallEvent _ -> {}
        }
    }

    private void shown(Recorded recorded, String ticket, String counter, int times) {
        calls.put(ticket, new Shown(ticket, counter, recorded.at(), times));
    }
}
