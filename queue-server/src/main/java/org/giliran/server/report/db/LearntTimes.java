package org.giliran.server.report.db;

import org.giliran.server.desk.ServiceTimes;
import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.Learning;
import org.giliran.server.estimate.Past;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Learns the service times of a new day from the tables of the days before. Where these cannot be
 * read in time the times stay as they were.
 */
public final class LearntTimes implements ServiceTimes {
    /** Four weeks have every day of the week four times, and are still about today's staff. */
    private static final int DAYS = 28;

    /**
     * Whoever is told nothing hits nothing: after two weeks too few are known to go on with it, and
     * the estimate is tried again.
     */
    private static final int DAYS_OF_HITS = 14;

    /** For the tables to catch up with the day that has just closed. */
    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    /** Longest time that the hall stands still for it, at the beginning of its day. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(LearntTimes.class);

    /** A gap of a minute at most before a call is the counter's, a longer one the visitors'. */
    private static final String PAST =
            """
            WITH step AS (
                SELECT v.service, v.hall_day, t.priority_class, v.wait_seconds, v.told_from_minutes,
                    v.told_to_minutes,
                    EXTRACT(HOUR FROM COALESCE(v.called_at, v.entered_at) AT TIME ZONE ?) AS day_hour,
                    CASE WHEN v.state IN ('FINISHED', 'TRANSFERRED') AND v.flagged = 0
                        AND v.ended_with_day = 0 AND v.called_at IS NOT NULL THEN 1 ELSE 0 END AS served,
                    CASE WHEN v.state = 'MISSED' THEN 1 ELSE 0 END AS gone,
                    EXTRACT(EPOCH FROM (v.ended_at - v.called_at)) AS held,
                    EXTRACT(EPOCH FROM (v.called_at - LAG(v.ended_at) OVER (
                        PARTITION BY v.hall_day, v.counter ORDER BY v.called_at))) AS gap
                FROM visit_step v JOIN ticket t ON t.hall = v.hall AND t.id = v.ticket
                WHERE v.hall = ? AND v.hall_day > ? AND v.hall_day <= ?
            ), cost AS (
                SELECT service, hall_day, priority_class, wait_seconds, told_from_minutes,
                    told_to_minutes, day_hour, served, gone,
                    held + CASE WHEN gap BETWEEN 0 AND 60 THEN gap ELSE 0 END AS seconds
                FROM step
            )
            SELECT service, day_hour, COUNT(DISTINCT hall_day) AS days,
                SUM(served) AS served,
                SUM(CASE WHEN served = 1 THEN seconds ELSE 0 END) AS seconds,
                SUM(CASE WHEN served = 1 THEN seconds * seconds ELSE 0 END) AS squares,
                SUM(gone) AS gone,
                SUM(CASE WHEN gone = 1 THEN seconds ELSE 0 END) AS gone_seconds,
                SUM(CASE WHEN priority_class <> '' THEN 1 ELSE 0 END) AS priority,
                SUM(CASE WHEN hall_day > ? AND told_to_minutes IS NOT NULL AND wait_seconds IS NOT NULL
                    THEN 1 ELSE 0 END) AS told,
                SUM(CASE WHEN hall_day > ?
                    AND wait_seconds BETWEEN 60 * told_from_minutes AND 60 * told_to_minutes
                    THEN 1 ELSE 0 END) AS within
            FROM cost
            GROUP BY service, day_hour
            ORDER BY service, day_hour
            """;

    private final Projector projector;

    public LearntTimes(Projector projector) {
        this.projector = projector;
    }

    @Override
    public List<ServiceTime> after(HallDay before) {
        if (before.seq() == 0) {
            return before.keptServiceTimes();
        }
        var read = new CompletableFuture<List<ServiceTime>>();
        Thread reader = Thread.ofVirtual().name("learn").start(() -> read(before, read));
        try {
            return read.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("nothing is learnt for this day, its service times stay: {}", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        reader.interrupt();
        return before.keptServiceTimes();
    }

    private void read(HallDay before, CompletableFuture<List<ServiceTime>> read) {
        try {
            if (!projector.await(before.seq(), CATCH_UP)) {
                throw new IllegalStateException("the tables are behind the journal");
            }
            List<Past> past = past(before);
            read.complete(Learning.learnt(before.newestSetUp().services(), past));
        } catch (SQLException | RuntimeException | InterruptedException e) {
            read.completeExceptionally(e);
        }
    }

    private List<Past> past(HallDay before) throws SQLException {
        LocalDate last = before.date();
        var past = new ArrayList<Past>();
        try (Connection connection = projector.tables().connection();
                PreparedStatement select = connection.prepareStatement(PAST)) {
            select.setQueryTimeout((int) LIMIT.toSeconds());
            select.setString(1, before.setUp().hall().zone().getId());
            select.setString(2, before.setUp().hall().code());
            select.setObject(3, last.minusDays(DAYS));
            select.setObject(4, last);
            select.setObject(5, last.minusDays(DAYS_OF_HITS));
            select.setObject(6, last.minusDays(DAYS_OF_HITS));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    past.add(past(row));
                }
            }
            connection.commit();
        }
        return past;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("service"),
                row.getInt("day_hour"),
                row.getInt("days"),
                row.getInt("served"),
                row.getDouble("seconds"),
                row.getDouble("squares"),
                row.getInt("gone"),
                row.getDouble("gone_seconds"),
                row.getInt("priority"),
                new Hits(row.getInt("told"), row.getInt("within")));
    }
}
