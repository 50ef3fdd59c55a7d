package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Statement;

/** Whatever is wrong with the tables, who reads them is told that they are away. */
class TablesTest {
    @TempDir private Path data;
    private Tables tables;

    @BeforeEach
    void open() throws Exception {
        tables = Tables.open(data);
    }

    @Test
    void tablesThatAreMadeAgainAreAwayAndComeBack() throws Exception {
        assertEquals(0, seq());
        tables.close();
        assertThrows(TablesAway.class, this::seq);
        tables.makeAgain();
        assertEquals(0, seq());
        tables.close();
    }

    @Test
    void emptyTablesAreAway() throws Exception {
        try (var connection = tables.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
            connection.commit();
        }
        assertThrows(TablesAway.class, this::seq);
        tables.close();
    }

    private long seq() throws IOException {
        return tables.read(connection -> Tables.seq(connection, "balai"));
    }
}
