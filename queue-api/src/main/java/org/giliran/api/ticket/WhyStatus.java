package org.giliran.api.ticket;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a visitor was called when he was, or still waits: counts and rules, nobody else's number.
 *
 * @param rules in words: how the hall chooses who is next
 * @param call why this ticket was called; none unless it is called or served
 * @param passed by whom it was passed while it waited; none when nobody did, or it does not wait
 *     and is not at a counter
 * @param before who is called before it, by the rule that puts them there; empty unless it waits
 */
public record WhyStatus(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        String number,
        TicketState state,
        Names rules,
        @Nullable Call call,
        @Nullable Passed passed,
        List<Before> before) {

    /**
     * The call of a ticket.
     *
     * @param rule as in the answer of a call
     * @param text the reason in words
     */
    public record Call(String rule, Names text) {}

    /**
     * Calls of tickets that came later, while this one could have been called.
     *
     * @param count of calls
     * @param text the same in words
     * @param by what the calls went by, as in the answer of a call; empty when that is not known,
     *     because the ticket was put off or sent elsewhere meanwhile
     */
    public record Passed(int count, Names text, List<Before> by) {}

    /**
     * Some of those who come before.
     *
     * @param rule {@code PUT_FIRST} (by staff, with a reason), {@code EARLIER} (like this ticket
     *     and before it), {@code APPOINTMENT} (booked for an earlier time), {@code PRIORITY} (of a
     *     priority class, before a regular ticket), {@code REGULAR} (without one, before a ticket
     *     with priority)
     * @param count of people
     * @param text the same in words
     */
    public record Before(String rule, int count, Names text) {}
}
