package org.giliran.bench.hall;

import org.giliran.api.Wire;
import org.giliran.api.report.TodayReport;
import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Connection;
import org.giliran.bench.load.Request;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Gate A: what was answered, what the journal holds and what the tables hold are the same.
 *
 * @param issued tickets that clients were given
 * @param called tickets that counters were given
 * @param rows of the tables
 * @param problems empty when all is well
 */
public record Audit(long issued, long called, long rows, List<String> problems) {
    /** The tables follow at their own pace. */
    private static final Duration CATCH_UP = Duration.ofMinutes(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    public Audit {
        problems = List.copyOf(problems);
    }

    /** Checks a hall in which nobody does anything. */
    static Audit of(RunningHall hall) throws IOException {
        Ledger ledger = hall.ledger();
        try (Client client = hall.client(hall.folder().staff())) {
            long head = head(client.connection());
            JournalCheck journal = JournalCheck.read(hall.folder().journal(), head);
            var problems = new ArrayList<>(journal.problems());
            problems.addAll(journal.lost(ledger));
            problems.addAll(journal.untold(ledger));
            if (ledger.twice() > 0) {
                problems.add(ledger.twice() + " numbers or calls were given to two");
            }
            long rows = rows(client, head);
            if (rows != journal.issued().size()) {
                problems.add(
                        rows + " rows in the tables for " + journal.issued().size() + " tickets");
            }
            return new Audit(ledger.issued().size(), ledger.called().size(), rows, problems);
        }
    }

    /**
     * Waits until the tables hold all that has happened: what is left of it takes time from what is
     * measured next.
     */
    static void awaitTables(ServerProcess server) throws IOException {
        try (var connection = new Connection(server.port())) {
            awaitTables(connection, head(connection));
        }
    }

    /** Number of the newest record. */
    static long head(Connection connection) throws IOException {
        String head = connection.send(Request.get("/health", "")).text("head");
        return Long.parseLong(head, 0, head.indexOf(':'), 10);
    }

    private static long rows(Client client, long head) throws IOException {
        awaitTables(client.connection(), head);
        Answer answer = client.connection().send(client.read("/reports/today?by=service"));
        var report = Wire.readAnswer(answer.body(), TodayReport.class);
        if (report.stale()) {
            throw new IOException("the report is stale though the tables have caught up");
        }
        return report.rows().stream().mapToLong(TodayReport.Row::visits).sum();
    }

    private static void awaitTables(Connection connection, long head) throws IOException {
        long end = System.nanoTime() + CATCH_UP.toNanos();
        while (projected(connection) < head) {
            if (System.nanoTime() > end) {
                throw new IOException("the tables do not reach record " + head);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Waits until the server holds so many polls. */
    static void awaitPolls(ServerProcess server, int polls) throws IOException {
        try (var connection = new Connection(server.port())) {
            long end = System.nanoTime() + CATCH_UP.toNanos();
            while (number(connection, "polls") < polls) {
                if (System.nanoTime() > end) {
                    throw new IOException("the server does not hold " + polls + " polls");
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
    }

    private static long projected(Connection connection) throws IOException {
        return number(connection, "projectedSeq");
    }

    private static long number(Connection connection, String field) throws IOException {
        String health = connection.send(Request.get("/health", "")).body();
        if (!health.contains("\"status\":\"UP\"")) {
            throw new IOException("the server is not well: " + health);
        }
        String mark = "\"" + field + "\":";
        int at = health.indexOf(mark) + mark.length();
        return Long.parseLong(health, at, health.indexOf(',', at), 10);
    }
}
