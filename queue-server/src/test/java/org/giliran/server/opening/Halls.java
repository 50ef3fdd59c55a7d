package org.giliran.server.opening;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Halls of one service, in Jakarta, whose days begin at 03:00. */
final class Halls {
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private Halls() {}

    static SetUp hall(OpeningHours opening, Quota quota) {
        return hall(opening, quota, OpeningHours.AS_THE_HALL);
    }

    static SetUp hall(OpeningHours opening, Quota quota, OpeningHours ofService) {
        return new SetUp(
                new Hall("balai", name("Balai"), JAKARTA, LocalTime.of(3, 0), ""),
                List.of(
                        new Service(
                                "ktp",
                                "A",
                                name("KTP-el"),
                                Service.Standard.NONE,
                                List.of(),
                                true,
                                0,
                                quota,
                                ofService)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CallRules.STANDARD,
                Reasons.NONE,
                opening,
                TicketRules.BY_STAFF_ALONE,
                List.of());
    }

    static Name name(String text) {
        return new Name(text, text);
    }

    /** An instant such as {@code 2026-03-06T11:30} in the hall. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    /** Spans such as {@code 08:00-12:00} on each of the days. */
    static List<OpeningHours.DaySpan> spans(List<DayOfWeek> days, String... spans) {
        return days.stream().flatMap(d -> Arrays.stream(spans).map(s -> span(d, s))).toList();
    }

    private static OpeningHours.DaySpan span(DayOfWeek day, String span) {
        String[] ends = span.split("-", -1);
        return new OpeningHours.DaySpan(day, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    static Quota.Slot slot(String span, int max) {
        String[] ends = span.split("-", -1);
        return new Quota.Slot(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), max);
    }
}
