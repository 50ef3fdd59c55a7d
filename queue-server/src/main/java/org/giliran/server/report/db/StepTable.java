package org.giliran.server.report.db;

import org.giliran.server.hall.HallEvent;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes the steps of visits and their clocks. Each method is one way that a ticket goes; the row
 * that changes is always the newest of its visit.
 *
 * <p>A wait is the time in the line until the last call. Whoever is given back has waited all the
 * while; being parked, away after a missed call, or at a counter before being parked is no waiting.
 */
final class StepTable {
    private static final String ISSUED =
            """
            INSERT INTO visit_step (hall, ticket, step, newest, hall_day, service, entered_at, joined_at,
                waiting_since, calls, state, flagged, ended_with_day, waited_seconds, parked_seconds)
            VALUES (?, ?, 1, 1, ?, ?, ?, ?, ?, 0, 'WAITING', 0, 0, 0, 0)
            """;

    private static final String TOLD =
            filled(
                    "UPDATE visit_step SET told_from_minutes = ?, told_to_minutes = ? WHERE"
                            + " {newest}");

    private static final String CALLED =
            filled(
                    """
                    UPDATE visit_step SET state = 'CALLED', counter = ?, calls = 1, called_at = ?,
                        staff = (SELECT c.staff FROM counter_staff c WHERE c.hall = ? AND c.counter = ?),
                        wait_seconds = waited_seconds + {seconds since waiting_since}
                    WHERE {newest}
                    """);

    private static final String RECALLED = filled("UPDATE visit_step SET calls = ? WHERE {newest}");

    private static final String STARTED =
            filled(
                    """
                    UPDATE visit_step SET state = 'BEING_SERVED', started_at = ?,
                        walk_seconds = {seconds since called_at}
                    WHERE {newest}
                    """);

    private static final String FLAGGED =
            filled("UPDATE visit_step SET flagged = 1 WHERE {newest}");

    private static final String FINISHED =
            filled(
                    """
                    UPDATE visit_step SET state = 'FINISHED', ended_at = ?,
                        serve_seconds = {seconds since started_at}
                    WHERE {newest}
                    """);

    private static final String FINISHED_WITH_THE_DAY =
            filled(
                    """
                    UPDATE visit_step SET state = 'FINISHED', ended_at = ?, ended_with_day = 1
                    WHERE {newest}
                    """);

    private static final String SENT_ON =
            filled(
                    """
                    UPDATE visit_step SET state = 'TRANSFERRED', ended_at = ?
                    WHERE {newest} AND state = 'BEING_SERVED'
                    """);

    private static final String NEXT_STEP =
            filled(
                    """
                    INSERT INTO visit_step (hall, ticket, step, newest, hall_day, service, entered_at, joined_at,
                        waiting_since, calls, state, flagged, ended_with_day, waited_seconds, parked_seconds)
                    SELECT hall, ticket, step + 1, 1, hall_day, ?, ended_at,
                        CASE WHEN ? = 'KEEP' THEN joined_at ELSE ended_at END,
                        ended_at, 0, 'WAITING', 0, 0, 0, 0
                    FROM visit_step WHERE {newest}
                    """);

    private static final String STEP_BEFORE =
            filled("UPDATE visit_step SET newest = 0 WHERE {newest} AND ended_at IS NOT NULL");

    private static final String MISSED =
            filled("UPDATE visit_step SET state = 'MISSED', ended_at = ? WHERE {newest}");

    private static final String ENDED =
            filled(
                    """
                    UPDATE visit_step SET state = ?, ended_at = ?, parked_at = NULL,
                        parked_seconds = parked_seconds + {seconds since parked_at}
                    WHERE {newest}
                    """);

    private static final String RELEASED =
            filled("UPDATE visit_step SET state = 'WAITING', {no counter} WHERE {newest}");

    private static final String PARKED =
            filled(
                    """
                    UPDATE visit_step SET state = 'PARKED', parked_at = ?,
                        waited_seconds = CASE WHEN state = 'WAITING'
                            THEN waited_seconds + {seconds since waiting_since} ELSE wait_seconds END,
                        {no counter}
                    WHERE {newest}
                    """);

    private static final String RESUMED =
            filled(
                    """
                    UPDATE visit_step SET state = 'WAITING', waiting_since = ?, parked_at = NULL,
                        waited_seconds = COALESCE(wait_seconds, waited_seconds),
                        parked_seconds = parked_seconds + {seconds since parked_at},
                        {no counter}
                    WHERE {newest}
                    """);

    private static final String MOVED =
            filled(
                    """
                    UPDATE visit_step SET state = 'WAITING', service = ?, told_from_minutes = NULL,
                        told_to_minutes = NULL, parked_at = NULL,
                        waiting_since = CASE WHEN state = 'PARKED'
                            THEN CAST(? AS TIMESTAMP(3) WITH TIME ZONE) ELSE waiting_since END,
                        parked_seconds = parked_seconds + {seconds since parked_at},
                        {no counter}
                    WHERE {newest}
                    """);

    private static final String JOINED =
            filled(
                    """
                    UPDATE visit_step SET joined_at = ?, waiting_since = ?, waited_seconds = 0
                    WHERE {newest}
                    """);

    private final Sql sql;
    private final String hall;

    StepTable(Sql sql, String hall) {
        this.sql = sql;
        this.hall = hall;
    }

    /** Spells out what many statements share. Seconds since an instant that is not there are 0. */
    static String filled(String sql) {
        return sql.replaceAll(
                        "\\{seconds since (\\w+)}",
                        "COALESCE(EXTRACT(EPOCH FROM (CAST(? AS TIMESTAMP(3) WITH TIME ZONE) -"
                                + " $1)), 0)")
                .replace(
                        "{no counter}",
                        """
                        counter = NULL, staff = NULL, calls = 0, called_at = NULL, started_at = NULL,
                        ended_at = NULL, wait_seconds = NULL, walk_seconds = NULL\
                        """)
                .replace("{newest}", "hall = ? AND ticket = ? AND newest = 1");
    }

    void issued(HallEvent.TicketIssued e, LocalDate day, Instant at) throws SQLException {
        sql.run(ISSUED, hall, e.ticket(), day, e.steps().getFirst(), at, at, at);
        if (e.estimate().isKnown()) {
            int from = e.estimate().fromMinutes();
            sql.run(TOLD, from, e.estimate().toMinutes(), hall, e.ticket());
        }
    }

    /** In the line since its effective time, without having been told an estimate. */
    void handedOver(HallEvent.TicketHandedOver e) throws SQLException {
        Instant at = e.joinedAt();
        sql.run(ISSUED, hall, e.ticket(), e.day(), e.steps().getFirst(), at, at, at);
    }

    void called(HallEvent.TicketCalled e, Instant at) throws SQLException {
        sql.run(CALLED, e.counter(), at, hall, e.counter(), at, hall, e.ticket());
    }

    void recalled(HallEvent.TicketRecalled e) throws SQLException {
        sql.run(RECALLED, e.calls(), hall, e.ticket());
    }

    void started(HallEvent.ServiceStarted e, Instant at) throws SQLException {
        sql.run(STARTED, at, at, hall, e.ticket());
    }

    void flagged(String ticket) throws SQLException {
        sql.run(FLAGGED, hall, ticket);
    }

    void finished(String ticket, Instant at) throws SQLException {
        sql.run(FINISHED, at, at, hall, ticket);
    }

    /** Nobody finished it: when the visitor left is not known. */
    void finishedWithTheDay(String ticket, Instant at) throws SQLException {
        sql.run(FINISHED_WITH_THE_DAY, at, hall, ticket);
    }

    void stepFinished(HallEvent.StepFinished e, Instant at) throws SQLException {
        finished(e.ticket(), at);
        opened(e.ticket(), e.next(), HallEvent.At.END);
    }

    /** The next step begins, where the one before has ended. */
    void opened(String ticket, String service, HallEvent.At place) throws SQLException {
        sql.run(NEXT_STEP, service, place.name(), hall, ticket);
        sql.run(STEP_BEFORE, hall, ticket);
    }

    void missed(String ticket, Instant at) throws SQLException {
        sql.run(MISSED, at, hall, ticket);
    }

    /** Cancelled or lapsed, from wherever it was. */
    void ended(String state, String ticket, Instant at) throws SQLException {
        sql.run(ENDED, state, at, at, hall, ticket);
    }

    void released(String ticket) throws SQLException {
        sql.run(RELEASED, hall, ticket);
    }

    void parked(String ticket, Instant at) throws SQLException {
        sql.run(PARKED, at, at, hall, ticket);
    }

    /** From where it was parked, or after a missed call. */
    void resumed(String ticket, Instant at) throws SQLException {
        sql.run(RESUMED, at, at, hall, ticket);
    }

    /**
     * Who is being served has had his step here; anybody else waits elsewhere in the same one, and
     * what he was told of his wait was about another line.
     */
    void transferred(HallEvent.TicketTransferred e, Instant at) throws SQLException {
        if (sql.run(SENT_ON, at, hall, e.ticket()) == 1) {
            opened(e.ticket(), e.service(), e.place());
            return;
        }
        sql.run(MOVED, e.service(), at, at, hall, e.ticket());
        if (e.place() != HallEvent.At.KEEP) {
            sql.run(JOINED, at, at, hall, e.ticket());
        }
    }
}
