package org.giliran.server.report.db;

import org.giliran.api.report.TodayReport.Row;
import org.giliran.journal.Chain;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.estimate.Past;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.SetUps;
import org.giliran.server.report.db.ReportTables.By;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A hall without a server or a journal on disk, and the tables of what happened in it. Its service
 * {@code paket} is a journey: cards first, then family cards.
 */
final class ProjectedHall {
    private static final String CODE = SetUps.HALL.code();

    private final Path data;
    private final HallFixture hall = HallFixture.onMonday(setUp());

    /** On Monday, half past seven; tables are made in folders of {@code data}. */
    ProjectedHall(Path data) {
        this.data = data;
    }

    private static SetUp setUp() {
        SetUp plain = SetUps.SMALL;
        var services = new ArrayList<>(plain.services());
        services.add(
                new Service(
                        "paket",
                        "D",
                        new Name("Paket", "Parcel"),
                        Service.Standard.NONE,
                        List.of("ktp", "kk"),
                        true,
                        0,
                        Quota.NONE,
                        OpeningHours.AS_THE_HALL));
        return new SetUp(
                plain.hall(),
                services,
                plain.priorityClasses(),
                plain.zones(),
                plain.counters(),
                plain.kiosks(),
                plain.displays(),
                plain.callPolicy(),
                plain.reasons(),
                plain.opening(),
                TicketRules.STANDARD,
                List.of());
    }

    HallFixture hall() {
        return hall;
    }

    /** A folder with the tables of records; they are written in two goes. */
    Path tables(List<Recorded> records, int firstGo) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(data, "made");
        write(folder, records, records.subList(0, firstGo));
        write(folder, records, records.subList(firstGo, records.size()));
        return folder;
    }

    private Path tables() throws IOException, SQLException {
        return tables(hall.records(), 0);
    }

    private void write(Path folder, List<Recorded> all, List<Recorded> records)
            throws IOException, SQLException {
        PastRecords past =
                (after, upTo, _, sink) ->
                        all.stream().filter(r -> r.seq() > after && r.seq() <= upTo).forEach(sink);
        try (Tables tables = Tables.open(folder);
                Connection connection = tables.connection();
                var writer = new VisitTables(connection, CODE, past)) {
            for (Recorded recorded : records) {
                writer.write(recorded);
            }
            writer.applied(Chain.of(hall.day().seq(), "0".repeat(64)));
            connection.commit();
        }
    }

    /** Today's figures of a service. */
    Row service(String code) throws IOException, SQLException {
        return figures(By.SERVICE, code);
    }

    /** Today's figures of a counter. */
    Row counter(String code) throws IOException, SQLException {
        return figures(By.COUNTER, code);
    }

    private Row figures(By by, String key) throws IOException, SQLException {
        try (Tables tables = Tables.open(tables())) {
            return new ReportTables(tables)
                    .read(CODE, hall.day().date(), by, List.of(key), Map.of())
                    .rows()
                    .getFirst();
        }
    }

    /** What there is to learn on the day after. */
    List<Past> past() throws IOException, SQLException {
        try (Tables tables = Tables.open(tables())) {
            return new PastVisits(tables, Duration.ofSeconds(30))
                    .read(CODE, SetUps.HALL.zone(), hall.day().date());
        }
    }

    List<ExceptionRows.Exceptional> exceptions() throws IOException, SQLException {
        try (Tables tables = Tables.open(tables())) {
            return new ExceptionRows(tables).read(CODE, hall.day().date()).rows();
        }
    }

    /** The rows of a table. */
    List<String> rows(String table) throws IOException, SQLException {
        return dump(hall.records(), 0).getOrDefault(table, List.of());
    }

    /** Every table of these records, which are written in two goes. */
    Map<String, List<String>> dump(List<Recorded> records, int firstGo)
            throws IOException, SQLException {
        return TableDump.of(tables(records, firstGo));
    }
}
