package org.giliran.api.ticket;

/** How a visitor came by the ticket. */
public enum Channel {
    KIOSK,
    STAFF,
    PHONE,
    BOOKING,
    MANUAL
}
