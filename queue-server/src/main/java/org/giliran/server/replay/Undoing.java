package org.giliran.server.replay;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what was taken back. */
final class Undoing {
    private Undoing() {}

    /** The records without those of undone commands, and without the undoing. */
    static List<Recorded> withoutUndone(List<Recorded> records) {
        Set<Long> undone = new HashSet<>();
        for (Recorded recorded : records) {
            if (recorded.event() instanceof HallEvent.Undone e) {
                undone.add(recorded.seq());
                for (long seq = e.seq(); seq < e.seq() + e.events(); seq++) {
                    undone.add(seq);
                }
            }
        }
        return records.stream().filter(r -> !undone.contains(r.seq())).toList();
    }
}
