package org.giliran.kiosk.course;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A hall of three services, one of which has no room for a kiosk's letter. */
final class Halls {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z"); // 09.00 in Jakarta
    static final Wish KTP = new Wish("ktp", null, "id");
    static final Wish KK = new Wish("kk", "lansia", "en");
    static final Wish LONG_PREFIX = new Wish("paspor", null, "id");
    static final Wish LATER = new Wish("sim", null, "id");
    static final TicketPaper WORDING =
            new TicketPaper(Map.of("id", (key, _) -> key, "en", (key, _) -> key));

    private Halls() {}

    /** Bodies that a person can read. */
    static final RequestBody BODIES =
            new RequestBody() {
                @Override
                public String of(LocalDate day, Wish wish) {
                    return String.join(
                            " ",
                            day.toString(),
                            wish.service(),
                            wish.language(),
                            String.valueOf(wish.priorityClass()));
                }

                @Override
                public Wish wish(String body) {
                    String[] part = body.split(" ", -1);
                    return new Wish(part[1], part[3].equals("null") ? null : part[3], part[2]);
                }
            };

    static final KioskHome.Group GROUP =
            new KioskHome.Group("dukcapil", new Names("Kependudukan", "Registry"));

    /** The view on a day, at an instant; the day ends at 03.00. */
    static KioskHome home(LocalDate day, Instant now, int offlineTicketsMax) {
        return new KioskHome(
                "v" + day + now,
                "disdukcapil",
                day,
                now,
                new Names("Dinas Dukcapil", "Civil Registry"),
                "Asia/Jakarta",
                null,
                344,
                null,
                List.of(
                        service("ktp", "A", true, null),
                        service("kk", "B", true, null),
                        service("paspor", "PP", true, null),
                        service("sim", "C", false, NINE.plusSeconds(3_600))),
                List.of(new KioskHome.PriorityClass("lansia", new Names("Lansia", "Elderly"))),
                List.of("id", "en"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Instant.parse(day + "T20:00:00Z"),
                offlineTicketsMax,
                null,
                List.of(),
                List.of(GROUP),
                null);
    }

    /** The view at nine on Monday, with hours in which tickets of "ktp" can be had. */
    static KioskHome homeWithHours(List<KioskHome.Hours> hours) {
        KioskHome home = home(MONDAY, NINE, 300);
        return new KioskHome(
                home.version(),
                home.hall(),
                home.day(),
                home.now(),
                home.hallName(),
                home.timeZone(),
                home.publicUrl(),
                home.panelWidthMm(),
                home.paused(),
                List.of(service("ktp", "A", true, null, hours)),
                home.priorityClasses(),
                home.languages(),
                home.counters(),
                home.notices(),
                home.prints(),
                null,
                null,
                home.dayEndsAt(),
                home.offlineTicketsMax(),
                null,
                List.of(new KioskHome.OtherKiosk("kiosk-2", new Names("K2", "K2"), null, true)),
                home.groups(),
                null);
    }

    private static KioskHome.Service service(
            String code, String prefix, boolean open, @Nullable Instant opensAt) {
        return service(code, prefix, open, opensAt, List.of());
    }

    private static KioskHome.Service service(
            String code,
            String prefix,
            boolean open,
            @Nullable Instant opensAt,
            List<KioskHome.Hours> hours) {
        return new KioskHome.Service(
                code,
                prefix,
                new Names(code, code),
                open,
                open ? null : "OUTSIDE_HOURS",
                null,
                opensAt,
                7,
                null,
                List.of(),
                null,
                List.of(),
                hours,
                GROUP.code(),
                30,
                6);
    }

    static IssuedTicket ticket(int n, Wish wish) {
        return new IssuedTicket(
                "t" + n,
                "A-%03d".formatted(n),
                MONDAY,
                wish.service(),
                wish.priorityClass(),
                wish.language(),
                NINE,
                0,
                null,
                "7K3M9Q2X",
                "token",
                null);
    }
}
