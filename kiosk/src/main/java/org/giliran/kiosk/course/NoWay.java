package org.giliran.kiosk.course;

/** Why a kiosk gives no ticket of its own. */
public enum NoWay {
    /** It never had the server's leave: it was never connected, or its letter is not there yet. */
    NO_SERIES,
    /** The prefix of the service has two letters, so that there is no room for the kiosk's. */
    LONG_PREFIX,
    /** It has given as many today as it may. */
    USED_UP,
    /** Another kiosk gives the same numbers: one has a copy of the other's data. */
    COPIED,
    /** The service was closed when the server was last heard, and opens later if at all. */
    CLOSED,
    /** It has closed since then, by the hours that were told: for a break, or for the day. */
    CLOSED_BY_HOURS,
    /** The server has given this visitor a ticket, and cannot be asked which. */
    ANSWERED
}
