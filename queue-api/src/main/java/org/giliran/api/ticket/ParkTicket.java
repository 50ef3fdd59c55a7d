package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/park}, of a counter or a ticket.
 *
 * @param minutes at least 1, at most what the hall's rules allow; absent: as long as they say
 */
public record ParkTicket(@Nullable Integer minutes) {}
