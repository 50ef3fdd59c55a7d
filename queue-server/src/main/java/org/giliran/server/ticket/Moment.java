package org.giliran.server.ticket;

import org.giliran.server.calling.Reason;

import java.time.Instant;

/**
 * Something in the day of one ticket, or of its hall while the ticket waited.
 *
 * @param seq of the record
 * @param actor who did it
 * @param undone whether it was taken back
 */
public record Moment(long seq, Instant at, String actor, What what, boolean undone) {
    Moment takenBack() {
        return new Moment(seq, at, actor, what, true);
    }

    /** What it was. */
    public sealed interface What {}

    /**
     * In the line.
     *
     * @param ahead how many of its service were before it
     */
    public record Issued(String service, int ahead) implements What {}

    public record Called(String counter, Reason reason) implements What {}

    /**
     * Somebody who came later was called before it.
     *
     * @param number of that visitor
     */
    public record Passed(String number, String counter, Reason reason) implements What {}

    /**
     * A plain step of its way.
     *
     * @param counter where; empty: nowhere
     * @param service it waits for now; empty where that did not change
     * @param reason a code; empty where none was given
     */
    public record Step(Kind kind, String counter, String service, String reason) implements What {}

    /** It may come back, or comes back by itself, until or at an instant. */
    public record Away(Kind kind, String counter, Instant until) implements What {}

    /** The kinds of steps. */
    public enum Kind {
        RECALLED,
        STARTED,
        FINISHED,
        STEP_FINISHED,
        STEP_ADDED,
        FLAGGED,
        MISSED,
        MISSED_NO_ANSWER,
        RELEASED,
        PARKED,
        PARKED_BY_VISITOR,
        RESUMED,
        RESUMED_TIME_UP,
        TRANSFERRED,
        PUT_FIRST,
        CLASS_CHANGED,
        CANCELLED,
        LAPSED,
        BY_HAND,
        HANDED_OVER,
        RATED,
        UNDONE,
        /** The whole hall, while it waited. */
        HALL_PAUSED,
        HALL_RESUMED,
        /** No open counter takes its service, while it waits. */
        NO_COUNTER,
        A_COUNTER
    }
}
