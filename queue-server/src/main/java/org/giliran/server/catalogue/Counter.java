package org.giliran.server.catalogue;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same desk, there for one service more. */
    public Counter alsoFor(String service) {
        return taking(
                Stream.concat(main.stream(), Stream.of(service)).distinct().toList(), whenIdle);
    }

    /** The same desk with other services; what it is there for it does not take only when idle. */
    public Counter taking(List<String> always, List<String> idle) {
        return new Counter(
                code, name, zone, always, idle.stream().filter(s -> !always.contains(s)).toList());
    }

    private static List<String> able(List<String> services, List<String> skills) {
        return services.stream().filter(skills::contains).toList();
    }
}
