package org.giliran.api.ticket;

import java.time.Instant;

/**
 * Answer of {@code POST …/tickets/{id}/print-code}.
 *
 * @param code four figures, good at every kiosk of the hall, once
 * @param number of the ticket
 * @param until the first instant at which it is good no more
 */
public record PrintCode(String code, String number, Instant until) {}
