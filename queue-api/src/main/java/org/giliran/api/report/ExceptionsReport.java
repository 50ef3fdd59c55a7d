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
     *     everybody who waits; {@code KEPT_PLACE}: sent elsewhere with the place of before; {@code
     *     CLASS_CHANGED}; {@code APPOINTMENT}: staff typed in its time; {@code BY_HAND}, {@code
     *     MISSED_BY_HAND}: served or given up without the server, typed in later; {@code
     *     MISSED_AT_ONCE}: given up within ten seconds of its only call; and of tickets that kiosks
     *     gave without the server: {@code HANDED_OVER_LATE}: good, though its service was closed or
     *     its quota used up when it came; {@code TIME_UNCERTAIN}: joined when it came; {@code
     *     FROM_PAPER}: staff registered it; {@code HAND_OVER_REFUSED}: of whatever a kiosk had to
     *     hand over
     * @param actor id of who did it
     * @param number empty for what was refused and is about no ticket
     * @param staffName absent when the id has no name any more
     * @param counter called or sent to; absent for any
     * @param passed how many who waited longer an out-of-order call went past; of a visit by hand
     *     how many for the same service joined earlier and still waited when it was typed in
     * @param priorityClass the new class; absent for none
     * @param reason the code that was given; absent where none is asked for; of what kiosks gave:
     *     {@code SHUT}, {@code QUOTA_USED} or {@code DAY_OVER}, the letter of the series, or the
     *     code of the refusal
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
            @Nullable String reason,
            @Nullable Names reasonName) {}

    /** What was done. */
    public enum Kind {
        OUT_OF_ORDER,
        PUT_FIRST,
        KEPT_PLACE,
        CLASS_CHANGED,
        APPOINTMENT,
        BY_HAND,
        MISSED_BY_HAND,
        MISSED_AT_ONCE,
        HANDED_OVER_LATE,
        TIME_UNCERTAIN,
        FROM_PAPER,
        HAND_OVER_REFUSED
    }
}
