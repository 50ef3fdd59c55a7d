package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.systemtests.Export.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** An upgrade finds tables of another version and is killed while it makes new ones. */
class UpgradeKillTest {
    @TempDir Path folder;

    @Test
    void tablesAreTheOldOrTheNewOnesAndTheirFiguresAreRight() throws Exception {
        try (var server = new ServerProcess(folder)) {
            for (int i = 0; i < 20; i++) {
                Operator.takeTicket(server, i % 3 == 0 ? "kk" : "ktp");
            }
            List<Line> journal = Export.fetch(server.url(), server.staffToken());
            Map<String, Integer> counted = Reports.counted(journal, "TicketIssued", "service");
            Path tables = server.data().resolve("tables");
            assertEquals(counted, Reports.visits(server, "service"));
            int number = 0;
            for (Path moment : List.of(Path.of("open"), Path.of("giliran.mv.db"))) {
                server.kill();
                server.start(); // whole tables, closed well only by a stop: so make them so
                assertEquals(counted, Reports.visits(server, "service"));
                server.stop();
                makeOlder(tables);
                number++;
                Path setAside = server.data().resolve("tables.bad-" + number);
                BooleanSupplier then =
                        () ->
                                Files.exists(setAside.resolve("giliran.mv.db"))
                                        && Files.exists(tables.resolve(moment));
                assertTrue(server.startAndKillWhen(then), "it was up before the kill");
                server.start();
                assertEquals(counted, Reports.visits(server, "service"), moment.toString());
                assertEquals(journal, Export.fetch(server.url(), server.staffToken()));
            }
        }
    }

    /** As an earlier version of the program would have left them. */
    private static void makeOlder(Path tables) throws Exception {
        String url = "jdbc:h2:file:" + tables.resolve("giliran").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url, "giliran", "");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE schema_version SET version = 1");
        }
    }
}
