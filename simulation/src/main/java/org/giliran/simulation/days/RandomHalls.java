package org.giliran.simulation.days;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.catalogue.Zone;
import org.giliran.simulation.visitors.Chance;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes up halls: from three services and three counters to twelve and thirty. */
final class RandomHalls {
    private static final Hall HALL =
            new Hall(
                    "balai",
                    new Name("Balai", "Hall"),
                    ZoneId.of("Asia/Jakarta"),
                    LocalTime.of(3, 0),
                    "");

    private RandomHalls() {}

    static SetUp hall(Chance chance) {
        int services = 3 + chance.below(10);
        int counters = services + (int) (chance.share() * chance.share() * (31 - services));
        List<Service> offered = services(services, chance);
        return setUp(offered, counters(offered, counters, chance), chance);
    }

    /** The same hall under other rules, as a supervisor would change it within a day. */
    static SetUp changed(SetUp hall, Chance chance) {
        return setUp(hall.services(), hall.counters(), chance);
    }

    private static SetUp setUp(List<Service> services, List<Counter> counters, Chance chance) {
        return new SetUp(
                HALL,
                services,
                List.of(priority("lansia", 10), priority("disabilitas", 20)),
                List.of(new Zone("utama", new Name("Utama", "Main"))),
                counters,
                List.of(new Kiosk("kiosk-1", 344)),
                List.of(new Display("layar-1", "utama", 952, 8_000)),
                new CallRules(
                        chance.one(List.of(CallRules.Kind.values())),
                        1 + chance.below(6),
                        1 + chance.below(3),
                        1 + chance.below(2)),
                Reasons.NONE,
                chance.is(0.5) ? RandomHours.ofHall(chance) : OpeningHours.AT_ALL_HOURS,
                chance.is(0.8) ? TicketRules.STANDARD : TicketRules.BY_STAFF_ALONE,
                List.of());
    }

    /** Every fourth service is a way over two or three of the others. */
    private static List<Service> services(int count, Chance chance) {
        var services = new ArrayList<Service>();
        for (int i = 0; i < count; i++) {
            boolean way = i > 2 && i % 4 == 3;
            services.add(service(i, way ? steps(services, chance) : List.of(), chance));
        }
        return services;
    }

    private static List<String> steps(List<Service> before, Chance chance) {
        var single = before.stream().filter(s -> s.steps().isEmpty()).toList();
        var steps = new ArrayList<String>();
        int count = 2 + chance.below(2);
        for (int i = 0; i < count; i++) {
            steps.add(chance.one(single).code());
        }
        return steps;
    }

    private static Service service(int index, List<String> steps, Chance chance) {
        String code = "s" + (index + 1);
        int minutes = 2 + chance.below(12);
        return new Service(
                code,
                String.valueOf((char) ('A' + index)),
                new Name(code, code),
                new Service.Standard(30, minutes, Name.NONE, List.of()),
                steps,
                !steps.isEmpty() || chance.is(0.9),
                chance.is(0.3) ? 1 : 0,
                RandomHours.quota(chance),
                RandomHours.ofService(chance));
    }

    /** Every service that is a step has a counter of its own; others are there for some. */
    private static List<Counter> counters(List<Service> services, int count, Chance chance) {
        List<String> steps =
                services.stream().filter(s -> s.steps().isEmpty()).map(Service::code).toList();
        var counters = new ArrayList<Counter>();
        for (int i = 0; i < count; i++) {
            String own = steps.get(i % steps.size());
            var main = new ArrayList<>(List.of(own));
            var idle = new ArrayList<String>();
            for (String other : steps) {
                if (!other.equals(own) && chance.is(0.2)) {
                    main.add(other);
                } else if (!other.equals(own) && chance.is(0.2)) {
                    idle.add(other);
                }
            }
            String code = String.valueOf(i + 1);
            counters.add(new Counter(code, new Name(code, code), "utama", main, idle));
        }
        return counters;
    }

    private static PriorityClass priority(String code, int minutes) {
        return new PriorityClass(code, new Name(code, code), minutes);
    }
}
