package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

/**
 * The power goes while the tables are written, or right after they were closed. At the next start
 * they open or are made again, and are what the journal says. (H2's own threads write, too: a seed
 * gives the same days and the same chance, not the same bytes.)
 */
class TablesPowerCutTest {
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 1_000 : 40;
    private static final int COMMANDS = 150;
    private static final int BATCH = 10;

    /** More than the tables of that day need: some cuts come after they were closed. */
    private static final int MOST_OPERATIONS = 120;

    private static final String CODE = SetUps.HALL.code();

    @TempDir private Path data;

    @Test
    void theTablesAreAfterACutWhatTheJournalSays() throws Exception {
        var hall = new ProjectedHall(data);
        new RandomVisits(hall.hall(), RandomGeneratorFactory.of("L64X128MixRandom").create(1))
                .day(COMMANDS);
        List<Recorded> records = hall.hall().records();
        Map<String, List<String>> right = hall.dump(records, 0);
        int kept = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path after = data.resolve("after-" + seed);
            liveUntilTheCut(new Random(seed), records, data.resolve("live-" + seed), after);
            kept += goOn(after, records);
            assertEquals(right, TableDump.of(after), "seed " + seed);
        }
        assertTrue(kept > 0, "no tables outlived a cut");
        assertTrue(kept < SEEDS, "all tables outlived the cut");
    }

    private static void liveUntilTheCut(
            Random random, List<Recorded> records, Path live, Path after) throws IOException {
        var cut = new PowerCut(random, random.nextInt(MOST_OPERATIONS));
        PowerCutFiles.use(cut);
        try (Tables tables = Tables.open(live, PowerCutFiles.KIND)) {
            if (random.nextBoolean()) {
                storeWithEachCommit(tables);
            }
            write(tables, records, 0);
        } catch (SQLException | IOException | RuntimeException _) {
            // the power is off
        }
        Path folder = Files.createDirectories(after.resolve("tables"));
        Files.write(folder.resolve("giliran.mv.db"), cut.left());
        boolean marked = Files.exists(live.resolve("tables/open"));
        if (marked || random.nextBoolean()) { // that a file is gone is not synced
            new OpenMark(folder, "").set();
        }
    }

    /** Many small writes between two syncs, instead of one now and then: more to be lost. */
    private static void storeWithEachCommit(Tables tables) throws SQLException {
        try (Connection connection = tables.connection()) {
            Tables.rest(connection, true);
        }
    }

    /** As the projector does after a start; how many tables were not made again. */
    private static int goOn(Path after, List<Recorded> records) throws Exception {
        try (Tables tables = Tables.open(after)) {
            long applied = tables.applied(CODE).seq();
            write(tables, records, applied);
            return applied > 0 ? 1 : 0;
        }
    }

    private static void write(Tables tables, List<Recorded> all, long applied)
            throws SQLException, IOException {
        PastRecords past =
                (after, upTo, _, sink) ->
                        all.stream().filter(r -> r.seq() > after && r.seq() <= upTo).forEach(sink);
        try (Connection connection = tables.connection();
                var writer = new VisitTables(connection, CODE, past)) {
            for (Recorded recorded : all) {
                if (recorded.seq() > applied) {
                    writer.write(recorded);
                    if (recorded.seq() % BATCH == 0 || recorded.equals(all.getLast())) {
                        writer.applied(Chain.of(recorded.seq(), "0".repeat(64)));
                        connection.commit();
                    }
                }
            }
        }
    }
}
