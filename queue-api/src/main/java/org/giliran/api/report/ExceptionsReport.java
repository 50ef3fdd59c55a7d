package org.giliran.api.report;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What staff did past the order of the line on a day, without what was taken back, and what came
 * that kiosks gave without the server and somebody should look at.
 *
 * @param asOfSeq the newest journal record that is in the list
 * @param stale whether records that were durable at the time of the request are missing
 * @param count of all of that day
 * @param rows newest first, at most 500
 */
public record ExceptionsReport(
        long asOfSeq, boolean stale, LocalDate day, int count, List<Row> rows) {

    /**
     * One of them.
     *
     * @param seq of its journal record
     * @param kind {@code OUT_OF_ORDER}: called before its turn; {@code PUT_FIRST}: put before
     *     everybody who waits; {@code CLASS_CHANGED}; and of tickets that kiosks gave without the
     *     server: {@code HANDED_OVER_LATE}: good, though its service was closed or its quota used
     *     up when it came; {@code TIME_UNCERTAIN}: joined when it came; {@code FROM_PAPER}: staff
     *     registered it; {@code HAND_OVER_REFUSED}: of whatever a kiosk had to hand over
     * @param actor id of who did it
     * @param number empty for what was refused and is about no ticket
     * @param staffName absent when the id has no name any more
     * @param counter called or sent to; absent for any
     * @param passed how many who waited longer an out-of-order call went past
     * @param priorityClass the new class; absent for none
     * @param reason the code that was given; of what kiosks gave: {@code SHUT}, {@code QUOTA_USED}
     *     or {@code DAY_OVER}, the letter of the series, or the code of the refusal
     * @param reasonName absent when the set-up does not name the code
     */
    public record Row(
            long seq,
            Instant at,
            Kind kind,
            String actor,
            @Nullable String staffName,
            String number,
            @Nullable String counter,
            int passed,
            @Nullable String priorityClass,
            String reason,
            @Nullable Names reasonName) {}

    /** What was done. */
    public enum Kind {
        OUT_OF_ORDER,
        PUT_FIRST,
        CLASS_CHANGED,
        HANDED_OVER_LATE,
        TIME_UNCERTAIN,
        FROM_PAPER,
        HAND_OVER_REFUSED
    }
}
