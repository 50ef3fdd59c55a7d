package org.giliran.kiosk.course;

import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.PrintReport;
import org.giliran.api.ticket.RateVisit;

/** Something to be sent to the server: the same bytes under the same key each time. */
public sealed interface Request {
    /** The idempotency key. */
    String key();

    /** {@code POST …/tickets}; answered {@link Reply.Issued}. */
    record AskTicket(String key, String body) implements Request {}

    /** {@code POST …/tickets/{id}/print-outcome}; answered {@link Reply.Done}. */
    record ReportPaper(String key, String ticket, String number, PrintReport report)
            implements Request {}

    /** {@code POST …/ratings}; answered {@link Reply.Rated}. */
    record Rate(String key, RateVisit rating) implements Request {}

    /** {@code POST …/kiosks/{k}/series}; answered {@link Reply.Granted}. */
    record AskSeries(String key, String installation) implements Request {}

    /** {@code POST …/kiosks/{k}/hand-over}; answered {@link Reply.Acknowledged}. */
    record HandItems(String key, HandOver items) implements Request {}
}
