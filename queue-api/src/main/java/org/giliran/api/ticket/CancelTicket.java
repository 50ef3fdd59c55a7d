package org.giliran.api.ticket;

/** Request of {@code POST …/tickets/{id}/cancel}; {@code reason} is a code, never free text. */
public record CancelTicket(String reason) {}
