package org.giliran.server.hall;

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
import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.catalogue.Zone;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The set-ups of the halls under test: a civil registry office, small and larger. */
public final class SetUps {
    /** A hall whose days begin at 03:00 in Jakarta. */
    public static final Hall HALL =
            new Hall(
                    "balai",
                    name("Balai", "Hall"),
                    ZoneId.of("Asia/Jakarta"),
                    LocalTime.of(3, 0),
                    "");

    public static final List<Service> SERVICES =
            List.of(service("ktp", "A", 6), service("kk", "B", 4), service("akta", "C", 12));

    /** Counter 1 helps out with family cards; 2 takes both; 3 takes cards and deeds. */
    public static final List<Counter> COUNTERS =
            List.of(
                    counter("1", List.of("ktp"), List.of("kk")),
                    counter("2", List.of("ktp", "kk"), List.of()),
                    counter("3", List.of("kk", "akta"), List.of()));

    /** The hall of most tests; people may be passed twice. */
    public static final SetUp SMALL = of(SERVICES, COUNTERS, 2);

    /** Ten counters whose main services overlap in many ways. */
    public static final SetUp LARGE = of(SERVICES, tenCounters(), 5);

    private SetUps() {}

    public static SetUp of(List<Service> services, List<Counter> counters, int overtakingLimit) {
        return of(HALL, services, counters, overtakingLimit);
    }

    public static SetUp of(
            Hall hall, List<Service> services, List<Counter> counters, int overtakingLimit) {
        return new SetUp(
                hall,
                services,
                List.of(priority("lansia", 10), priority("disabilitas", 15)),
                List.of(new Zone("utama", name("Utama", "Main"))),
                counters,
                List.of(new Kiosk("kiosk-1", 344)),
                List.of(new Display("layar-1", "utama", 952, 8_000)),
                new CallRules(CallRules.Kind.HEAD_START, overtakingLimit),
                new Reasons(
                        List.of(reason("istirahat")),
                        List.of(reason("pergi")),
                        List.of(reason("darurat")),
                        List.of(reason("gangguan")),
                        List.of(reason("salah-layanan")),
                        List.of(reason("salah-pilih"))),
                OpeningHours.AT_ALL_HOURS,
                TicketRules.BY_STAFF_ALONE,
                List.of());
    }

    /** The same with groups that its kiosks offer services under. */
    public static SetUp withGroups(SetUp plain, String... codes) {
        return new SetUp(
                plain.hall(),
                plain.services(),
                plain.priorityClasses(),
                plain.zones(),
                plain.counters(),
                plain.kiosks(),
                plain.displays(),
                plain.callPolicy(),
                plain.reasons(),
                plain.opening(),
                plain.rules(),
                Stream.of(codes).map(c -> new ServiceGroup(c, name(c, c))).toList());
    }

    private static List<Counter> tenCounters() {
        var mains =
                List.of(
                        List.of("ktp"),
                        List.of("kk"),
                        List.of("akta"),
                        List.of("ktp", "kk"),
                        List.of("ktp", "kk", "akta"));
        var idle = List.of(List.of("kk"), List.<String>of(), List.of("ktp", "kk"));
        return IntStream.rangeClosed(1, 10)
                .mapToObj(
                        i ->
                                counter(
                                        String.valueOf(i),
                                        mains.get(i % mains.size()),
                                        idle.get(i % idle.size()).stream()
                                                .filter(s -> !mains.get(i % 5).contains(s))
                                                .toList()))
                .toList();
    }

    public static Service service(String code, String prefix, int serveMinutes) {
        var standard = new Service.Standard(30, serveMinutes, Name.NONE, List.of());
        return new Service(code, prefix, name(code, code), standard);
    }

    public static Counter counter(String code, List<String> main, List<String> whenIdle) {
        return new Counter(code, name("Loket " + code, "Desk " + code), "utama", main, whenIdle);
    }

    private static PriorityClass priority(String code, int minutes) {
        return new PriorityClass(code, name(code, code), minutes);
    }

    private static Reasons.Reason reason(String code) {
        return new Reasons.Reason(code, name(code, code));
    }

    private static Name name(String id, String en) {
        return new Name(id, en);
    }
}
