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
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database of projections. It is disposable: one that does not open, is of another version or
 * follows another journal, is set aside and made again; one that was not closed is thrown away.
 * Safe for all threads.
 */
public final class Tables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private static final String NO_ROOM = "No space left on device";

    /** Longest wait for one that is not in use; with a broken database, until that is said. */
    private static final int CONNECTION_MILLIS = 3_000;

    /** H2's own. */
    private static final int USUAL_DELAY_MILLIS = 500;

    private final Path data;
    private final String files;
    private final OpenMark mark;
    private volatile HikariDataSource pool;
    private volatile boolean trusted = true;

    private Tables(Path data, String files, HikariDataSource pool, OpenMark mark) {
        this.data = data;
        this.files = files;
        this.pool = pool;
        this.mark = mark;
    }

    /** Opens the tables under {@code data/tables}, setting aside what cannot be used. */
    public static Tables open(Path data) throws IOException {
        return open(data, "");
    }

    /**
     * Opens the tables as {@link #open(Path)}.
     *
     * @param files H2's name of a kind of files, with its colon; empty for those of the disk
     */
    static Tables open(Path data, String files) throws IOException {
        var mark = new OpenMark(folder(data), files);
        if (mark.stands()) {
            LOG.info("the tables were not closed and are made again from the journal");
            delete(folder(data), mark);
        }
        try {
            return openNow(data, files);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the tables do not open and are made again: {}", e.getMessage());
            setAside(data);
            return openFresh(data, files);
        }
    }

    /**
     * Sets the tables aside and begins with empty ones; what follows another journal is of no use.
     */
    public static Tables openFresh(Path data) throws IOException {
        return openFresh(data, "");
    }

    private static Tables openFresh(Path data, String files) throws IOException {
        try {
            return openNow(data, files);
        } catch (SQLException | RuntimeException e) {
            throw new IOException("the tables cannot be made", e);
        }
    }

    private static Path folder(Path data) {
        return data.resolve("tables");
    }

    /** The mark goes with the next opening only: a power cut on the way finds it still there. */
    private static void delete(Path folder, OpenMark mark) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !mark.isAt(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Tables openNow(Path data, String files) throws SQLException, IOException {
        Files.createDirectories(folder(data));
        var mark = new OpenMark(folder(data), files);
        mark.set();
        var tables = new Tables(data, files, pool(data, files), mark);
        try {
            tables.makeSchema();
            return tables;
        } catch (SQLException | IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    private void makeSchema() throws SQLException, IOException {
        try (Connection connection = connection()) {
            Schema.make(connection);
        }
    }

    /**
     * Throws away what there is and begins with empty tables, for whoever has these; a database
     * whose disk was full once does not go on by itself.
     */
    void makeAgain() throws SQLException, IOException {
        pool.close();
        delete(folder(data), mark);
        pool = pool(data, files);
        makeSchema();
    }

    /** Whether what failed did so because the disk was full. */
    static boolean hadNoRoom(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_ROOM)) {
                return true;
            }
        }
        return false;
    }

    private static HikariDataSource pool(Path data, String files) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:h2:file:"
                        + files
                        + folder(data).resolve("giliran").toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        config.setUsername("giliran");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("tables");
        return new HikariDataSource(config);
    }

    /** Moves the database out of the way, where somebody may look at it. */
    public static void setAside(Path data) throws IOException {
        Path tables = folder(data);
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

    /** What is read from the tables as they are at one moment. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Reads in one transaction. */
    <T> T read(Reading<T> reading) throws TablesAway {
        try (Connection connection = connection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            T read = reading.from(connection);
            connection.commit();
            return read;
        } catch (SQLException e) {
            throw new TablesAway(e);
        }
    }

    /** The newest record of a hall that is in the tables. */
    Chain applied(String hall) throws SQLException {
        try (Connection connection = connection()) {
            return findApplied(connection, hall).orElse(Chain.start());
        }
    }

    /** The newest record of a hall that is in the tables, or 0. */
    static long seq(Connection connection, String hall) throws SQLException {
        return findApplied(connection, hall).map(Chain::seq).orElse(0L);
    }

    private static Optional<Chain> findApplied(Connection connection, String hall)
            throws SQLException {
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

    /**
     * Has the database leave its file alone while nothing is written to it, or no more: without a
     * delay it keeps no house in the background, and that would make the file grow.
     */
    static void rest(Connection connection, boolean rest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY " + (rest ? 0 : USUAL_DELAY_MILLIS));
            connection.commit();
        }
    }

    /** Something in them is wrong: the next start makes them again. */
    void distrust() {
        trusted = false;
    }

    @Override
    public void close() {
        pool.close();
        if (trusted) {
            liftMark();
        }
    }

    private void liftMark() {
        try {
            mark.lift();
        } catch (IOException e) {
            LOG.warn("the tables could not be closed well; the next start makes them again", e);
        }
    }
}
