package org.giliran.api.ticket;

/** Where a ticket is on its way through the hall. */
public enum TicketState {
    WAITING,
    CALLED,
    BEING_SERVED,
    PARKED,
    MISSED,
    FINISHED,
    CANCELLED,
    LAPSED
}
