package org.giliran.api.counter;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why this visitor was called, as stored with the call.
 *
 * @param rule {@code LONGEST_WAIT}, {@code HEAD_START} (a priority class moved it forward), {@code
 *     STRICT_PRIORITY}, {@code RATIO} (the turn of its kind, priority or regular), {@code
 *     APPOINTMENT} (counted from the booked time), {@code SENT_HERE} (only this counter may take
 *     it), {@code PUT_FIRST} (by staff), {@code OVERTAKING_LIMIT}, {@code ONLY_WHEN_IDLE}, {@code
 *     STAFF_CHOICE}
 * @param countedWaitSeconds the wait, of an appointment since the booked time, with the head start
 *     of the priority class added; at least 0
 * @param passed how many who joined earlier this call went past
 * @param atLimit tickets that have now been passed as often as the limit allows; at most 5
 * @param reasonCode of a call by staff's own choice
 * @param text the reason in words
 */
public record CallReason(
        String rule,
        int countedWaitSeconds,
        @Nullable RunnerUp runnerUp,
        int passed,
        List<String> atLimit,
        @Nullable String reasonCode,
        Names text) {

    /** Who would have been next. */
    public record RunnerUp(String number, int countedWaitSeconds) {}
}
