package org.giliran.server.report.db;

import org.giliran.api.report.TodayReport.Durations;
import org.giliran.api.report.TodayReport.Estimates;
import org.giliran.api.report.TodayReport.Promise;
import org.giliran.api.report.TodayReport.Ratings;
import org.giliran.api.report.TodayReport.Row;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the figures of a day. Their SQL stands here. */
public final class ReportTables {
    private final Tables tables;

    public ReportTables(Projector projector) {
        this(projector.tables());
    }

    ReportTables(Tables tables) {
        this.tables = tables;
    }

    /** What the rows are about. */
    public enum By {
        SERVICE("service"),
        COUNTER("counter");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Figures and the newest record in them, read in one transaction. */
    public record Figures(long asOfSeq, List<Row> rows) {
        public Figures {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The rows of a day for all keys, in their order; those where nothing happened are there with
     * zeros.
     *
     * @param promised minutes that a service promises to wait at most, by its code; 0: nothing
     */
    public Figures read(
            String hall, LocalDate day, By by, List<String> keys, Map<String, Integer> promised)
            throws TablesAway {
        return tables.read(
                connection -> {
                    Map<String, Ratings> ratings = ratings(connection, hall, day, by);
                    Map<String, Row> rows =
                            steps(connection, hall, day, by, ratings, new Promises(promised));
                    return new Figures(
                            Tables.seq(connection, hall),
                            keys.stream()
                                    .map(k -> rows.getOrDefault(k, nothing(k, ratings)))
                                    .toList());
                });
    }

    private static Row nothing(String key, Map<String, Ratings> ratings) {
        return new Row(
                key,
                0,
                null,
                null,
                null,
                0,
                0,
                ratings.getOrDefault(key, NO_RATINGS),
                new Estimates(0, 0),
                new Promise(0, 0));
    }

    /** How often the promise of a row's service stands in the statement. */
    private static final int PROMISED_TIMES = 3;

    private static final Ratings NO_RATINGS = new Ratings(0, null, List.of(0, 0, 0, 0));

    private static Map<String, Row> steps(
            Connection connection,
            String hall,
            LocalDate day,
            By by,
            Map<String, Ratings> ratings,
            Promises promises)
            throws SQLException {
        String sql =
                """
                SELECT KEY_COLUMN AS row_key, COUNT(*) AS visits,
                    AVG(wait_seconds) AS wait_mean,
                    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY wait_seconds) AS wait_median,
                    PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY wait_seconds) AS wait_p90,
                    AVG(walk_seconds) AS walk_mean,
                    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY walk_seconds) AS walk_median,
                    PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY walk_seconds) AS walk_p90,
                    AVG(serve_seconds) AS serve_mean,
                    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY serve_seconds) AS serve_median,
                    PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY serve_seconds) AS serve_p90,
                    SUM(CASE WHEN state = 'MISSED' THEN 1 ELSE 0 END) AS missed,
                    SUM(CASE WHEN state = 'CANCELLED' THEN 1 ELSE 0 END) AS cancelled,
                    SUM(CASE WHEN told_to_minutes IS NOT NULL AND wait_seconds IS NOT NULL
                        THEN 1 ELSE 0 END) AS told,
                    SUM(CASE WHEN wait_seconds BETWEEN 60 * told_from_minutes AND 60 * told_to_minutes
                        THEN 1 ELSE 0 END) AS within,
                    SUM(CASE WHEN wait_seconds IS NOT NULL AND PROMISED_SECONDS > 0
                        THEN 1 ELSE 0 END) AS promised,
                    SUM(CASE WHEN wait_seconds <= PROMISED_SECONDS AND PROMISED_SECONDS > 0
                        THEN 1 ELSE 0 END) AS kept
                FROM visit_step
                WHERE hall = ? AND hall_day = ? AND KEY_COLUMN IS NOT NULL
                GROUP BY KEY_COLUMN
                """
                        .replace("KEY_COLUMN", by.column)
                        .replace("PROMISED_SECONDS", promises.column());
        var rows = new HashMap<String, Row>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            for (int i = 0; i < PROMISED_TIMES; i++) {
                next = promises.set(select, next);
            }
            select.setString(next, hall);
            select.setObject(next + 1, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String key = row.getString("row_key");
                    rows.put(key, row(key, row, ratings.getOrDefault(key, NO_RATINGS)));
                }
            }
        }
        return rows;
    }

    private static Row row(String key, ResultSet row, Ratings ratings) throws SQLException {
        return new Row(
                key,
                row.getInt("visits"),
                durations(row, "wait"),
                durations(row, "walk"),
                durations(row, "serve"),
                row.getInt("missed"),
                row.getInt("cancelled"),
                ratings,
                new Estimates(row.getInt("told"), row.getInt("within")),
                new Promise(row.getInt("promised"), row.getInt("kept")));
    }

    private static @Nullable Durations durations(ResultSet row, String clock) throws SQLException {
        double mean = row.getDouble(clock + "_mean");
        return row.wasNull()
                ? null
                : new Durations(
                        (int) Math.round(mean),
                        (int) Math.round(row.getDouble(clock + "_median")),
                        (int) Math.round(row.getDouble(clock + "_p90")));
    }

    private static Map<String, Ratings> ratings(
            Connection connection, String hall, LocalDate day, By by) throws SQLException {
        String sql =
                """
                SELECT KEY_COLUMN AS row_key,
                    SUM(CASE WHEN score = 1 THEN 1 ELSE 0 END) AS one,
                    SUM(CASE WHEN score = 2 THEN 1 ELSE 0 END) AS two,
                    SUM(CASE WHEN score = 3 THEN 1 ELSE 0 END) AS three,
                    SUM(CASE WHEN score = 4 THEN 1 ELSE 0 END) AS four
                FROM rating
                WHERE hall = ? AND hall_day = ?
                GROUP BY KEY_COLUMN
                """
                        .replace("KEY_COLUMN", by.column);
        var ratings = new HashMap<String, Ratings>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, hall);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ratings.put(
                            row.getString("row_key"),
                            ratings(
                                    List.of(
                                            row.getInt("one"),
                                            row.getInt("two"),
                                            row.getInt("three"),
                                            row.getInt("four"))));
                }
            }
        }
        return ratings;
    }

    private static Ratings ratings(List<Integer> scores) {
        int count = 0;
        int sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            count += scores.get(i);
            sum += scores.get(i) * (i + 1);
        }
        return new Ratings(count, Math.round(100.0 * sum / count) / 100.0, scores);
    }
}
