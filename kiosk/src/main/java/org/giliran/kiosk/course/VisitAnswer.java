package org.giliran.kiosk.course;

import org.giliran.api.Problem;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.PaperCode;
import org.giliran.kiosk.visit.OfflineTicket;

/** What a touch came to. */
public sealed interface VisitAnswer {
    /** The visitor is in the line; {@code paper} names the paper. */
    record Issued(IssuedTicket ticket, String paper) implements VisitAnswer {}

    /** The visitor has a ticket of this kiosk's own series, and joins the line with it later. */
    record Given(OfflineTicket ticket, PaperCode code, String paper) implements VisitAnswer {}

    /** The server decided against it. */
    record Refused(Problem problem) implements VisitAnswer {}

    /**
     * The server cannot be reached, or does not say what came of it, and the kiosk cannot help
     * itself. The same touch may be tried again.
     */
    record Away(NoWay why) implements VisitAnswer {}

    /** The same key was used for another wish. */
    record KeyReused() implements VisitAnswer {}
}
