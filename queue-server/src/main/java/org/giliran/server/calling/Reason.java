package org.giliran.server.calling;

import java.util.List;

/**
 * Why a ticket was called: what is stored with the call, and no more.
 *
 * @param countedWaitSeconds wait plus head start, at the call; of an appointment the wait since the
 *     booked time, at least 0
 * @param runnerUp the number that comes next at this counter, among the others that it could have
 *     taken in this way; empty when there was none
 * @param passed how many who joined earlier the call went past
 * @param atLimit numbers that reached the overtaking limit by this call; at most {@link
 *     #AT_LIMIT_MAX}
 * @param code the reason code of staff's own choice; else empty
 */
public record Reason(
        Rule rule,
        int countedWaitSeconds,
        String runnerUp,
        int runnerUpCountedWaitSeconds,
        int passed,
        List<String> atLimit,
        String code) {
    /** Enough for a screen; a stored reason must stay small however long the line is. */
    public static final int AT_LIMIT_MAX = 5;

    /** Which rule decided. */
    public enum Rule {
        /** First by counted time; passed at most who came before the time of an appointment. */
        LONGEST_WAIT,
        /** First by counted time because of its class's head start. */
        HEAD_START,
        /** Its class comes before those that were passed. */
        STRICT_PRIORITY,
        /** It was its kind's turn, priority or regular, at this counter. */
        RATIO,
        /** First by counted time, which began at the booked time. */
        APPOINTMENT,
        /** Bound to this counter, where it was first in order. */
        SENT_HERE,
        /** Put first by staff. */
        PUT_FIRST,
        /** Had been passed as often as the limit allows. */
        OVERTAKING_LIMIT,
        /** Nobody waited for the counter's main services. */
        ONLY_WHEN_IDLE,
        /** Called out of order by staff, with a reason code. */
        STAFF_CHOICE
    }

    public Reason {
        atLimit = List.copyOf(atLimit);
    }
}
