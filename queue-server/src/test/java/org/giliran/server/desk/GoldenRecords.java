package org.giliran.server.desk;

import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
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
import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.catalogue.Zone;
import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Series;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the lines of {@code golden/records.txt} mean, in their order. A new type gets a new line and
 * a new entry; those that are here never change.
 */
final class GoldenRecords {
    static final String HALL = "disdukcapil";

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<ServiceTime> SERVICE_TIMES = List.of(ServiceTime.of("ktp", 360));
    private static final List<ServiceTime> LEARNT =
            List.of(
                    new ServiceTime(
                            "ktp",
                            412,
                            180,
                            List.of(new ServiceTime.Hour(9, 431, 250)),
                            new ServiceTime.NoShows(83, 140),
                            250,
                            new Hits(120, 96)));
    private static final CounterHabits HABITS =
            new CounterHabits(
                    4,
                    List.of(new CounterHabits.Opening("1", 750, 29_100, 340)),
                    List.of(new CounterHabits.Hour(11, 40_000, 3_200)),
                    new CounterHabits.Pauses(9, 1_480));
    private static final Instant AT = Instant.parse("2026-03-02T01:05:07.120Z");
    private static final Origin STAFF = Origin.of("s07");
    private static final Origin KEYED =
            new Origin("kiosk-1", "0199d2a8-6f1c-7c3e", "9f86d081884c7d659a2feaa0c55ad015");

    private GoldenRecords() {}

    /** What stands in a record. */
    record Golden(HallEvent event, Origin origin, LocalDate date, Instant at, boolean written) {
        /** A record that only earlier versions wrote. */
        Golden earlier() {
            return new Golden(event, origin, date, at, false);
        }
    }

    static List<Golden> all() {
        return Stream.of(
                        plain().stream(),
                        GoldenMoves.all().stream().map(GoldenRecords::staff),
                        thirdSetUps().stream(),
                        GoldenHandOver.all().stream().map(GoldenRecords::kiosk),
                        fourthSetUps().stream(),
                        fifthSetUps().stream())
                .flatMap(golden -> golden)
                .toList();
    }

    private static HallEvent opened(
            SetUp setUp, List<ServiceTime> times, CounterHabits habits, List<Series> series) {
        return new HallEvent.DayOpened(DAY, setUp, times, habits, series);
    }

    /** Of a hall whose kiosks give tickets without the server. */
    private static List<Golden> thirdSetUps() {
        return List.of(
                staff(new HallEvent.CounterMoved("1", List.of("ktp", "kk"), List.of("akta"))),
                clock(opened(secondSetUp(), LEARNT, HABITS, List.of(GoldenHandOver.SERIES)))
                        .earlier(),
                staff(new HallEvent.SetUpChanged(secondSetUp())).earlier());
    }

    /** Of a hall whose kiosks have names, places and neighbours. */
    private static List<Golden> fourthSetUps() {
        return List.of(
                clock(opened(fourthSetUp(), LEARNT, HABITS, List.of(GoldenHandOver.SERIES)))
                        .earlier(),
                staff(new HallEvent.SetUpChanged(fourthSetUp())).earlier());
    }

    /** Of a hall whose services are in groups. */
    private static List<Golden> fifthSetUps() {
        return List.of(
                clock(opened(fifthSetUp(), LEARNT, HABITS, List.of(GoldenHandOver.SERIES))),
                staff(new HallEvent.SetUpChanged(fifthSetUp())));
    }

    private static SetUp fifthSetUp() {
        SetUp fourth = fourthSetUp();
        return new SetUp(
                fourth.hall(),
                fourth.services().stream().map(GoldenRecords::inGroup).toList(),
                fourth.priorityClasses(),
                fourth.zones(),
                fourth.counters(),
                fourth.kiosks(),
                fourth.displays(),
                fourth.callPolicy(),
                fourth.reasons(),
                fourth.opening(),
                fourth.rules(),
                List.of(new ServiceGroup("dukcapil", new Name("Kependudukan", "Registry"))));
    }

    private static Service inGroup(Service s) {
        return new Service(
                s.code(),
                s.prefix(),
                s.name(),
                s.standard(),
                s.steps(),
                s.offered(),
                s.minCounters(),
                s.quota(),
                s.opening(),
                s.offered() ? "dukcapil" : "");
    }

    private static SetUp fourthSetUp() {
        SetUp second = secondSetUp();
        return new SetUp(
                second.hall(),
                second.services(),
                second.priorityClasses(),
                second.zones(),
                second.counters(),
                List.of(
                        new Kiosk(
                                "kiosk-1",
                                344,
                                new Name("Anjungan 1", "Kiosk 1"),
                                new Name("di pintu utara", "at the north door"),
                                List.of("kiosk-2")),
                        new Kiosk("kiosk-2", 217)),
                second.displays(),
                second.callPolicy(),
                second.reasons(),
                second.opening(),
                second.rules(),
                List.of());
    }

    private static List<Golden> plain() {
        return List.of(
                clock(opened(firstSetUp(), SERVICE_TIMES, CounterHabits.NONE, List.of())).earlier(),
                clock(new HallEvent.DayClosed(801)),
                staff(new HallEvent.SetUpChanged(firstSetUp())).earlier(),
                kiosk(
                                new HallEvent.TicketIssued(
                                        "2026-03-02-A-017",
                                        "A-017",
                                        "ktp",
                                        List.of("ktp"),
                                        "lansia",
                                        "id",
                                        HallEvent.Channel.KIOSK,
                                        Waiting.NOT_BOOKED,
                                        3,
                                        new Estimate(5, 12)))
                        .earlier(),
                kiosk(
                        new HallEvent.PrintReported(
                                "2026-03-01-A-009",
                                DAY.minusDays(1),
                                HallEvent.PrintState.UNCERTAIN)),
                staff(new HallEvent.PrintRequested("2026-03-02-A-017", "kiosk-1", 1)),
                kiosk(new HallEvent.PrintJobEnded("2026-03-02-A-017:61")),
                staff(new HallEvent.TicketCalled("2026-03-02-A-017", "1", reason())),
                staff(new HallEvent.TicketRecalled("2026-03-02-A-017", "1", 2)),
                staff(new HallEvent.ServiceStarted("2026-03-02-A-017", "1")),
                staff(
                        new HallEvent.VisitFinished(
                                "2026-03-02-A-017", "1", HallEvent.Cause.DAY_END)),
                staff(
                                new HallEvent.TicketMissed(
                                        "2026-03-02-A-017",
                                        "1",
                                        Instant.EPOCH,
                                        HallEvent.MissedBy.STAFF))
                        .earlier(),
                staff(
                                new HallEvent.TicketReleased(
                                        "2026-03-02-A-017", "1", HallEvent.ReleasedBy.STAFF))
                        .earlier(),
                staff(new HallEvent.TicketCancelled("2026-03-02-A-017", "", "pergi")),
                clock(new HallEvent.TicketLapsed("2026-03-02-A-017")),
                staff(new HallEvent.CounterOpened("1", "s07", List.of())).earlier(),
                staff(new HallEvent.CounterPaused("1", "istirahat")),
                staff(new HallEvent.CounterClosed("1")),
                staff(new HallEvent.CounterClosing("1", HallEvent.AfterVisit.CLOSE, "")),
                kiosk(
                        new HallEvent.VisitRated(
                                "2026-03-02-A-017", DAY, "1", 4, HallEvent.Source.BUTTON)),
                staff(new HallEvent.ServiceClosed("ktp", "gangguan")),
                staff(new HallEvent.ServiceReopened("ktp")),
                staff(
                        new HallEvent.NoticePosted(
                                "n-0a1b", "utama", Instant.parse("2026-03-02T05:00:00Z"))),
                clock(new HallEvent.NoticeRemoved("n-0a1b")),
                clock(opened(secondSetUp(), LEARNT, CounterHabits.NONE, List.of())).earlier(),
                staff(new HallEvent.SetUpChanged(secondSetUp())).earlier());
    }

    private static Golden clock(HallEvent event) {
        return new Golden(event, Origin.CLOCK, DAY, AT, true);
    }

    private static Golden staff(HallEvent event) {
        return new Golden(event, STAFF, DAY, AT, true);
    }

    private static Golden kiosk(HallEvent event) {
        return new Golden(event, KEYED, DAY, AT, true);
    }

    private static Reason reason() {
        return new Reason(
                Reason.Rule.OVERTAKING_LIMIT, 905, "B-003", 1_211, 2, List.of("A-016"), "");
    }

    /** A hall of before there were opening hours, quotas, journeys and rules for tickets. */
    private static SetUp firstSetUp() {
        return new SetUp(
                new Hall(
                        HALL,
                        new Name("Dinas Kependudukan — “Balai”", "Civil registry"),
                        ZoneId.of("Asia/Jakarta"),
                        LocalTime.of(3, 0),
                        "https://antre.example"),
                List.of(
                        new Service(
                                "ktp",
                                "A",
                                new Name("KTP-el", "Identity card"),
                                new Service.Standard(
                                        30,
                                        6,
                                        new Name("Gratis", "Free"),
                                        List.of(new Name("Kartu keluarga", "Family card"))))),
                List.of(new PriorityClass("lansia", new Name("Lansia", "Elderly"), 15)),
                List.of(new Zone("utama", new Name("Ruang utama", "Main room"))),
                List.of(
                        new Counter(
                                "1",
                                new Name("Loket 1", "Counter 1"),
                                "utama",
                                List.of("ktp"),
                                List.of())),
                List.of(new Kiosk("kiosk-1", 344)),
                List.of(new Display("layar-1", "utama", 952, 8_000)),
                new CallRules(CallRules.Kind.HEAD_START, 5),
                new Reasons(
                        List.of(new Reasons.Reason("istirahat", new Name("Istirahat", "Break"))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new OpeningHours(List.of(), List.of(), List.of(), 0, 0),
                new TicketRules(3, 0, 0, 0, 15, 120, 0, 300),
                List.of());
    }

    /** The same hall with hours, a quota and rules; identity cards are now a way of two steps. */
    private static SetUp secondSetUp() {
        SetUp first = firstSetUp();
        Service ktp = first.services().getFirst();
        return new SetUp(
                first.hall(),
                List.of(
                        new Service(
                                ktp.code(),
                                ktp.prefix(),
                                ktp.name(),
                                ktp.standard(),
                                List.of("berkas", "foto"),
                                true,
                                0,
                                new Quota(
                                        100,
                                        List.of(new Quota.Slot(time("08:00"), time("10:00"), 40))),
                                OpeningHours.AS_THE_HALL),
                        step("berkas", "B", 1),
                        step("foto", "C", 0)),
                first.priorityClasses(),
                first.zones(),
                List.of(
                        new Counter(
                                "1",
                                new Name("Loket 1", "Counter 1"),
                                "utama",
                                List.of("berkas"),
                                List.of("foto"))),
                first.kiosks(),
                first.displays(),
                new CallRules(CallRules.Kind.RATIO, 5, 3, 2),
                new Reasons(
                        first.reasons().pause(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Reasons.Reason("dirujuk", new Name("Dirujuk", "Referred"))),
                        List.of(new Reasons.Reason("kondisi", new Name("Kondisi", "Condition")))),
                new OpeningHours(
                        List.of(
                                new OpeningHours.DaySpan(
                                        DayOfWeek.FRIDAY, time("08:00"), time("00:00"))),
                        List.of(
                                new OpeningHours.Holiday(
                                        LocalDate.of(2026, 12, 25),
                                        new Name("Natal", "Christmas"))),
                        List.of(
                                new OpeningHours.Break(
                                        DayOfWeek.FRIDAY,
                                        time("11:30"),
                                        time("13:00"),
                                        new Name("Salat Jumat", "Friday prayer"))),
                        30,
                        60),
                TicketRules.STANDARD,
                List.of());
    }

    private static Service step(String code, String prefix, int minCounters) {
        return new Service(
                code,
                prefix,
                new Name(code, code),
                Service.Standard.NONE,
                List.of(),
                false,
                minCounters,
                Quota.NONE,
                new OpeningHours(List.of(), List.of(), List.of(), 45, -1));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
