package org.giliran.server.report.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the tables in an empty database.
 *
 * <p>Tables of another version are never changed: the journal makes new ones, and so nothing has to
 * know what older ones looked like.
 */
final class Schema {
    /** Goes up with every change of the script. */
    private static final int VERSION = 4;

    private Schema() {}

    /** Makes the tables if there are none yet; fails on those of another version. */
    static void make(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
            int found = version(statement);
            if (found == 0) {
                for (String sql : statements()) {
                    statement.execute(sql);
                }
                statement.execute("INSERT INTO schema_version (version) VALUES (" + VERSION + ")");
                connection.commit();
            } else if (found != VERSION) {
                throw new SQLException(
                        "they are of version " + found + ", this program's of " + VERSION);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> statements() throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("/tables/schema.sql")) {
            if (in == null) {
                throw new IOException("the program lacks its schema");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(sql.replaceAll("--[^\n]*", "").strip().split(";\\s*"));
        }
    }
}
