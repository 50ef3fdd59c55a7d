package org.giliran.server.note;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line that a member of staff wrote about a ticket for whoever serves the visitor next.
 *
 * <p>It is not in the journal, which cannot forget: somebody may write a name.
 *
 * @param ticket its id
 * @param number of the ticket, for lists
 * @param day on which it was written
 * @param staff who wrote it
 * @param counter where; empty: at none
 * @param key under which it was sent, and {@code request} what was sent, so that it is written once
 */
public record Note(
        String id,
        String ticket,
        String number,
        LocalDate day,
        Instant at,
        String staff,
        String counter,
        String text,
        String key,
        String request) {
    /** What fits beside a visitor's number. */
    public static final int TEXT_MAX = 200;

    /** Of one ticket; a visit of many steps has no more to tell. */
    public static final int EACH_MAX = 10;

    /** Of all tickets that are kept. */
    public static final int ALL_MAX = 5_000;

    /** Whether it is kept on a later day. */
    public boolean isKept(LocalDate today, int days) {
        return !day.plusDays(days).isBefore(today);
    }
}
