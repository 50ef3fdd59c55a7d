package org.giliran.server.report.db;

import org.giliran.api.report.ExceptionsReport.Kind;
import org.giliran.server.calling.Reason;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Writes down what staff did past the order of the line; each has a reason code. */
final class ExceptionTable {
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
        if (e.place() == HallEvent.At.FIRST) {
            add(recorded, Kind.PUT_FIRST, e.ticket(), e.reason(), e.counter(), 0, "");
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
