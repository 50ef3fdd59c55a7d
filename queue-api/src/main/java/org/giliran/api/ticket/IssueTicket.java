package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Request of {@code POST …/tickets}.
 *
 * @param language {@code id} or {@code en}: the language of the paper and of the call
 * @param day the hall day that a device believes it is; a past one is refused with {@code DAY_GONE}
 */
public record IssueTicket(
        String service,
        @Nullable String priorityClass,
        String language,
        Channel channel,
        @Nullable LocalDate day) {}
