package org.giliran.server.report.db;

import org.giliran.api.report.HoursReport.Hour;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads who came and who was served, by the hour. Its SQL stands here. */
public final class HourRows {
    private final Tables tables;

    public HourRows(Projector projector) {
        this(projector.tables());
    }

    HourRows(Tables tables) {
        this.tables = tables;
    }

    /** The hours and the newest record in them, read in one transaction. */
    public record Hours(long asOfSeq, List<Hour> rows) {
        public Hours {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A day's hours, counted from the midnight that its date begins with.
     *
     * @param zone of the hall
     */
    public Hours read(String hall, LocalDate day, ZoneId zone) throws TablesAway {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return tables.read(
                connection -> {
                    SortedMap<Integer, Integer> arrived =
                            count(connection, ARRIVED, hall, day, midnight);
                    SortedMap<Integer, Integer> served =
                            count(connection, SERVED, hall, day, midnight);
                    return new Hours(Tables.seq(connection, hall), rows(midnight, arrived, served));
                });
    }

    private static final String ARRIVED =
            """
            SELECT CAST(FLOOR((EXTRACT(EPOCH FROM issued_at) - ?) / 3600) AS INTEGER) AS slot,
                COUNT(*) AS people
            FROM ticket
            WHERE hall = ? AND hall_day = ?
            GROUP BY slot
            """;

    private static final String SERVED =
            """
            SELECT CAST(FLOOR((EXTRACT(EPOCH FROM ended_at) - ?) / 3600) AS INTEGER) AS slot,
                COUNT(*) AS people
            FROM visit_step
            WHERE hall = ? AND hall_day = ? AND newest = 1 AND state = 'FINISHED'
            GROUP BY slot
            """;

    private static SortedMap<Integer, Integer> count(
            Connection connection, String sql, String hall, LocalDate day, Instant midnight)
            throws SQLException {
        var slots = new TreeMap<Integer, Integer>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, midnight.getEpochSecond());
            select.setString(2, hall);
            select.setObject(3, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    slots.put(row.getInt("slot"), row.getInt("people"));
                }
            }
        }
        return slots;
    }

    private static List<Hour> rows(
            Instant midnight,
            SortedMap<Integer, Integer> arrived,
            SortedMap<Integer, Integer> served) {
        var slots = new TreeMap<Integer, Integer>(arrived);
        slots.putAll(served);
        var rows = new ArrayList<Hour>();
        if (!slots.isEmpty()) {
            for (int slot = slots.firstKey(); slot <= slots.lastKey(); slot++) {
                rows.add(
                        new Hour(
                                midnight.plus(Duration.ofHours(slot)),
                                arrived.getOrDefault(slot, 0),
                                served.getOrDefault(slot, 0)));
            }
        }
        return rows;
    }
}
