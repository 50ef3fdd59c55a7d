package org.giliran.server.report.db;

import org.giliran.journal.Chain;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Writes events into the tables; {@link StepTable} and {@link ExceptionTable} have their own SQL.
 *
 * <p>For one connection and one thread; the caller commits.
 */
final class VisitTables implements AutoCloseable {
    private static final List<String> OF_A_TICKET =
            List.of(
                    "DELETE FROM rating WHERE hall = ? AND ticket = ?",
                    "DELETE FROM visit_exception WHERE hall = ? AND ticket = ?",
                    "DELETE FROM visit_step WHERE hall = ? AND ticket = ?",
                    "DELETE FROM ticket WHERE hall = ? AND id = ?");

    private final String hall;
    private final PastRecords journal;
    private final Sql sql;
    private final StepTable steps;
    private final ExceptionTable exceptions;
    private final HandOverTable handedOver;
    private final ByHandTable byHand;

    /** {@code journal} is read when something is taken back. */
    VisitTables(Connection connection, String hall, PastRecords journal) {
        this.hall = hall;
        this.journal = journal;
        this.sql = new Sql(connection);
        this.steps = new StepTable(sql, hall);
        this.exceptions = new ExceptionTable(sql, hall);
        this.byHand = new ByHandTable(sql, hall, steps);
        this.handedOver = new HandOverTable(sql, hall, steps, exceptions);
    }

    /** Writes one event. */
    void write(Recorded recorded) throws SQLException, IOException {
        if (recorded.event() instanceof HallEvent.Undone e) {
            undone(e, recorded);
        } else {
            change(recorded);
        }
    }

    private void change(Recorded recorded) throws SQLException {
        Instant at = recorded.at();
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> dayOpened(recorded);
            case HallEvent.TicketIssued e -> {
                issued(e, recorded.date(), at);
                exceptions.issued(e, recorded);
            }
            case HallEvent.PrintReported e -> printReported(e);
            case HallEvent.TicketCalled e -> {
                steps.called(e, at);
                exceptions.called(e, recorded);
            }
            case HallEvent.TicketRecalled e -> steps.recalled(e);
            case HallEvent.ServiceStarted e -> steps.started(e, at);
            case HallEvent.VisitFinished e -> finished(e, at);
            case HallEvent.StepFinished e -> steps.stepFinished(e, at);
            case HallEvent.VisitFlagged e -> steps.flagged(e.ticket());
            case HallEvent.TicketMissed e -> {
                exceptions.missed(e, recorded);
                steps.missed(e.ticket(), at);
            }
            case HallEvent.TicketReleased e -> steps.released(e.ticket());
            case HallEvent.TicketParked e -> steps.parked(e.ticket(), at);
            case HallEvent.TicketResumed e -> steps.resumed(e.ticket(), at);
            case HallEvent.TicketTransferred e -> {
                steps.transferred(e, at);
                exceptions.transferred(e, recorded);
            }
            case HallEvent.ClassChanged e -> classChanged(e, recorded);
            case HallEvent.TicketCancelled e -> steps.ended("CANCELLED", e.ticket(), at);
            case HallEvent.TicketLapsed e -> steps.ended("LAPSED", e.ticket(), at);
            case HallEvent.VisitRated e -> rated(e, at);
            case HallEvent.CounterOpened e -> counterOpened(e);
            case HallEvent.TicketHandedOver e -> handedOver.ticket(e, recorded);
            case HallEvent.ItemHandedOver e -> handedOver.item(e, recorded);
            case HallEvent.VisitByHand e -> {
                exceptions.byHand(e, recorded);
                byHand.visit(e);
            }
            case HallEvent.Undone _ ->
                    throw new IllegalStateException("an undo is not a change of its own");
            case HallEvent.DayClosed _,
                    HallEvent.SetUpChanged _,
                    HallEvent.CounterMoved _,
                    HallEvent.SeriesGranted _,
                    HallEvent.PrintRequested _,
                    HallEvent.PrintJobEnded _,
                    HallEvent.StepAdded _,
                    HallEvent.HallPaused _,
                    HallEvent.HallResumed _,
                    HallEvent.CounterPaused _,
                    HallEvent.CounterClosed _,
                    HallEvent.CounterClosing _,
                    HallEvent.ChainMark _,
                    HallEvent.NumbersSkipped _,
                    HallEvent.ServiceClosed _,
                    HallEvent.ServiceReopened _,
                    HallEvent.NoticePosted _,
                    HallEvent.NoticeRemoved _ -> {}
        }
    }

    /**
     * Makes the rows of the tickets again, and who sits where, as if the command that was taken
     * back had never been.
     */
    private void undone(HallEvent.Undone e, Recorded recorded) throws SQLException, IOException {
        long first =
                sql.find(
                                "SELECT first_seq FROM hall_day WHERE hall = ? AND hall_day = ?",
                                hall,
                                recorded.date())
                        .orElseThrow(() -> new SQLException("no day begins before its undo"));
        Set<String> tickets = Set.copyOf(e.tickets());
        List<Recorded> again = DayAgain.of(journal, first, recorded.seq(), tickets);
        for (String ticket : tickets) {
            for (String delete : OF_A_TICKET) {
                sql.run(delete, hall, ticket);
            }
        }
        sql.run("DELETE FROM counter_staff WHERE hall = ?", hall);
        for (Recorded one : again) {
            change(one);
        }
    }

    private void dayOpened(Recorded recorded) throws SQLException {
        sql.run(
                "INSERT INTO hall_day (hall, hall_day, first_seq) VALUES (?, ?, ?)",
                hall,
                recorded.date(),
                recorded.seq());
        sql.run("DELETE FROM counter_staff WHERE hall = ?", hall);
    }

    private void issued(HallEvent.TicketIssued e, LocalDate day, Instant at) throws SQLException {
        sql.run(
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
        steps.issued(e, day, at);
    }

    private void printReported(HallEvent.PrintReported e) throws SQLException {
        sql.run(
                "UPDATE ticket SET print_state = ? WHERE hall = ? AND id = ?",
                e.outcome().name(),
                hall,
                e.ticket());
    }

    private void finished(HallEvent.VisitFinished e, Instant at) throws SQLException {
        switch (e.cause()) {
            case STAFF -> steps.finished(e.ticket(), at);
            case DAY_END -> steps.finishedWithTheDay(e.ticket(), at);
        }
    }

    private void classChanged(HallEvent.ClassChanged e, Recorded recorded) throws SQLException {
        sql.run(
                "UPDATE ticket SET priority_class = ? WHERE hall = ? AND id = ?",
                e.priorityClass(),
                hall,
                e.ticket());
        exceptions.classChanged(e, recorded);
    }

    /** A rating is about the counter and the member of staff who finished the visit. */
    private void rated(HallEvent.VisitRated e, Instant at) throws SQLException {
        sql.run(
                """
                INSERT INTO rating (hall, ticket, hall_day, service, counter, staff, score, source, rated_at)
                SELECT v.hall, v.ticket, v.hall_day, v.service, ?, v.staff, ?, ?, ?
                FROM visit_step v WHERE v.hall = ? AND v.ticket = ? AND v.newest = 1
                """,
                e.counter(),
                e.score(),
                e.source().name(),
                at,
                hall,
                e.ticket());
    }

    private void counterOpened(HallEvent.CounterOpened e) throws SQLException {
        sql.run("DELETE FROM counter_staff WHERE hall = ? AND counter = ?", hall, e.counter());
        sql.run(
                "INSERT INTO counter_staff (hall, counter, staff) VALUES (?, ?, ?)",
                hall,
                e.counter(),
                e.staff());
    }

    /** Marks the record as written. */
    void applied(Chain head) throws SQLException {
        int updated =
                sql.run(
                        "UPDATE applied SET seq = ?, head = ? WHERE hall = ?",
                        head.seq(),
                        head.hex(),
                        hall);
        if (updated == 0) {
            sql.run(
                    "INSERT INTO applied (hall, seq, head) VALUES (?, ?, ?)",
                    hall,
                    head.seq(),
                    head.hex());
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
