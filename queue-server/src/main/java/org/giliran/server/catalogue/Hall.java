package org.giliran.server.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One place with kiosks, counters and displays.
 *
 * @param dayStartsAt when one business day ends and the next begins, in {@code zone}
 * @param publicUrl under which phones reach the server, without a slash at its end; empty: no QR,
 *     no promise
 */
public record Hall(String code, Name name, ZoneId zone, LocalTime dayStartsAt, String publicUrl) {

    /** The business date at an instant. */
    public LocalDate dateAt(Instant now) {
        var local = now.atZone(zone);
        return local.toLocalTime().isBefore(dayStartsAt)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    /** The first instant of the date. */
    public Instant startOf(LocalDate date) {
        return date.atTime(dayStartsAt).atZone(zone).toInstant();
    }

    /** The first instant that no longer belongs to the date. */
    public Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    /** When a time of day comes on a business date; what is before its start comes at its end. */
    public Instant at(LocalDate date, LocalTime time) {
        LocalDate local = time.isBefore(dayStartsAt) ? date.plusDays(1) : date;
        return local.atTime(time).atZone(zone).toInstant();
    }

    /** When a span ends that lasts to a time of day: the start of days is here the day's end. */
    public Instant until(LocalDate date, LocalTime time) {
        return time.equals(dayStartsAt) ? endOf(date) : at(date, time);
    }
}
