package org.giliran.server.report.db;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.sql.SQLException;

/** Writes the tickets that were given without the server. */
final class HandOverTable {
    private final Sql sql;
    private final String hall;
    private final StepTable steps;
    private final ExceptionTable exceptions;

    HandOverTable(Sql sql, String hall, StepTable steps, ExceptionTable exceptions) {
        this.sql = sql;
        this.hall = hall;
        this.steps = steps;
        this.exceptions = exceptions;
    }

    /**
     * A ticket, under its own day. One of a day that the hall does not know any more can have come
     * before, from its paper, and is there.
     */
    void ticket(HallEvent.TicketHandedOver e, Recorded recorded) throws SQLException {
        boolean late = e.arrival() == HallEvent.Arrival.DAY_OVER;
        if (!late || !isThere(e.ticket())) {
            insert(e);
            steps.handedOver(e);
            if (late) {
                steps.ended("LAPSED", e.ticket(), recorded.at());
            }
        }
        exceptions.handedOver(e, recorded);
    }

    void item(HallEvent.ItemHandedOver e, Recorded recorded) throws SQLException {
        if (e.outcome() == HallEvent.ItemOutcome.REFUSED) {
            exceptions.refused(e, recorded);
        }
    }

    private boolean isThere(String ticket) throws SQLException {
        String count = "SELECT COUNT(*) FROM ticket WHERE hall = ? AND id = ?";
        return sql.find(count, hall, ticket).orElse(0) > 0;
    }

    private void insert(HallEvent.TicketHandedOver e) throws SQLException {
        sql.run(
                """
                INSERT INTO ticket (hall, id, hall_day, number, service, priority_class, language, channel,
                    issued_at, print_state)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'KIOSK', ?, 'UNKNOWN')
                """,
                hall,
                e.ticket(),
                e.day(),
                e.number(),
                e.service(),
                e.priorityClass(),
                e.language(),
                e.joinedAt());
    }
}
