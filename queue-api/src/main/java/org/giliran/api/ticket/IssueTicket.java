package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Request of {@code POST …/tickets}.
 *
 * @param language {@code id} or {@code en}: the language of the paper and of the call
 * @param bookedAt the time of an appointment of today, from which the wait counts; only in channels
 *     {@code BOOKING} and {@code STAFF}
 * @param day the hall day that a device believes it is; a past one is refused with {@code DAY_GONE}
 */
public record IssueTicket(
        String service,
        @Nullable String priorityClass,
        String language,
        Channel channel,
        @Nullable Instant bookedAt,
        @Nullable LocalDate day) {
    /** Of a visitor without an appointment. */
    public IssueTicket(
            String service,
            @Nullable String priorityClass,
            String language,
            Channel channel,
            @Nullable LocalDate day) {
        this(service, priorityClass, language, channel, null, day);
    }
}
