package org.giliran.server.hall;

import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Today's records without those that were taken back, and without the taking back. */
final class Remaining {
    private final List<Recorded> records = new ArrayList<>();
    private HallDay opened = HallDay.before(SetUps.SMALL, 0);

    void see(Recorded recorded, HallDay after) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> {
                opened = after;
                records.clear();
            }
            case HallEvent.Undone e -> records.removeIf(r -> isTakenBack(r.seq(), e));
            case HallEvent _ -> records.add(recorded);
        }
    }

    static boolean isTakenBack(long seq, HallEvent.Undone event) {
        return seq >= event.seq() && seq < event.seq() + event.events();
    }

    List<Recorded> records() {
        return List.copyOf(records);
    }

    /** The day that the records give, from its beginning. */
    HallDay folded() {
        HallDay day = opened;
        for (Recorded recorded : records) {
            day = day.applyAgain(recorded);
        }
        return day;
    }

    /** A day without what an undone command leaves: its seq and time, its answer, the window. */
    static HallDay plain(HallDay day) {
        var draft = new Draft(day);
        draft.seq = 0;
        draft.time = Instant.EPOCH;
        draft.answered = OrderedMap.empty();
        draft.window = UndoWindow.EMPTY;
        return draft.done();
    }
}
