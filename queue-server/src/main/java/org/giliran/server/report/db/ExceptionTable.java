package org.giliran.server.report.db;

import org.giliran.api.report.ExceptionsReport.Kind;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Writes down what staff did past the order of the line, and what could be used for it: an auditor
 * looks at these first.
 */
final class ExceptionTable {
    /** A visitor who was called once and given up so soon had no chance to come. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** What stands before the number in a ticket's id. */
    private static final int DATE = "2026-03-02-".length();

    private final Sql sql;
    private final String hall;

    ExceptionTable(Sql sql, String hall) {
        this.sql = sql;
        this.hall = hall;
    }

    void called(HallEvent.TicketCalled e, Recorded recorded) throws SQLException {
        Reason reason = e.reason();
        if (reason.rule() == Reason.Rule.STAFF_CHOICE) {
            add(
                    recorded,
                    Kind.OUT_OF_ORDER,
                    e.ticket(),
                    reason.code(),
                    e.counter(),
                    reason.passed(),
                    "");
        }
    }

    void transferred(HallEvent.TicketTransferred e, Recorded recorded) throws SQLException {
        switch (e.place()) {
            case FIRST -> add(recorded, Kind.PUT_FIRST, e.ticket(), e.reason(), e.counter(), 0, "");
            case KEEP -> add(recorded, Kind.KEPT_PLACE, e.ticket(), e.reason(), e.counter(), 0, "");
            case END -> {}
        }
    }

    /** An appointment that staff typed in: from its time on the wait counts. */
    void issued(HallEvent.TicketIssued e, Recorded recorded) throws SQLException {
        if (!e.booked().equals(Waiting.NOT_BOOKED)) {
            add(recorded, Kind.APPOINTMENT, e.ticket(), "", "", 0, e.priorityClass());
        }
    }

    /** Before the step itself is changed, for it looks at who waited beside it. */
    void byHand(HallEvent.VisitByHand e, Recorded recorded) throws SQLException {
        long passed =
                sql.find(
                                """
                                SELECT COUNT(*) FROM visit_step m JOIN visit_step o
                                    ON o.hall = m.hall AND o.hall_day = m.hall_day AND o.service = m.service
                                WHERE m.hall = ? AND m.ticket = ? AND m.newest = 1
                                    AND o.newest = 1 AND o.state = 'WAITING' AND o.joined_at < m.joined_at
                                """,
                                hall,
                                e.ticket())
                        .orElse(0);
        Kind kind =
                switch (e.outcome()) {
                    case FINISHED -> Kind.BY_HAND;
                    case MISSED -> Kind.MISSED_BY_HAND;
                };
        add(recorded, kind, e.ticket(), "", e.counter(), (int) passed, "");
    }

    /** Before the step itself is changed, for it looks at the call. */
    void missed(HallEvent.TicketMissed e, Recorded recorded) throws SQLException {
        long atOnce =
                sql.find(
                                """
                                SELECT COUNT(*) FROM visit_step
                                WHERE hall = ? AND ticket = ? AND newest = 1 AND calls = 1 AND called_at > ?
                                """,
                                hall,
                                e.ticket(),
                                recorded.at().minus(AT_ONCE))
                        .orElse(0);
        if (atOnce > 0) {
            add(recorded, Kind.MISSED_AT_ONCE, e.ticket(), "", e.counter(), 0, "");
        }
    }

    void classChanged(HallEvent.ClassChanged e, Recorded recorded) throws SQLException {
        add(recorded, Kind.CLASS_CHANGED, e.ticket(), e.reason(), "", 0, e.priorityClass());
    }

    /** A ticket given without the server came past a closed door, or nobody knows since when. */
    void handedOver(HallEvent.TicketHandedOver e, Recorded recorded) throws SQLException {
        if (e.arrival() != HallEvent.Arrival.OPEN) {
            String reason = e.arrival().name();
            add(recorded, Kind.HANDED_OVER_LATE, e.ticket(), reason, "", 0, e.priorityClass());
        }
        if (e.n() == HallEvent.TicketHandedOver.FROM_PAPER) {
            add(recorded, Kind.FROM_PAPER, e.ticket(), e.letter(), "", 0, e.priorityClass());
        } else if (e.uncertain()) {
            add(recorded, Kind.TIME_UNCERTAIN, e.ticket(), e.letter(), "", 0, e.priorityClass());
        }
    }

    /** What a kiosk could not hand over; of a ticket its number, which somebody has on paper. */
    void refused(HallEvent.ItemHandedOver e, Recorded recorded) throws SQLException {
        String number = e.ticket().isEmpty() ? "" : e.ticket().substring(DATE);
        insert(recorded, Kind.HAND_OVER_REFUSED, null, number, e.reason(), "", 0, "");
    }

    private void add(
            Recorded recorded,
            Kind kind,
            String ticket,
            String reason,
            String counter,
            int passed,
            String priorityClass)
            throws SQLException {
        String number = ticket.substring(DATE);
        insert(recorded, kind, ticket, number, reason, counter, passed, priorityClass);
    }

    private void insert(
            Recorded recorded,
            Kind kind,
            @Nullable String ticket,
            String number,
            String reason,
            String counter,
            int passed,
            String priorityClass)
            throws SQLException {
        sql.run(
                """
                INSERT INTO visit_exception (hall, seq, hall_day, happened_at, actor, ticket, number, kind,
                    counter, passed, priority_class, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                hall,
                recorded.seq(),
                recorded.date(),
                recorded.at(),
                recorded.origin().actor(),
                ticket,
                number,
                kind.name(),
                counter,
                passed,
                priorityClass,
                reason);
    }
}
