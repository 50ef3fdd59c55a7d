package org.giliran.simulation.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.journal.FileDisk;
import org.giliran.journal.Group;
import org.giliran.journal.JournalFile;
import org.giliran.journal.JournalFolder;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.hall.Recorded;
import org.giliran.server.report.db.Projector;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The tables of simulated days, as the server's own projector makes them of a journal on disk. */
class TablesOfDaysTest {
    private static final String HALL = "balai";
    private static final int DAYS = 2;

    /** How often the projector is stopped and started again while the days are written. */
    private static final int STOPS = Boolean.getBoolean("giliran.long") ? 3 : 1;

    /** Records of a group; a sync for each would take long. */
    private static final int AT_ONCE = 50;

    @TempDir private Path data;
    private final List<Chain> heads = new ArrayList<>(List.of(Chain.start()));

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 200 : 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesThatAreMadeAgainAreTheOnesThatWereWritten(long seed) throws Exception {
        List<Recorded> records = new ArrayList<>();
        Lived lived = SimulatedDays.live(seed, DAYS, HallRules.OWN, records::add);
        write(records);
        assertEquals(lived.hash(), heads.getLast().hex());
        Path written = data.resolve("written");
        Path again = data.resolve("again");
        try (HallJournal journal = HallJournal.open(new FileDisk(), data, HALL)) {
            long[] stops = new SplittableRandom(seed).longs(STOPS, 1, records.size()).toArray();
            LongStream.of(stops).sorted().forEach(stop -> project(written, journal, stop));
            project(written, journal, records.size());
            project(again, journal, records.size());
        }
        Map<String, List<String>> tables = dump(written);
        assertEquals(lived.tickets(), tables.getOrDefault("TICKET", List.of()).size());
        assertTrue(tables.getOrDefault("VISIT_STEP", List.of()).size() >= lived.tickets());
        assertEquals(dump(again), tables);
    }

    private void write(List<Recorded> records) throws IOException {
        var codec = new EventCodec(HALL);
        try (var folder = JournalFolder.open(new FileDisk(), data.resolve("journal/" + HALL))) {
            for (var date : records.stream().map(Recorded::date).distinct().toList()) {
                try (JournalFile file = folder.append(date, heads.getLast())) {
                    var group = new Group(heads.getLast());
                    for (Recorded r :
                            records.stream().filter(r -> r.date().equals(date)).toList()) {
                        heads.add(group.add(codec.encode(r.event(), date, r.at(), r.origin())));
                        if (group.size() == AT_ONCE) {
                            file.append(group);
                            group = new Group(group.after());
                        }
                    }
                    if (!group.isEmpty()) {
                        file.append(group);
                    }
                }
            }
        }
    }

    /** Lets a projector go on until a record, then stops it. */
    private void project(Path tables, HallJournal journal, long until) {
        Chain head = heads.get((int) until);
        try (var projector = Projector.start(tables, journal, HALL, head)) {
            assertTrue(
                    projector.await(until, Duration.ofMinutes(2)), projector.problem()::toString);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, List<String>> dump(Path folder) throws SQLException {
        Path file = folder.resolve("tables").resolve("giliran").toAbsolutePath();
        var dump = new TreeMap<String, List<String>>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + file, "giliran", "");
                Statement statement = connection.createStatement()) {
            String tables =
                    "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = 'PUBLIC'";
            for (String table : rows(statement, tables)) {
                dump.put(table.strip(), rows(statement, "SELECT * FROM " + table));
            }
        }
        return dump;
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append(' ');
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
