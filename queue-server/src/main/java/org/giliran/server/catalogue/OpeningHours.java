package org.giliran.server.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When tickets are given, in the hall's own time. Every span, break and holiday belongs to a
 * business day: with days that start at 03:00 a span from 20:00 to 02:00 is of one day.
 *
 * <p>Said of a hall, no spans at all mean open at all hours. Said of a service, whatever is left
 * out is the hall's, and the hall's holidays and breaks hold beside the service's own.
 *
 * @param week the spans of each day, in their order, apart from each other
 * @param breaks within the spans; no tickets are given in them
 * @param lastTicketMinutes so long before the end of a span the last ticket is given; 0: until its
 *     end
 * @param earlyMinutes so long before the beginning of a span tickets are given already; 0: none
 */
public record OpeningHours(
        List<DaySpan> week,
        List<Holiday> holidays,
        List<Break> breaks,
        int lastTicketMinutes,
        int earlyMinutes) {
    /** Said of a service, in place of minutes: those of the hall. */
    public static final int LIKE_THE_HALL = -1;

    /** A hall that names no hours. */
    public static final OpeningHours AT_ALL_HOURS =
            new OpeningHours(List.of(), List.of(), List.of(), 0, 0);

    /** A service that names no hours of its own. */
    public static final OpeningHours AS_THE_HALL =
            new OpeningHours(List.of(), List.of(), List.of(), LIKE_THE_HALL, LIKE_THE_HALL);

    /** A span of a weekday; {@code to} is the first moment that is not in it. */
    public record DaySpan(DayOfWeek day, LocalTime from, LocalTime to) {}

    /** A business day without tickets. */
    public record Holiday(LocalDate date, Name name) {}

    /** A weekday's time without tickets, such as the Friday prayer; the name may be empty. */
    public record Break(DayOfWeek day, LocalTime from, LocalTime to, Name name) {}

    public OpeningHours {
        week = List.copyOf(week);
        holidays = List.copyOf(holidays);
        breaks = List.copyOf(breaks);
        if (lastTicketMinutes < LIKE_THE_HALL || earlyMinutes < LIKE_THE_HALL) {
            throw new IllegalArgumentException("minutes below zero");
        }
    }

    public List<DaySpan> spansOf(DayOfWeek day) {
        return week.stream().filter(s -> s.day() == day).toList();
    }

    public List<Break> breaksOf(DayOfWeek day) {
        return breaks.stream().filter(b -> b.day() == day).toList();
    }

    public Optional<Holiday> findHoliday(LocalDate date) {
        return holidays.stream().filter(h -> h.date().equals(date)).findFirst();
    }

    /** These hours of a service, filled up with its hall's. */
    public OpeningHours within(OpeningHours hall) {
        return new OpeningHours(
                week.isEmpty() ? hall.week : week,
                both(hall.holidays, holidays),
                both(hall.breaks, breaks),
                lastTicketMinutes == LIKE_THE_HALL ? hall.lastTicketMinutes : lastTicketMinutes,
                earlyMinutes == LIKE_THE_HALL ? hall.earlyMinutes : earlyMinutes);
    }

    private static <T> List<T> both(List<T> hall, List<T> own) {
        return Stream.concat(hall.stream(), own.stream()).toList();
    }
}
