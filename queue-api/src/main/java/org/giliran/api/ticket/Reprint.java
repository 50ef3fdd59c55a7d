package org.giliran.api.ticket;

/** Request of {@code POST …/tickets/{id}/reprint}: print this ticket at the named kiosk. */
public record Reprint(String kiosk) {}
