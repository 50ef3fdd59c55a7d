package org.giliran.server.replay;

import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long things take where the day does not tell: medians of what it does tell.
 *
 * @param pause before a call, of any counter
 * @param visits at a counter, by service
 */
record Usual(
        SetUp setUp,
        Map<String, List<Spell>> spells,
        Duration pause,
        Map<String, Leaving.Called> visits) {
    Usual {
        spells = Map.copyOf(spells);
        visits = Map.copyOf(visits);
    }

    static Usual of(RecordedDay day) {
        var walks = new TreeMap<String, List<Duration>>();
        var serves = new TreeMap<String, List<Duration>>();
        day.ways().values().stream()
                .flatMap(w -> w.stays().stream())
                .forEach(
                        stay -> {
                            if (stay.leaving() instanceof Leaving.Called c && c.served()) {
                                of(walks, stay.service()).add(c.walk());
                                of(serves, stay.service()).add(c.serve());
                            }
                        });
        var visits = new TreeMap<String, Leaving.Called>();
        walks.forEach(
                (service, walk) ->
                        visits.put(
                                service,
                                new Leaving.Called(median(walk), median(of(serves, service)))));
        Stream<Spell> all = day.spells().values().stream().flatMap(List::stream);
        return new Usual(day.setUp(), day.spells(), median(pauses(all)), visits);
    }

    private static List<Duration> of(Map<String, List<Duration>> all, String service) {
        return all.computeIfAbsent(service, _ -> new ArrayList<>());
    }

    /** The upper one where two are in the middle; zero of none. */
    private static Duration median(List<Duration> durations) {
        Stream<Duration> sorted = durations.stream().sorted();
        return sorted.skip(durations.size() / 2).findFirst().orElse(Duration.ZERO);
    }

    private static List<Duration> pauses(Stream<Spell> spells) {
        return spells.filter(Spell.Called.class::isInstance).map(Spell::length).toList();
    }

    /**
     * How long a counter takes to call, once it can.
     *
     * <p>As in that day's spell of the same index. If it let that one go by, it also lets it go by
     * for as long as it lasted: then it calls at the pace of its next call. Where there were no
     * more spells, it takes its median.
     *
     * @param spell of the counter, counted from 0
     */
    Duration pause(String counter, int spell) {
        List<Spell> own = spells.getOrDefault(counter, List.of());
        if (spell >= own.size()) {
            return ownMedian(own);
        }
        if (!(own.get(spell) instanceof Spell.LetGo(var length))) {
            return own.get(spell).length();
        }
        Duration next =
                pauses(own.subList(spell, own.size()).stream()).stream()
                        .findFirst()
                        .orElseGet(() -> ownMedian(own));
        return next.compareTo(length) > 0 ? next : length.plusMillis(1);
    }

    /** That day's call, if any, with which a counter's spell ended. */
    Optional<Spell.Called> findCall(String counter, int spell) {
        List<Spell> own = spells.getOrDefault(counter, List.of());
        return spell < own.size() && own.get(spell) instanceof Spell.Called call
                ? Optional.of(call)
                : Optional.empty();
    }

    private Duration ownMedian(List<Spell> own) {
        List<Duration> pauses = pauses(own.stream());
        return pauses.isEmpty() ? pause : median(pauses);
    }

    Leaving.Called visit(String service) {
        Leaving.Called known = visits.get(service);
        return known != null ? known : standard(service);
    }

    private Leaving.Called standard(String service) {
        int minutes = setUp.findService(service).map(s -> s.standard().serveMinutes()).orElse(0);
        return new Leaving.Called(Duration.ZERO, Duration.ofMinutes(minutes));
    }
}
