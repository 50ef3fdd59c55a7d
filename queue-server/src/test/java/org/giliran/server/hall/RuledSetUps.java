package org.giliran.server.hall;

import static org.giliran.server.hall.SetUps.counter;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;

import java.util.ArrayList;
import java.util.List;

/** Set-ups with journeys, a rota and rules for tickets that nobody acts upon. */
public final class RuledSetUps {
    /** Three calls, then missed after two minutes; a quarter of an hour to come back. */
    static final SetUp SMALL =
            of(services(0), smallCounters(), SetUps.SMALL.callPolicy(), TicketRules.STANDARD);

    /** The same, and one counter for identity cards stays open. */
    static final SetUp ROTA =
            of(services(1), smallCounters(), SetUps.SMALL.callPolicy(), TicketRules.STANDARD);

    /** Ten counters, where everything that time does happens soon. */
    public static final SetUp LARGE = large(CallRules.Kind.HEAD_START, 5);

    private RuledSetUps() {}

    public static SetUp large(CallRules.Kind kind, int overtakingLimit) {
        return of(
                services(1),
                largeCounters(),
                new CallRules(kind, overtakingLimit),
                new TicketRules(3, 60, 10, 5, 8, 30, 20, 300));
    }

    private static SetUp of(
            List<Service> services, List<Counter> counters, CallRules policy, TicketRules rules) {
        SetUp plain = SetUps.SMALL;
        return new SetUp(
                plain.hall(),
                services,
                plain.priorityClasses(),
                plain.zones(),
                counters,
                plain.kiosks(),
                plain.displays(),
                policy,
                plain.reasons(),
                plain.opening(),
                rules,
                List.of());
    }

    private static List<Service> services(int ktpCounters) {
        return List.of(
                service("ktp", "A", List.of(), true, ktpCounters),
                service("kk", "B", List.of(), true, 0),
                service("akta", "C", List.of(), true, 0),
                service("verifikasi", "D", List.of(), true, 0),
                service("foto", "E", List.of(), false, 0),
                service("pengambilan", "F", List.of(), false, 0),
                service("paket", "G", List.of("verifikasi", "foto", "pengambilan"), true, 0));
    }

    /** The small hall, where a service gives so many tickets a day. */
    static SetUp withQuota(String code, int perDay) {
        return of(
                SetUps.SERVICES.stream()
                        .map(s -> s.code().equals(code) ? withQuota(s, perDay) : s)
                        .toList(),
                SetUps.COUNTERS,
                SetUps.SMALL.callPolicy(),
                TicketRules.BY_STAFF_ALONE);
    }

    private static Service withQuota(Service plain, int perDay) {
        return new Service(
                plain.code(),
                plain.prefix(),
                plain.name(),
                plain.standard(),
                List.of(),
                true,
                0,
                new Quota(perDay, List.of()),
                OpeningHours.AS_THE_HALL);
    }

    private static Service service(
            String code, String prefix, List<String> steps, boolean offered, int minCounters) {
        Service plain = SetUps.service(code, prefix, 5);
        return new Service(
                code,
                prefix,
                plain.name(),
                plain.standard(),
                steps,
                offered,
                minCounters,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    private static List<Counter> smallCounters() {
        return List.of(
                counter("1", List.of("ktp", "verifikasi"), List.of("kk")),
                counter("2", List.of("ktp", "kk", "foto"), List.of()),
                counter("3", List.of("kk", "akta", "pengambilan"), List.of()));
    }

    private static List<Counter> largeCounters() {
        List<String> steps = List.of("verifikasi", "foto", "pengambilan");
        return SetUps.LARGE.counters().stream()
                .map(
                        c -> {
                            var main = new ArrayList<>(c.main());
                            main.add(steps.get(Integer.parseInt(c.code()) % steps.size()));
                            return counter(c.code(), main, c.whenIdle());
                        })
                .toList();
    }
}
