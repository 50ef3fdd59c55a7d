package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Request of {@code POST …/counters/{c}/services}: which services a counter takes for the rest of
 * the day.
 *
 * @param main those that it is there for; at least one
 * @param whenIdle those that it takes when nobody waits for the others
 * @param force also where a service is left with fewer counters than its rota asks for
 */
public record MoveCounter(
        List<String> main, @Nullable List<String> whenIdle, @Nullable Boolean force) {
    /** More than any hall has services. */
    private static final int MOST = 100;

    public MoveCounter {
        main = List.copyOf(main);
        whenIdle = whenIdle == null ? null : List.copyOf(whenIdle);
        if (main.isEmpty() || main.size() > MOST) {
            throw new IllegalArgumentException("main must name 1 to " + MOST + " services");
        }
        if (whenIdle != null && whenIdle.size() > MOST) {
            throw new IllegalArgumentException("whenIdle must name at most " + MOST + " services");
        }
    }
}
