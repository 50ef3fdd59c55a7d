package org.giliran.server.report.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What services promise, as a column of a statement: the set-up of the day knows it, not the
 * tables.
 */
final class Promises {
    private static final int SECONDS_A_MINUTE = 60;

    private final TreeMap<String, Integer> minutes = new TreeMap<>();

    /** By the code of the service; those that promise nothing have 0. */
    Promises(Map<String, Integer> minutes) {
        minutes.forEach(
                (service, promised) -> {
                    if (promised > 0) {
                        this.minutes.put(service, promised);
                    }
                });
    }

    /** The promised seconds of a row's service; 0 for none. */
    String column() {
        return minutes.isEmpty()
                ? "0"
                : "CASE service "
                        + "WHEN ? THEN CAST(? AS INTEGER) ".repeat(minutes.size())
                        + "ELSE 0 END";
    }

    /** Fills the column in, and says where the next parameter stands. */
    int set(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (var promise : minutes.entrySet()) {
            statement.setString(at, promise.getKey());
            statement.setInt(at + 1, promise.getValue() * SECONDS_A_MINUTE);
            at += 2;
        }
        return at;
    }
}
