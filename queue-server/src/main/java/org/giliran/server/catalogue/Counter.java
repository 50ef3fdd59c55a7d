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

    /** The same desk with somebody there who can only do some of its services. */
    public Counter withSkills(List<String> skills) {
        return new Counter(code, name, zone, able(main, skills), able(whenIdle, skills));
    }

    private static List<String> able(List<String> services, List<String> skills) {
        return services.stream().filter(skills::contains).toList();
    }
}
