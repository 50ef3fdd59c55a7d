package org.giliran.simulation.faults;

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
import org.giliran.simulation.visitors.Chance;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes up small halls, open at all hours: it is not their rules that are on trial. */
public final class SmallHalls {
    private static final List<Kiosk> KIOSKS =
            List.of(new Kiosk("kiosk-1", 344), new Kiosk("kiosk-2", 344));

    private SmallHalls() {}

    /** Three or four services, one of them of two steps, at three to five counters. */
    public static SetUp some(Chance chance) {
        List<Service> services =
                List.of(
                        service("ktp", "A", 1, List.of()),
                        service("kk", "B", 2, List.of()),
                        service("foto", "C", 1, List.of()),
                        service("paspor", "D", 2, List.of("kk", "foto")));
        return new SetUp(
                new Hall("balai", name("Balai"), ZoneId.of("Asia/Jakarta"), LocalTime.of(3, 0), ""),
                services,
                List.of(new PriorityClass("lansia", name("Lansia"), 10)),
                List.of(new Zone("utama", name("Utama"))),
                counters(chance),
                KIOSKS,
                List.of(new Display("layar-1", "utama", 952, 8_000)),
                new CallRules(
                        chance.one(List.of(CallRules.Kind.values())), 1 + chance.below(6), 2, 1),
                Reasons.NONE,
                OpeningHours.AT_ALL_HOURS,
                TicketRules.STANDARD,
                List.of());
    }

    private static List<Counter> counters(Chance chance) {
        List<String> steps = List.of("ktp", "kk", "foto");
        var counters = new ArrayList<Counter>();
        for (int i = 0; i < 3 + chance.below(3); i++) {
            String own = steps.get(i % steps.size());
            List<String> others = steps.stream().filter(s -> !s.equals(own)).toList();
            List<String> main = chance.is(0.4) ? List.of(own, others.getFirst()) : List.of(own);
            List<String> idle = chance.is(0.4) ? List.of(others.getLast()) : List.of();
            String code = String.valueOf(i + 1);
            counters.add(new Counter(code, name(code), "utama", main, idle));
        }
        return counters;
    }

    private static Service service(String code, String prefix, int minutes, List<String> steps) {
        return new Service(
                code,
                prefix,
                name(code),
                new Service.Standard(30, minutes, Name.NONE, List.of()),
                steps,
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    private static Name name(String name) {
        return new Name(name, name);
    }
}
