package org.giliran.server.replay;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counters that are added to a hall, all like one it has.
 *
 * @param codes of those that are added
 */
record Twins(String model, List<String> codes) {
    Twins {
        codes = List.copyOf(codes);
    }

    /** So many like a counter. */
    static Twins of(String model, int count) {
        return new Twins(
                model, IntStream.rangeClosed(1, count).mapToObj(i -> model + "+" + i).toList());
    }

    /** The counter, and those that do as it does. */
    List<String> like(String counter) {
        var alike = new ArrayList<>(List.of(counter));
        if (counter.equals(model)) {
            alike.addAll(codes);
        }
        return alike;
    }

    /** The counter that one goes by. */
    String modelOf(String counter) {
        return codes.contains(counter) ? model : counter;
    }

    /** The hall with them. */
    SetUp in(SetUp setUp) {
        if (codes.isEmpty()) {
            return setUp;
        }
        Counter like = setUp.counter(model);
        var counters = new ArrayList<>(setUp.counters());
        codes.forEach(
                code ->
                        counters.add(
                                new Counter(
                                        code,
                                        like.name(),
                                        like.zone(),
                                        like.main(),
                                        like.whenIdle())));
        return new SetUp(
                setUp.hall(),
                setUp.services(),
                setUp.priorityClasses(),
                setUp.zones(),
                counters,
                setUp.kiosks(),
                setUp.displays(),
                setUp.callPolicy(),
                setUp.reasons(),
                setUp.opening(),
                setUp.rules(),
                setUp.groups());
    }
}
