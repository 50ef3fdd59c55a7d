package org.giliran.server.report.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a data folder whose server is stopped. */
final class TableDump {
    private static final List<String> TABLES =
            List.of(
                    "applied",
                    "hall_day",
                    "ticket",
                    "visit_step",
                    "rating",
                    "visit_exception",
                    "counter_staff");

    private TableDump() {}

    /** Every row of every table, in a fixed order. */
    static Map<String, List<String>> of(Path data) throws SQLException {
        var dump = new TreeMap<String, List<String>>();
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                dump.put(table, rows(statement, "SELECT * FROM " + table));
            }
        }
        return dump;
    }

    /** The rows of a query, in a fixed order. */
    static List<String> select(Path data, String sql) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getMetaData().getColumnName(i))
                            .append('=')
                            .append(row.getString(i))
                            .append(' ');
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /** Changes the tables behind the program's back. */
    static void execute(Path data, String sql) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Path data) throws SQLException {
        Path file = data.resolve("tables").resolve("giliran").toAbsolutePath();
        return DriverManager.getConnection("jdbc:h2:file:" + file, "giliran", "");
    }
}
