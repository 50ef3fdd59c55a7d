package org.giliran.api.ticket;

/** Answer of a rating: the id of the ticket it was bound to. */
public record RatedVisit(String ticket) {}
