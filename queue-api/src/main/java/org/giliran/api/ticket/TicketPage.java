package org.giliran.api.ticket;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a ticket's page on a phone shows, in one language.
 *
 * @param title of the page: a tab in the background tells it too
 * @param html what stands in the page's {@code main}, as the page itself had it when it was loaded
 */
public record TicketPage(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        String number,
        TicketState state,
        String title,
        String html) {}
