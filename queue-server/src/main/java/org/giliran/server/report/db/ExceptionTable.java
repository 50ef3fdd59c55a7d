package org.giliran.server.report.db;

import org.giliran.api.report.ExceptionsReport.Kind;
import org.giliran.server.calling.Reason;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.sql.SQLException;

/** Writes down what staff did past the order of the line; each has a reason code. */
final class ExceptionTable {
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

    private void add(
            Recorded recorded,
            Kind kind,
            String ticket,
            String reason,
            String counter,
            int passed,
            String priorityClass)
            throws SQLException {
        sql.run(
                """
                INSERT INTO visit_exception (hall, seq, hall_day, happened_at, actor, ticket, kind, counter,
                    passed, priority_class, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                hall,
                recorded.seq(),
                recorded.date(),
                recorded.at(),
                recorded.origin().actor(),
                ticket,
                kind.name(),
                counter,
                passed,
                priorityClass,
                reason);
    }
}
