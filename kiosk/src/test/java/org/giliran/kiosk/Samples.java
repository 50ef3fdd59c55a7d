package org.giliran.kiosk;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.PrintJob;
import org.giliran.api.board.KioskHome.VisitToRate;
import org.giliran.api.ticket.Channel;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.Step;
import org.giliran.api.ticket.TicketState;
import org.giliran.api.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A civil registry office on a Monday at noon. */
public final class Samples {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOON = Instant.parse("2026-03-02T05:05:00Z");

    /** Of the ticket that {@link #waiting} tells of. */
    public static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWX27";

    private static final Names HALL = new Names("Dinas Dukcapil Kota", "City Civil Registry");

    private Samples() {}

    public static KioskHome home(int version, List<PrintJob> prints) {
        return home(version, prints, HALL, null);
    }

    /** Of a hall whose counters can be rated at its kiosks. */
    public static KioskHome homeWithCounters(int version, String... counters) {
        List<KioskHome.CounterName> named =
                Stream.of(counters)
                        .map(
                                c ->
                                        new KioskHome.CounterName(
                                                c, new Names("Loket " + c, "Counter " + c)))
                        .toList();
        return home(List.of(), HALL, null, null, service(List.of()), version, named);
    }

    /** Of a hall without the counter that the kiosk asked for. */
    public static KioskHome homeWithoutCounter(int version) {
        return home(version, List.of(), HALL, null, true);
    }

    /** A hall of another name. */
    public static KioskHome home(int version, List<PrintJob> prints, Names hall) {
        return home(version, prints, hall, null);
    }

    /** With a visit that can be rated at the kiosk's counter. */
    public static KioskHome home(int version, String toRate) {
        return home(
                version,
                List.of(),
                HALL,
                new VisitToRate(MONDAY + "-" + toRate, toRate, NOON.plusSeconds(600)));
    }

    private static KioskHome home(
            int version, List<PrintJob> prints, Names hall, @Nullable VisitToRate visitToRate) {
        return home(version, prints, hall, visitToRate, null);
    }

    /** Whose only service goes through these steps. */
    public static KioskHome homeOfAWay(Names... steps) {
        return home(List.of(), HALL, null, null, service(List.of(steps)), 1);
    }

    private static KioskHome home(
            int version,
            List<PrintJob> prints,
            Names hall,
            @Nullable VisitToRate visitToRate,
            @Nullable Boolean counterUnknown) {
        return home(prints, hall, visitToRate, counterUnknown, service(List.of()), version);
    }

    private static KioskHome home(
            List<PrintJob> prints,
            Names hall,
            @Nullable VisitToRate visitToRate,
            @Nullable Boolean counterUnknown,
            KioskHome.Service service,
            int version) {
        return home(prints, hall, visitToRate, counterUnknown, service, version, List.of());
    }

    private static KioskHome home(
            List<PrintJob> prints,
            Names hall,
            @Nullable VisitToRate visitToRate,
            @Nullable Boolean counterUnknown,
            KioskHome.Service service,
            int version,
            List<KioskHome.CounterName> counters) {
        return new KioskHome(
                "v" + version,
                "disdukcapil",
                MONDAY,
                NOON,
                hall,
                "Asia/Jakarta",
                null,
                400,
                null,
                List.of(service),
                List.of(),
                List.of("id", "en"),
                counters,
                List.of(),
                prints,
                visitToRate,
                counterUnknown);
    }

    private static KioskHome.Service service(List<Names> steps) {
        return new KioskHome.Service(
                "ktp",
                "A",
                new Names("KTP-el", "Identity card"),
                true,
                null,
                null,
                null,
                3,
                null,
                steps,
                null,
                List.of(),
                List.of());
    }

    /** The ticket that a request gets as the hall's n-th. */
    public static IssuedTicket ticket(int n, IssueTicket request) {
        return new IssuedTicket(
                "t" + n,
                "A-%03d".formatted(n),
                MONDAY,
                request.service(),
                request.priorityClass(),
                request.language(),
                NOON,
                n - 1,
                new Estimate(10, 20),
                "7K3M9Q2X",
                "abcdefghijklmnopqrstuvwxyz",
                "https://antre.example/t/abcdefghijklmnopqrstuvwxyz");
    }

    /** A ticket with two before it. */
    public static TicketStatus waiting() {
        return new TicketStatus(
                "v1",
                "disdukcapil",
                MONDAY,
                NOON,
                new Names("Dinas Dukcapil Kota", "City Civil Registry"),
                "Asia/Jakarta",
                "A-001",
                TicketState.WAITING,
                "ktp",
                new Names("KTP-el", "Identity card"),
                2,
                new Estimate(10, 20),
                null,
                null,
                null,
                null,
                true,
                true,
                null,
                List.of(new Step("ktp", new Names("KTP-el", "Identity card"), Step.State.NOW)),
                null,
                List.of());
    }

    /** The hall's n-th ticket, for {@code language}. */
    public static IssuedTicket ticket(int n, String language) {
        return ticket(n, new IssueTicket("ktp", "lansia", language, Channel.STAFF, MONDAY));
    }
}
