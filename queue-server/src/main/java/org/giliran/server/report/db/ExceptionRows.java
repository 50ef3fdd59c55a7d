package org.giliran.server.report.db;

import org.giliran.api.report.ExceptionsReport.Kind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads what staff did past the order of the line. Its SQL stands here. */
public final class ExceptionRows {
    /** More than a supervisor reads; the count says how many there are. */
    private static final int MOST = 500;

    private final Tables tables;

    public ExceptionRows(Projector projector) {
        this(projector.tables());
    }

    ExceptionRows(Tables tables) {
        this.tables = tables;
    }

    /** One of them; empty where there is nothing to say. */
    public record Exceptional(
            long seq,
            Instant at,
            Kind kind,
            String actor,
            String number,
            String counter,
            int passed,
            String priorityClass,
            String reason) {}

    /** Those of a day, newest first, with the newest record that is in them. */
    public record Found(long asOfSeq, int count, List<Exceptional> rows) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** Reads those of a day in one transaction. */
    public Found read(String hall, LocalDate day) throws TablesAway {
        return tables.read(
                connection -> {
                    List<Exceptional> rows = rows(connection, hall, day);
                    int count = rows.size() < MOST ? rows.size() : count(connection, hall, day);
                    return new Found(Tables.seq(connection, hall), count, rows);
                });
    }

    private static List<Exceptional> rows(Connection connection, String hall, LocalDate day)
            throws SQLException {
        String sql =
                """
                SELECT seq, happened_at, kind, actor, number, counter, passed, priority_class, reason
                FROM visit_exception
                WHERE hall = ? AND hall_day = ?
                ORDER BY seq DESC, kind
                FETCH FIRST %d ROWS ONLY
                """
                        .formatted(MOST);
        var rows = new ArrayList<Exceptional>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, hall);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(exceptional(row));
                }
            }
        }
        return rows;
    }

    private static Exceptional exceptional(ResultSet row) throws SQLException {
        return new Exceptional(
                row.getLong("seq"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("number"),
                row.getString("counter"),
                row.getInt("passed"),
                row.getString("priority_class"),
                row.getString("reason"));
    }

    private static int count(Connection connection, String hall, LocalDate day)
            throws SQLException {
        String sql = "SELECT COUNT(*) FROM visit_exception WHERE hall = ? AND hall_day = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, hall);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
