package org.giliran.server.report.db;

import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.Past;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what there is to learn from the days before. Its SQL stands here.
 *
 * @param limit longest time of the query
 */
record PastVisits(Tables tables, Duration limit) {
    /** Four weeks have every day of the week four times, and are still about today's staff. */
    private static final int DAYS = 28;

    /**
     * Whoever is told nothing hits nothing: after two weeks too few are known to go on with it, and
     * the estimate is tried again.
     */
    private static final int DAYS_OF_HITS = 14;

    /**
     * A gap of a minute at most before a call is the counter's, and one of a quarter of an hour
     * when the visitor was there already; a longer one was a break, or nobody waited.
     */
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
                    v.called_at, v.waiting_since,
                    LAG(v.ended_at) OVER (
                        PARTITION BY v.hall_day, v.counter ORDER BY v.called_at) AS free_at
                FROM visit_step v JOIN ticket t ON t.hall = v.hall AND t.id = v.ticket
                WHERE v.hall = ? AND v.hall_day > ? AND v.hall_day <= ?
            ), paced AS (
                SELECT service, hall_day, priority_class, wait_seconds, told_from_minutes,
                    told_to_minutes, day_hour, served, gone, held,
                    EXTRACT(EPOCH FROM (called_at - free_at)) AS gap,
                    CASE WHEN waiting_since <= free_at THEN 900 ELSE 60 END AS gap_limit
                FROM step
            ), cost AS (
                SELECT service, hall_day, priority_class, wait_seconds, told_from_minutes,
                    told_to_minutes, day_hour, served, gone,
                    held + CASE WHEN gap BETWEEN 0 AND gap_limit THEN gap ELSE 0 END AS seconds
                FROM paced
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

    /**
     * By service and hour of the day.
     *
     * @param last the newest day that counts
     */
    List<Past> read(String hall, ZoneId zone, LocalDate last) throws SQLException {
        var past = new ArrayList<Past>();
        try (Connection connection = tables.connection();
                PreparedStatement select = connection.prepareStatement(PAST)) {
            select.setQueryTimeout((int) limit.toSeconds());
            select.setString(1, zone.getId());
            select.setString(2, hall);
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
