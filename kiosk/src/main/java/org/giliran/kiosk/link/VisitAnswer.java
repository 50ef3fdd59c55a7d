package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.ticket.IssuedTicket;

/** What a touch came to. */
public sealed interface VisitAnswer {
    /** The visitor is in the line; {@code paper} names the paper at the {@link PrintDesk}. */
    record Issued(IssuedTicket ticket, String paper) implements VisitAnswer {}

    /** The server decided against it. */
    record Refused(Problem problem) implements VisitAnswer {}

    /**
     * The server cannot be reached, or does not say what came of it. The same touch may be tried
     * again.
     */
    record Away() implements VisitAnswer {}

    /** The same key was used for another wish. */
    record KeyReused() implements VisitAnswer {}
}
