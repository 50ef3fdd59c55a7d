package org.giliran.server.catalogue;

import java.util.List;

/**
 * A numbered desk.
 *
 * @param main services it is there for
 * @param whenIdle services it takes when nobody waits for a main one
 */
public record Counter(
        String code, Name name, String zone, List<String> main, List<String> whenIdle) {
    public Counter {
        main = List.copyOf(main);
        whenIdle = List.copyOf(whenIdle);
    }

    public boolean offers(String service) {
        return main.contains(service) || whenIdle.contains(service);
    }
}
