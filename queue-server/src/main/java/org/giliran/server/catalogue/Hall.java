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

    /** The first instant that no longer belongs to the date. */
    public Instant endOf(LocalDate date) {
        return date.plusDays(1).atTime(dayStartsAt).atZone(zone).toInstant();
    }
}
