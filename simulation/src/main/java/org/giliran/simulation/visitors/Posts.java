package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which counters simulated staff work at. */
public final class Posts {
    /** More than all the work of a hall. */
    private static final double NOBODY_YET = 1e6;

    private Posts() {}

    /**
     * Chooses counters one after the other, each the one that relieves the hall most: a service
     * counts by its share and its serving time, divided among the counters that have it already;
     * one that nobody has yet counts before all that.
     *
     * @return at most {@code count}; of two that are equal the later one, for people take the first
     */
    public static List<Counter> choose(SetUp hall, int count) {
        var left = new ArrayList<>(hall.counters().reversed());
        var chosen = new ArrayList<Counter>();
        var helpers = new HashMap<String, Integer>();
        while (chosen.size() < count && !left.isEmpty()) {
            Counter best = left.getFirst();
            for (Counter counter : left) {
                if (relief(hall, counter, helpers) > relief(hall, best, helpers)) {
                    best = counter;
                }
            }
            left.remove(best);
            chosen.add(best);
            best.main().forEach(service -> helpers.merge(service, 1, Integer::sum));
        }
        return List.copyOf(chosen);
    }

    private static double relief(SetUp hall, Counter counter, Map<String, Integer> helpers) {
        return hall.services().stream()
                .filter(s -> counter.main().contains(s.code()))
                .mapToDouble(s -> relief(s, helpers.getOrDefault(s.code(), 0)))
                .sum();
    }

    private static double relief(Service service, int helpers) {
        int work = Shares.of(service.code()) * Math.max(1, service.standard().serveMinutes());
        return helpers == 0 ? NOBODY_YET + work : work / (1.0 + helpers);
    }
}
