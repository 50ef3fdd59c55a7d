package org.giliran.api.ticket;

/**
 * Request of {@code POST …/tickets/{id}/priority-class}.
 *
 * @param priorityClass a code; the empty text makes the ticket a regular one
 * @param reason a code, never free text
 */
public record ChangeClass(String priorityClass, String reason) {}
