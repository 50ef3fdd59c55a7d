package org.giliran.server.replay;

import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long things take where the day does not tell: medians of what it does tell.
 *
 * @param visits at a counter, by service
 */
record Usual(
        SetUp setUp,
        Map<String, List<Duration>> pauses,
        Duration pause,
        Map<String, Leaving.Called> visits) {
    Usual {
        pauses = Map.copyOf(pauses);
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
        List<Duration> all = day.pauses().values().stream().flatMap(List::stream).toList();
        return new Usual(day.setUp(), day.pauses(), median(all), visits);
    }

    private static List<Duration> of(Map<String, List<Duration>> all, String service) {
        return all.computeIfAbsent(service, _ -> new ArrayList<>());
    }

    /** The upper one where two are in the middle; zero of none. */
    private static Duration median(List<Duration> durations) {
        Stream<Duration> sorted = durations.stream().sorted();
        return sorted.skip(durations.size() / 2).findFirst().orElse(Duration.ZERO);
    }

    /**
     * Before a counter's calls, counted from 0: as that day, and where it called less often, its
     * median.
     */
    Duration pause(String counter, int call) {
        List<Duration> own = pauses.getOrDefault(counter, List.of());
        if (own.isEmpty()) {
            return pause;
        }
        return call < own.size() ? own.get(call) : median(own);
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
