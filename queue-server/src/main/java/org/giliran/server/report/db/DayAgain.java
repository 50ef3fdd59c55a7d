package org.giliran.server.report.db;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Touched;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a day's records say of some tickets, and of who sits where, when those are left out that
 * were taken back.
 */
final class DayAgain {
    private final Set<String> tickets;
    private final TreeMap<Long, Recorded> standing = new TreeMap<>();

    private DayAgain(Set<String> tickets) {
        this.tickets = tickets;
    }

    /**
     * @param first the day's first record
     * @param upTo the last that counts
     */
    static List<Recorded> of(PastRecords records, long first, long upTo, Set<String> tickets)
            throws IOException {
        var again = new DayAgain(tickets);
        records.read(first - 1, upTo, again.words(), again::add);
        return List.copyOf(again.standing.values());
    }

    private Set<String> words() {
        var words = new HashSet<>(tickets);
        words.add("CounterOpened/");
        words.add("Undone/");
        return words;
    }

    private void add(Recorded recorded) {
        if (recorded.event() instanceof HallEvent.Undone e) {
            standing.subMap(e.seq(), e.seq() + e.events()).clear();
        } else if (concerns(recorded.event())) {
            standing.put(recorded.seq(), recorded);
        }
    }

    private boolean concerns(HallEvent event) {
        return event instanceof HallEvent.CounterOpened
                || Touched.by(event).findTicket().filter(tickets::contains).isPresent();
    }
}
