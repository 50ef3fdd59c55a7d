package org.giliran.server.opening;

import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.DaySpan;
import org.giliran.server.catalogue.OpeningHours.Holiday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When tickets of a service are given by the clock and the calendar alone. */
record Timetable(Hall hall, OpeningHours hours) {

    /** Why the timetable gives no tickets. */
    record Cause(Opening.Reason reason, Name why) {}

    /** The times of a business day, in order. */
    List<Window> of(LocalDate date) {
        return hours.findHoliday(date).isPresent()
                ? List.of()
                : Window.without(
                        withoutBreaks(date),
                        hours.breaksOf(date.getDayOfWeek()).stream()
                                .map(b -> window(date, b))
                                .toList());
    }

    /** The times of a day if it had no breaks. */
    private List<Window> withoutBreaks(LocalDate date) {
        if (hours.week().isEmpty()) {
            return List.of(new Window(hall.startOf(date), hall.endOf(date)));
        }
        return Window.union(spansOf(date).stream().map(s -> tickets(date, s)).toList());
    }

    /** When the doors are open on a day, by the hours alone: to the end of each span. */
    List<Window> openSpans(LocalDate date) {
        if (hours.findHoliday(date).isPresent()) {
            return List.of();
        }
        return hours.week().isEmpty()
                ? List.of(new Window(hall.startOf(date), hall.endOf(date)))
                : spansOf(date).stream()
                        .map(s -> new Window(hall.at(date, s.from()), hall.until(date, s.to())))
                        .toList();
    }

    private List<DaySpan> spansOf(LocalDate date) {
        return hours.spansOf(date.getDayOfWeek());
    }

    /** From the first early ticket, which no day before gives, to the last one. */
    private Window tickets(LocalDate date, DaySpan span) {
        Instant early = hall.at(date, span.from()).minus(Duration.ofMinutes(hours.earlyMinutes()));
        return new Window(Window.later(early, hall.startOf(date)), lastTicket(date, span));
    }

    private Instant lastTicket(LocalDate date, DaySpan span) {
        return hall.until(date, span.to()).minus(Duration.ofMinutes(hours.lastTicketMinutes()));
    }

    private Window window(LocalDate date, Break pause) {
        return new Window(hall.at(date, pause.from()), hall.until(date, pause.to()));
    }

    /** Why there is no ticket at an instant of a date that is in none of its times. */
    Cause cause(LocalDate date, Instant now) {
        Optional<Holiday> holiday = hours.findHoliday(date);
        if (holiday.isPresent()) {
            return new Cause(Opening.Reason.HOLIDAY, holiday.get().name());
        }
        if (withoutBreaks(date).stream().anyMatch(w -> w.contains(now))) {
            return new Cause(Opening.Reason.BREAK, nameOfBreak(date, now));
        }
        boolean lastTicketOver =
                spansOf(date).stream()
                        .map(s -> new Window(lastTicket(date, s), hall.until(date, s.to())))
                        .anyMatch(w -> w.contains(now));
        return new Cause(
                lastTicketOver ? Opening.Reason.LAST_TICKET_OVER : Opening.Reason.OUTSIDE_HOURS,
                Name.NONE);
    }

    private Name nameOfBreak(LocalDate date, Instant now) {
        return hours.breaksOf(date.getDayOfWeek()).stream()
                .filter(b -> window(date, b).contains(now))
                .map(Break::name)
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse(Name.NONE);
    }
}
