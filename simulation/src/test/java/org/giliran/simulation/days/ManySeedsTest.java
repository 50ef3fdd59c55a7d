package org.giliran.simulation.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Refusal;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Many made-up halls, and what happened in them. */
class ManySeedsTest {
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 5_000 : 200;

    /**
     * What does not happen here: days end by time alone before any command can find them closed,
     * and nobody has the hall's forty notices or the twelve steps of a visit, or so many kiosks
     * that the letters run out. The disk of a hall in memory is never full, and nobody copies a
     * kiosk's card here.
     */
    private static final Set<Refusal> NEVER =
            EnumSet.of(
                    Refusal.DAY_CLOSED,
                    Refusal.TOO_MANY_NOTICES,
                    Refusal.TOO_MANY_STEPS,
                    Refusal.NO_SERIES_LEFT,
                    Refusal.SERIES_USED_TWICE,
                    Refusal.UNKNOWN_LANGUAGE,
                    Refusal.DISK_FULL);

    private final Map<String, LongAdder> events = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

    private final HallRules counting =
            new HallRules() {
                @Override
                public Decision decide(HallDay day, HallCommand what, Origin origin, Instant now) {
                    Decision decision = HallRules.OWN.decide(day, what, origin, now);
                    if (decision instanceof Decision.Refused(var reason)) {
                        count(refusals, reason.name());
                    }
                    return decision;
                }
            };

    private static void count(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, _ -> new LongAdder()).increment();
    }

    private void count(Recorded recorded) {
        count(events, recorded.event().getClass().getSimpleName());
    }

    @Test
    void everyInvariantHoldsAndEverythingHappens() {
        List<Lived> lived =
                LongStream.range(0, SEEDS)
                        .parallel()
                        .mapToObj(seed -> SimulatedDays.live(seed, 2, counting, this::count))
                        .toList();
        assertEquals(SEEDS, lived.stream().map(Lived::hash).distinct().count());
        System.out.println(
                SEEDS
                        + " seeds, "
                        + lived.stream().mapToLong(Lived::tickets).sum()
                        + " tickets, events "
                        + new TreeMap<>(events)
                        + ", refusals "
                        + new TreeMap<>(refusals));
        assertEquals(Set.of(), missing(everyEvent(), events));
        assertEquals(Set.of(), missing(mostRefusals(), refusals));
    }

    private static Set<String> everyEvent() {
        return Arrays.stream(HallEvent.class.getPermittedSubclasses())
                .filter(type -> !type.equals(HallEvent.ChainMark.class)) // not of the hall's life
                .filter(type -> !type.equals(HallEvent.NumbersSkipped.class)) // no restores here
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> mostRefusals() {
        return EnumSet.complementOf(EnumSet.copyOf(NEVER)).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> missing(Set<String> wanted, Map<String, LongAdder> found) {
        return wanted.stream().filter(w -> !found.containsKey(w)).collect(Collectors.toSet());
    }
}
