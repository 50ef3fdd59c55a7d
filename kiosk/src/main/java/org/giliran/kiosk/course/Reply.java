package org.giliran.kiosk.course;

import org.giliran.api.Problem;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.ticket.IssuedTicket;

/** What came of sending one request. */
public sealed interface Reply {
    /** The ticket is in the line. */
    record Issued(IssuedTicket ticket) implements Reply {}

    /** It is done, and there is nothing to tell. */
    record Done() implements Reply {}

    /** The rating belongs to the visit of this ticket. */
    record Rated(String ticket) implements Reply {}

    /** The letter and key of the own series. */
    record Granted(GrantedSeries series) implements Reply {}

    /** The server has everything up to this n. */
    record Acknowledged(long n) implements Reply {}

    /** The server decided against it, for good. */
    record Refused(Problem problem) implements Reply {}

    /**
     * The server did not take it: no connection was made, or it does not decide for this kiosk now.
     */
    record NotTaken() implements Reply {}

    /** It may have reached the server. Nobody here knows. */
    record Lost() implements Reply {}

    /** Whether a server spoke that decides for this kiosk. */
    default boolean isHeard() {
        return !(this instanceof NotTaken) && !(this instanceof Lost);
    }
}
