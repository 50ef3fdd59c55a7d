package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.ticket.IssuedTicket;

/** What came of sending one request for a ticket. */
sealed interface Sending {
    /** The ticket is in the line. */
    record Issued(IssuedTicket ticket) implements Sending {}

    /** The server decided against it; there is no ticket. */
    record Refused(Problem problem) implements Sending {}

    /**
     * The server did not take it: no connection was made, or it does not decide for this kiosk now.
     * There is no ticket.
     */
    record NotTaken() implements Sending {}

    /** It may have reached the server. Nobody here knows. */
    record Lost() implements Sending {}
}
