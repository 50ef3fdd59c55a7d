package org.giliran.server.replay;

/** How a visitor comes into a line. */
enum Joining {
    /** At its end. */
    NEW,
    /** Before everybody. */
    FIRST,
    /** Sent from another line; with the joining time of that one. */
    KEPT,
    /** After having been away, at the place he had. */
    BACK,
    /** Given back by a counter, at the place he had; has waited all the while. */
    GIVEN_BACK
}
