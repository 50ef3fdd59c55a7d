package org.giliran.server.report.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.giliran.journal.Chain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database of projections. It is disposable: one that does not open, or that follows another
 * journal, is set aside and made again. Safe for all threads.
 */
public final class Tables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final HikariDataSource pool;

    private Tables(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Opens the tables under {@code data/tables}, setting aside what cannot be used. */
    public static Tables open(Path data) throws IOException {
        try {
            return openNow(data);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the tables do not open and are made again: {}", e.getMessage());
            setAside(data);
            return openFresh(data);
        }
    }

    /**
     * Sets the tables aside and begins with empty ones; what follows another journal is of no use.
     */
    public static Tables openFresh(Path data) throws IOException {
        try {
            return openNow(data);
        } catch (SQLException e) {
            throw new IOException("the tables cannot be made", e);
        }
    }

    private static Tables openNow(Path data) throws SQLException, IOException {
        Files.createDirectories(data.resolve("tables"));
        var config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:h2:file:"
                        + data.resolve("tables").resolve("giliran").toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        config.setUsername("giliran");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("tables");
        var tables = new Tables(new HikariDataSource(config));
        try (Connection connection = tables.connection()) {
            Migrations.run(connection);
            return tables;
        } catch (SQLException | IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    /** Moves the database out of the way, where somebody may look at it. */
    public static void setAside(Path data) throws IOException {
        Path tables = data.resolve("tables");
        int number = 1;
        while (Files.exists(data.resolve("tables.bad-" + number))) {
            number++;
        }
        if (Files.exists(tables)) {
            Files.move(tables, data.resolve("tables.bad-" + number));
        }
    }

    /** A connection without auto-commit. */
    Connection connection() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** The newest record of a hall that is in the tables. */
    Chain applied(String hall) throws SQLException {
        try (Connection connection = connection()) {
            return findApplied(connection, hall).orElse(Chain.start());
        }
    }

    static Optional<Chain> findApplied(Connection connection, String hall) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq, head FROM applied WHERE hall = ?")) {
            select.setString(1, hall);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Chain.of(row.getLong(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
