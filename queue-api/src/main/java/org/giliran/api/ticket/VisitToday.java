package org.giliran.api.ticket;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a supervisor is told who asks for a number: how it stands, and why.
 *
 * @param ticket as its visitor sees it
 * @param why it was called when it was, or still waits
 * @param priorityClass none for a regular number
 * @param priorityClassName its name
 * @param issuedAt when it was taken
 */
public record VisitToday(
        TicketStatus ticket,
        WhyStatus why,
        @Nullable String priorityClass,
        @Nullable Names priorityClassName,
        Instant issuedAt) {}
