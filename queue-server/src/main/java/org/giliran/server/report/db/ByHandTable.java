package org.giliran.server.report.db;

import org.giliran.server.hall.HallEvent;

import java.sql.SQLException;
import java.time.Instant;

/** Writes the steps of visits that were done by hand, with the times that were noted. */
final class ByHandTable {
    /**
     * The counter's staff of now stands for whoever sat there then. Who was put off, and came back
     * by the clock only when the server was there again, was put off until he was called.
     */
    private static final String BY_HAND =
            StepTable.filled(
                    """
                    UPDATE visit_step SET
                        wait_seconds = CASE WHEN state = 'WAITING'
                            THEN waited_seconds + GREATEST(0, {seconds since waiting_since})
                            ELSE COALESCE(wait_seconds, waited_seconds) END,
                        parked_seconds = parked_seconds + CASE WHEN state = 'PARKED'
                            THEN {seconds since parked_at} ELSE LEAST(0, {seconds since waiting_since}) END,
                        parked_at = NULL,
                        state = ?, counter = ?, calls = calls + 1, called_at = ?, started_at = NULL,
                        walk_seconds = NULL, serve_seconds = NULL, ended_at = ?,
                        staff = (SELECT c.staff FROM counter_staff c WHERE c.hall = ? AND c.counter = ?)
                    WHERE {newest}
                    """);

    private static final String BY_HAND_STARTED =
            StepTable.filled(
                    """
                    UPDATE visit_step SET started_at = ?, walk_seconds = {seconds since called_at}
                    WHERE {newest}
                    """);

    private static final String BY_HAND_SERVED =
            StepTable.filled(
                    """
                    UPDATE visit_step SET serve_seconds = {seconds since started_at}
                    WHERE {newest} AND started_at IS NOT NULL
                    """);

    private final Sql sql;
    private final String hall;
    private final StepTable steps;

    ByHandTable(Sql sql, String hall, StepTable steps) {
        this.sql = sql;
        this.hall = hall;
        this.steps = steps;
    }

    /** With the times that were noted by hand; a clock of which one end is missing is not known. */
    void visit(HallEvent.VisitByHand e) throws SQLException {
        String state = e.outcome().name();
        Instant called = e.calledAt();
        sql.run(
                BY_HAND,
                called,
                called,
                called,
                state,
                e.counter(),
                called,
                e.end(),
                hall,
                e.counter(),
                hall,
                e.ticket());
        if (!e.startedAt().equals(HallEvent.VisitByHand.NOT_KNOWN)) {
            sql.run(BY_HAND_STARTED, e.startedAt(), e.startedAt(), hall, e.ticket());
        }
        if (!e.finishedAt().equals(HallEvent.VisitByHand.NOT_KNOWN)) {
            sql.run(BY_HAND_SERVED, e.finishedAt(), hall, e.ticket());
        }
        if (!e.next().isEmpty()) {
            steps.opened(e.ticket(), e.next(), HallEvent.At.END);
        }
    }
}
