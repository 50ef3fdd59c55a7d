package org.giliran.server.replay;

import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
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
     * <p>As in the spell that the counter had at that time of that day. If it let that one go by,
     * it lets what is left of it go by again: then it calls at the pace of its next call. At times
     * at which it had none it takes its median.
     *
     * @param ready since when it can
     */
    Duration pause(String counter, Instant ready) {
        List<Spell> own = spells.getOrDefault(counter, List.of());
        int at = find(own, ready);
        if (at < 0) {
            return ownMedian(own);
        }
        if (own.get(at) instanceof Spell.Called call) {
            return call.length();
        }
        Duration rest = Duration.between(ready, end(own.get(at)));
        Duration next =
                pauses(own.subList(at, own.size()).stream()).stream()
                        .findFirst()
                        .orElseGet(() -> ownMedian(own));
        return next.compareTo(rest) > 0 ? next : rest.plusMillis(1);
    }

    /** That day's call, if any, with which the counter's spell ended that began at that instant. */
    Optional<Spell.Called> findCall(String counter, Instant ready) {
        List<Spell> own = spells.getOrDefault(counter, List.of());
        int at = find(own, ready);
        return at >= 0 && own.get(at) instanceof Spell.Called call && call.from().equals(ready)
                ? Optional.of(call)
                : Optional.empty();
    }

    private static Instant end(Spell spell) {
        return spell.from().plus(spell.length());
    }

    /** The spell that began or went on then, the last of those within an instant; -1: none. */
    private static int find(List<Spell> own, Instant at) {
        for (int i = own.size() - 1; i >= 0; i--) {
            Spell spell = own.get(i);
            if (spell.from().equals(at) || (spell.from().isBefore(at) && at.isBefore(end(spell)))) {
                return i;
            }
        }
        return -1;
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
