package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.DaySpan;
import org.giliran.server.catalogue.OpeningHours.Holiday;
import org.giliran.server.catalogue.Quota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The maps of a set-up file about when, and how many, tickets are given. */
record Hours(LocalTime dayStartsAt) {
    private static final String[] DAYS =
            Arrays.stream(DayOfWeek.values()).map(Hours::key).toArray(String[]::new);

    /** Half a day; a hall that gives its last ticket earlier names other hours. */
    private static final int MOST_MINUTES = 720;

    private static final int MOST_TICKETS = 100_000;

    /** The key of a day: {@code mon} to {@code sun}. */
    static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    OpeningHours ofHall(YamlMap file) {
        return opening(file, OpeningHours.AT_ALL_HOURS, OpeningHours.AT_ALL_HOURS);
    }

    OpeningHours ofService(YamlMap service, OpeningHours hall) {
        return opening(service, hall, OpeningHours.AS_THE_HALL);
    }

    /** The field {@code opening}; {@code hall} has the week of a service without one of its own. */
    private OpeningHours opening(YamlMap holder, OpeningHours hall, OpeningHours otherwise) {
        if (!holder.has("opening")) {
            return otherwise;
        }
        YamlMap map =
                holder.map(
                        "opening",
                        "week",
                        "breaks",
                        "holidays",
                        "lastTicketMinutes",
                        "earlyMinutes");
        int last = map.number("lastTicketMinutes", 0, MOST_MINUTES, otherwise.lastTicketMinutes());
        List<DaySpan> week = week(map, last);
        return new OpeningHours(
                week,
                holidays(map),
                breaks(map, week.isEmpty() ? hall.week() : week),
                last,
                map.number("earlyMinutes", 0, MOST_MINUTES, otherwise.earlyMinutes()));
    }

    private List<DaySpan> week(YamlMap opening, int lastTicketMinutes) {
        var week = new ArrayList<DaySpan>();
        if (!opening.has("week")) {
            return week;
        }
        YamlMap map = opening.map("week", DAYS);
        boolean empty = true;
        for (DayOfWeek day : DayOfWeek.values()) {
            var items = map.list(key(day), item -> Span.read(item, dayStartsAt));
            empty &= items.isEmpty();
            List<Span> spans = items.stream().flatMap(Optional::stream).toList();
            Span.checkOrder(spans, 1);
            spans.forEach(s -> checkLength(s, lastTicketMinutes));
            spans.forEach(s -> week.add(new DaySpan(day, s.from(), s.to())));
        }
        if (empty) {
            opening.problem(
                    "week", "expected at least one span; without week it is open at all hours");
        }
        return week;
    }

    private static void checkLength(Span span, int lastTicketMinutes) {
        if (span.minutes() <= lastTicketMinutes) {
            span.item()
                    .problem(
                            "expected more than lastTicketMinutes (%d); no ticket is given in '%s-%s'"
                                    .formatted(lastTicketMinutes, span.from(), span.to()));
        }
    }

    private List<Break> breaks(YamlMap opening, List<DaySpan> week) {
        var breaks = new ArrayList<Break>();
        if (!opening.has("breaks")) {
            return breaks;
        }
        YamlMap map = opening.map("breaks", DAYS);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Pause> pauses =
                    map.list(key(day), this::pause).stream().flatMap(Optional::stream).toList();
            Span.checkOrder(pauses.stream().map(Pause::span).toList(), 0);
            pauses.forEach(p -> checkInside(p.span, day, week));
            pauses.forEach(p -> breaks.add(new Break(day, p.span.from(), p.span.to(), p.name)));
        }
        return breaks;
    }

    /** A break as it stands in the file. */
    private record Pause(Span span, Name name) {}

    /** A span, or a map with its name. */
    private Optional<Pause> pause(YamlItem item) {
        if (item.isText()) {
            return Span.read(item, dayStartsAt).map(s -> new Pause(s, Name.NONE));
        }
        YamlMap map = item.map("from", "to", "name");
        Name name = map.nameOrText("name");
        return Span.read(item, map, dayStartsAt).map(s -> new Pause(s, name));
    }

    private void checkInside(Span pause, DayOfWeek day, List<DaySpan> week) {
        boolean inside =
                week.stream()
                        .filter(s -> s.day() == day)
                        .map(s -> Span.of(s.from(), s.to(), pause.item(), dayStartsAt))
                        .anyMatch(pause::isIn);
        if (!week.isEmpty() && !inside) {
            pause.item()
                    .problem(
                            "expected a break within the opening hours of %s; found '%s-%s'"
                                    .formatted(key(day), pause.from(), pause.to()));
        }
    }

    private static List<Holiday> holidays(YamlMap opening) {
        var dates = new HashSet<LocalDate>();
        return opening.list(
                "holidays",
                item -> {
                    YamlMap map = item.map("date", "name");
                    String date = map.text("date", Hours::isDate, "a date such as 2026-12-25");
                    var holiday =
                            new Holiday(
                                    date.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(date),
                                    map.name("name"));
                    if (!date.isEmpty() && !dates.add(holiday.date())) {
                        map.problem("date", "expected every date once" + YamlItem.found(date));
                    }
                    return holiday;
                });
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }

    Quota quota(YamlMap service) {
        if (!service.has("quota")) {
            return Quota.NONE;
        }
        YamlMap map = service.map("quota", "perDay", "slots");
        int perDay = map.number("perDay", 0, MOST_TICKETS, 0);
        var slots = map.list("slots", this::slot).stream().flatMap(Optional::stream).toList();
        Span.checkOrder(slots.stream().map(Tickets::span).toList(), 0);
        return new Quota(
                perDay,
                slots.stream()
                        .map(s -> new Quota.Slot(s.span.from(), s.span.to(), s.max))
                        .toList());
    }

    /** A slot as it stands in the file. */
    private record Tickets(Span span, int max) {}

    private Optional<Tickets> slot(YamlItem item) {
        YamlMap map = item.map("from", "to", "max");
        int max = map.has("max") ? map.number("max", 1, MOST_TICKETS, 1) : 0;
        if (max == 0) {
            map.problem("max", "expected a whole number from 1 to " + MOST_TICKETS);
        }
        return Span.read(item, map, dayStartsAt).map(s -> new Tickets(s, max));
    }
}
