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
        List<Before> before) {

    /**
     * The call of a ticket.
     *
     * @param rule as in the answer of a call
     * @param text the reason in words
     */
    public record Call(String rule, Names text) {}

    /**
     * Some of those who come before.
     *
     * @param rule {@code PUT_FIRST} (by staff, with a reason), {@code EARLIER} (like this ticket
     *     and before it), {@code PRIORITY} (of a priority class, before a regular ticket), {@code
     *     REGULAR} (without one, before a ticket with priority)
     * @param count of people
     * @param text the same in words
     */
    public record Before(String rule, int count, Names text) {}
}
