package org.giliran.server.replay;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.Recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A day as the journal tells it, taken apart: what is kept when it is lived once more, and how it
 * went.
 *
 * @param setUp as the day was opened with
 * @param ways by number, in the order of issue
 * @param classes the priority classes that the tickets had last, by number
 * @param spells by counter: when it could have called, and whether it did
 * @param end of the day, or of what is known of it
 * @param over whether the day was closed
 * @param choices calls that staff made out of order
 */
public record RecordedDay(
        LocalDate date,
        SetUp setUp,
        List<Timed> kept,
        Map<String, Way> ways,
        Map<String, String> classes,
        Map<String, List<Spell>> spells,
        Course course,
        Instant end,
        boolean over,
        int choices) {
    /** Something that is kept, and when. */
    record Timed(Instant at, Kept what) {}

    public RecordedDay {
        kept = List.copyOf(kept);
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
        classes = Map.copyOf(classes);
        spells = Map.copyOf(spells);
    }

    /**
     * Takes a day apart.
     *
     * @param records all records of a day so far; the first is its {@code DayOpened}
     */
    public static RecordedDay of(List<Recorded> records) {
        var retrace = new Retrace(records.getFirst());
        Undoing.withoutUndone(records).forEach(retrace::follow);
        return retrace.done();
    }

    /** The counter that called most; of several the first of the set-up. */
    String busiest() {
        return setUp.counters().stream()
                .map(Counter::code)
                .reduce((most, c) -> callsAt(c) > callsAt(most) ? c : most)
                .orElse("");
    }

    private long callsAt(String counter) {
        return spells.getOrDefault(counter, List.of()).stream()
                .filter(Spell.Called.class::isInstance)
                .count();
    }
}
