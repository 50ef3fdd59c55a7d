package org.giliran.api.ticket;

/**
 * Request of {@code POST /api/tickets/{token}/rating}, by the visitor himself.
 *
 * @param score 1 tidak puas, 2 kurang puas, 3 puas, 4 sangat puas
 */
public record RateTicket(int score) {}
