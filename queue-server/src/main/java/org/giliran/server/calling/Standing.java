package org.giliran.server.calling;

/** What a ticket's place among those of its service and class goes by. */
enum Standing {
    /** Put first by staff: before all whom the limit does not call, earliest joined first. */
    FIRST,
    /** By the booked time. */
    BOOKED,
    /** By the time it joined. */
    JOINED
}
