package org.giliran.api.ticket;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The visits of today whose number was looked for.
 *
 * @param asked as it was typed
 * @param count of all
 * @param visits by number, at most 20
 * @param way of the visit, where there is only one; else absent
 */
public record FoundVisits(
        String hall,
        LocalDate day,
        Instant now,
        String asked,
        int count,
        List<Found> visits,
        @Nullable Way way) {

    /**
     * One of them, as it is now.
     *
     * @param counter where it is; absent when at none
     */
    public record Found(
            String id,
            String number,
            String service,
            @Nullable String priorityClass,
            TicketState state,
            Instant issuedAt,
            @Nullable String counter) {}

    /**
     * What happened to a visit.
     *
     * @param inTurn how many were called before it whose turn it was
     * @param passed how many who came later were called before it
     * @param calledAt the last time it was called to a counter; absent when it was not
     */
    public record Way(int inTurn, int passed, @Nullable Instant calledAt, List<Moment> moments) {}

    /**
     * Something that happened, oldest first.
     *
     * @param seq of its journal record
     * @param kind {@code ISSUED CALLED PASSED RECALLED STARTED FINISHED STEP_FINISHED STEP_ADDED
     *     FLAGGED MISSED MISSED_NO_ANSWER RELEASED PARKED PARKED_BY_VISITOR RESUMED RESUMED_TIME_UP
     *     TRANSFERRED PUT_FIRST CLASS_CHANGED CANCELLED LAPSED BY_HAND HANDED_OVER RATED UNDONE};
     *     of the hall while it waited {@code HALL_PAUSED HALL_RESUMED}, and {@code NO_COUNTER
     *     A_COUNTER} when no open counter took its service any more, and when one did again
     * @param actor id of who did it
     * @param staffName absent when the id has no name
     * @param service it waits for from then on; absent where that did not change
     * @param number of who was called before it
     * @param ahead how many of its service were before it
     * @param until when it comes back, or may no longer
     * @param why the rule or the reason in words; absent where there is none
     * @param undone true when it was taken back; else absent
     */
    public record Moment(
            long seq,
            Instant at,
            String kind,
            String actor,
            @Nullable String staffName,
            @Nullable String counter,
            @Nullable String service,
            @Nullable String number,
            @Nullable Integer ahead,
            @Nullable Instant until,
            @Nullable Names why,
            @Nullable Boolean undone) {}
}
