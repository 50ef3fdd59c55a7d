package org.giliran.server.report.db;

import org.giliran.journal.Chain;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes events into the tables. All SQL of the projection stands here; each method is one kind of
 * event.
 *
 * <p>For one connection and one thread; the caller commits.
 */
final class VisitTables implements AutoCloseable {
    private final Connection connection;
    private final String hall;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    VisitTables(Connection connection, String hall) {
        this.connection = connection;
        this.hall = hall;
    }

    /** Writes one event. */
    void write(Recorded recorded) throws SQLException {
        Instant at = recorded.at();
        switch (recorded.event()) {
            case HallEvent.TicketIssued e -> issued(e, recorded.date(), at);
            case HallEvent.PrintReported e ->
                    run(
                            "UPDATE ticket SET print_state = ? WHERE hall = ? AND id = ?",
                            e.outcome().name(),
                            hall,
                            e.ticket());
            case HallEvent.TicketCalled e -> called(e, at);
            case HallEvent.TicketRecalled e ->
                    run(
                            "UPDATE visit_step SET calls = ? WHERE hall = ? AND ticket = ?",
                            e.calls(),
                            hall,
                            e.ticket());
            case HallEvent.ServiceStarted e -> started(e, at);
            case HallEvent.VisitFinished e -> finished(e, at);
            case HallEvent.TicketMissed e -> ended("MISSED", e.ticket(), at);
            case HallEvent.TicketReleased e -> released(e);
            case HallEvent.TicketCancelled e -> ended("CANCELLED", e.ticket(), at);
            case HallEvent.TicketLapsed e -> ended("LAPSED", e.ticket(), at);
            case HallEvent.VisitRated e -> rated(e, at);
            case HallEvent.CounterOpened e -> counterOpened(e);
            case HallEvent.DayOpened _,
                    HallEvent.DayClosed _,
                    HallEvent.SetUpChanged _,
                    HallEvent.PrintRequested _,
                    HallEvent.PrintJobEnded _,
                    HallEvent.StepFinished _,
                    HallEvent.StepAdded _,
                    HallEvent.VisitFlagged _,
                    HallEvent.TicketParked _,
                    HallEvent.TicketResumed _,
                    HallEvent.TicketTransferred _,
                    HallEvent.ClassChanged _,
                    HallEvent.Undone _,
                    HallEvent.HallPaused _,
                    HallEvent.HallResumed _,
                    HallEvent.CounterPaused _,
                    HallEvent.CounterClosed _,
                    HallEvent.CounterClosing _,
                    HallEvent.ServiceClosed _,
                    HallEvent.ServiceReopened _,
                    HallEvent.NoticePosted _,
                    HallEvent.NoticeRemoved _ -> {}
        }
    }

    private void issued(HallEvent.TicketIssued e, LocalDate day, Instant at) throws SQLException {
        run(
                """
                INSERT INTO ticket (hall, id, hall_day, number, service, priority_class, language, channel,
                    issued_at, print_state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNKNOWN')
                """,
                hall,
                e.ticket(),
                day,
                e.number(),
                e.service(),
                e.priorityClass(),
                e.language(),
                e.channel().name(),
                at);
        run(
                """
                INSERT INTO visit_step (hall, ticket, step, hall_day, service, joined_at, calls, state,
                    ended_with_day)
                VALUES (?, ?, 1, ?, ?, ?, 0, 'WAITING', 0)
                """,
                hall,
                e.ticket(),
                day,
                e.service(),
                at);
    }

    private void called(HallEvent.TicketCalled e, Instant at) throws SQLException {
        run(
                """
                UPDATE visit_step SET state = 'CALLED', counter = ?, calls = 1, called_at = ?,
                    staff = (SELECT c.staff FROM counter_staff c WHERE c.hall = ? AND c.counter = ?),
                    wait_seconds = EXTRACT(EPOCH FROM (CAST(? AS TIMESTAMP(3) WITH TIME ZONE) - joined_at))
                WHERE hall = ? AND ticket = ?
                """,
                e.counter(),
                at,
                hall,
                e.counter(),
                at,
                hall,
                e.ticket());
    }

    private void started(HallEvent.ServiceStarted e, Instant at) throws SQLException {
        run(
                """
                UPDATE visit_step SET state = 'BEING_SERVED', started_at = ?,
                    walk_seconds = EXTRACT(EPOCH FROM (CAST(? AS TIMESTAMP(3) WITH TIME ZONE) - called_at))
                WHERE hall = ? AND ticket = ?
                """,
                at,
                at,
                hall,
                e.ticket());
    }

    private void finished(HallEvent.VisitFinished e, Instant at) throws SQLException {
        run(
                """
                UPDATE visit_step SET state = 'FINISHED', ended_at = ?, ended_with_day = ?,
                    serve_seconds = EXTRACT(EPOCH FROM (CAST(? AS TIMESTAMP(3) WITH TIME ZONE) - started_at))
                WHERE hall = ? AND ticket = ?
                """,
                at,
                e.cause() == HallEvent.Cause.DAY_END ? 1 : 0,
                at,
                hall,
                e.ticket());
    }

    private void ended(String state, String ticket, Instant at) throws SQLException {
        run(
                "UPDATE visit_step SET state = ?, ended_at = ? WHERE hall = ? AND ticket = ?",
                state,
                at,
                hall,
                ticket);
    }

    private void released(HallEvent.TicketReleased e) throws SQLException {
        run(
                """
                UPDATE visit_step SET state = 'WAITING', counter = NULL, staff = NULL, calls = 0,
                    called_at = NULL, wait_seconds = NULL
                WHERE hall = ? AND ticket = ?
                """,
                hall,
                e.ticket());
    }

    private void rated(HallEvent.VisitRated e, Instant at) throws SQLException {
        run(
                """
                INSERT INTO rating (hall, ticket, hall_day, service, counter, staff, score, source, rated_at)
                SELECT v.hall, v.ticket, v.hall_day, v.service, ?, v.staff, ?, ?, ?
                FROM visit_step v WHERE v.hall = ? AND v.ticket = ?
                """,
                e.counter(),
                e.score(),
                e.source().name(),
                at,
                hall,
                e.ticket());
    }

    private void counterOpened(HallEvent.CounterOpened e) throws SQLException {
        run("DELETE FROM counter_staff WHERE hall = ? AND counter = ?", hall, e.counter());
        run(
                "INSERT INTO counter_staff (hall, counter, staff) VALUES (?, ?, ?)",
                hall,
                e.counter(),
                e.staff());
    }

    /** Marks the record as written. */
    void applied(Chain head) throws SQLException {
        int updated =
                run(
                        "UPDATE applied SET seq = ?, head = ? WHERE hall = ?",
                        head.seq(),
                        head.hex(),
                        hall);
        if (updated == 0) {
            run(
                    "INSERT INTO applied (hall, seq, head) VALUES (?, ?, ?)",
                    hall,
                    head.seq(),
                    head.hex());
        }
    }

    private int run(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, portable(values[i]));
        }
        return statement.executeUpdate();
    }

    private static Object portable(Object value) {
        return value instanceof Instant instant
                ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
                : value;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
