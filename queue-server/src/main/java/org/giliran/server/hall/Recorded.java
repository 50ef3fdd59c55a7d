package org.giliran.server.hall;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event as the journal has it.
 *
 * @param seq dense within the hall, over all its days, from 1
 * @param date the hall day in which it happened
 * @param at never before the event before it; whole milliseconds
 * @param fingerprint first 8 Crockford base32 characters of the record's hash
 */
public record Recorded(
        long seq, LocalDate date, Instant at, Origin origin, HallEvent event, String fingerprint) {}
