package org.giliran.simulation.days;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.catalogue.Zone;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Halls of which the estimate is judged, from the most entangled to the plainest.
 *
 * @param visitors of a day, so that some wait for an hour or so
 */
record EstimateHall(
        String name,
        List<Service> services,
        List<Counter> counters,
        CallRules.Kind policy,
        int visitors) {
    /** Seven services, one of two steps, at eight counters that share them. */
    static final EstimateHall SHARED =
            new EstimateHall(
                    "shared",
                    List.of(
                            service("a", 5),
                            service("b", 8),
                            service("c", 12),
                            service("d", 4),
                            service("e", 4),
                            service("f", 3),
                            service("p", 7, "e", "f")),
                    List.of(
                            counter(1, List.of("a", "b")),
                            counter(2, List.of("a", "b", "c")),
                            counter(3, List.of("c"), "a"),
                            counter(4, List.of("d", "e")),
                            counter(5, List.of("e", "f")),
                            counter(7, List.of("b", "c"), "d"),
                            counter(8, List.of("e", "f", "d")),
                            counter(6, List.of("a", "d", "f"))),
                    CallRules.Kind.HEAD_START,
                    240);

    /** The same hall, where every priority visitor goes first. */
    static final EstimateHall STRICT = SHARED.under("strict", CallRules.Kind.STRICT_PRIORITY);

    /** The same hall, where two priority visitors go before one other. */
    static final EstimateHall RATIO = SHARED.under("ratio", CallRules.Kind.RATIO);

    /** Two counters that do the two steps of one journey. */
    static final EstimateHall SMALL =
            new EstimateHall(
                    "small",
                    List.of(service("e", 4), service("f", 3), service("p", 7, "e", "f")),
                    List.of(counter(1, List.of("e", "f")), counter(2, List.of("e", "f"))),
                    CallRules.Kind.HEAD_START,
                    70);

    /** Twelve services, each at eight of twelve counters. */
    static final EstimateHall MANY =
            new EstimateHall(
                    "many",
                    IntStream.range(0, 12)
                            .mapToObj(i -> service(letter(i), 3 + i % 5 * 2))
                            .toList(),
                    IntStream.range(0, 12)
                            .mapToObj(
                                    c ->
                                            counter(
                                                    c + 1,
                                                    IntStream.range(0, 12)
                                                            .filter(s -> (s + c) % 3 != 0)
                                                            .mapToObj(EstimateHall::letter)
                                                            .toList()))
                            .toList(),
                    CallRules.Kind.HEAD_START,
                    420);

    /** One service at five counters. */
    static final EstimateHall ONE =
            new EstimateHall(
                    "one service",
                    List.of(service("a", 6)),
                    IntStream.rangeClosed(1, 5).mapToObj(i -> counter(i, List.of("a"))).toList(),
                    CallRules.Kind.HEAD_START,
                    240);

    /** Three services, each at counters of its own. */
    static final EstimateHall OWN =
            new EstimateHall(
                    "own counters",
                    List.of(service("a", 6), service("b", 10), service("c", 4)),
                    List.of(
                            counter(1, List.of("a")),
                            counter(2, List.of("a")),
                            counter(3, List.of("b")),
                            counter(4, List.of("b")),
                            counter(5, List.of("b")),
                            counter(6, List.of("c")),
                            counter(7, List.of("a"))),
                    CallRules.Kind.HEAD_START,
                    220);

    private EstimateHall under(String otherName, CallRules.Kind otherPolicy) {
        return new EstimateHall(otherName, services, counters, otherPolicy, visitors);
    }

    SetUp setUp() {
        return setUp(counters);
    }

    /** Without its last counter. */
    SetUp aCounterShort() {
        return setUp(counters.subList(0, counters.size() - 1));
    }

    private SetUp setUp(List<Counter> there) {
        return new SetUp(
                new Hall("balai", name("Balai"), ZoneId.of("Asia/Jakarta"), LocalTime.of(3, 0), ""),
                services,
                List.of(
                        new PriorityClass("lansia", name("Lansia"), 10),
                        new PriorityClass("disabilitas", name("Disabilitas"), 20)),
                List.of(new Zone("utama", name("Utama"))),
                there,
                List.of(new Kiosk("kiosk-1", 344)),
                List.of(new Display("layar-1", "utama", 952, 8_000)),
                new CallRules(policy, 5, 2, 1),
                Reasons.NONE,
                OpeningHours.AT_ALL_HOURS,
                TicketRules.STANDARD,
                List.of());
    }

    private static Service service(String code, int minutes, String... steps) {
        return new Service(
                code,
                code.toUpperCase(Locale.ROOT),
                name(code),
                new Service.Standard(30, minutes, Name.NONE, List.of()),
                List.of(steps),
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    private static Counter counter(int number, List<String> main, String... whenIdle) {
        String code = String.valueOf(number);
        return new Counter(code, name(code), "utama", main, List.of(whenIdle));
    }

    private static Name name(String name) {
        return new Name(name, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
