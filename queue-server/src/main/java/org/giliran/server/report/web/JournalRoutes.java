package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.journal.JournalCursor;
import org.giliran.program.Queries;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.JournalLine;
import org.giliran.server.platform.Gate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The journal's records as they are stored, for an auditor: {@code hash = SHA-256(hash before, seq,
 * record)}.
 */
public record JournalRoutes(Gate gate) {
    /** Records of one answer; the next page begins after the last. */
    private static final int PAGE = 500;

    /** What a client accepts that wants the lines of an export. */
    private static final String LINES = "application/x-ndjson";

    private record Page(long after, long head, List<JournalLine> records) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/journal", this::page);
    }

    private void page(Context ctx) throws IOException {
        gate.enter(ctx, Access.SUPERVISORS);
        Optional<LocalDate> day = Days.find(ctx);
        int after = Queries.number(ctx, "after", 0, Integer.MAX_VALUE / 2, 0);
        long head = gate.hall().published().head().seq();
        var lines = new Lines(day, after);
        try (JournalCursor cursor = gate.hall().journal().cursor(Math.max(0, after - 1))) {
            while (lines.wantMore() && cursor.readUpTo(head, lines.room(), lines::add) > 0) {
                // the records of other days leave room
            }
        }
        if (String.valueOf(ctx.header(Header.ACCEPT)).contains(LINES)) {
            ctx.contentType(LINES).result(lines.text());
        } else {
            ctx.json(new Page(after, head, lines.found));
        }
    }

    /**
     * Gathers the records of a day, or of all days, until a page is full. It is shown the record
     * {@code after}, too, for the hash that the next goes on from.
     */
    private static final class Lines {
        private final Optional<LocalDate> day;
        private final long after;
        private final List<JournalLine> found = new ArrayList<>();
        private Chain before = Chain.start();
        private boolean past;

        Lines(Optional<LocalDate> day, long after) {
            this.day = day;
            this.after = after;
        }

        String text() {
            return found.stream().map(line -> line.json() + "\n").collect(Collectors.joining());
        }

        boolean wantMore() {
            return room() > 0 && !past;
        }

        int room() {
            return PAGE - found.size();
        }

        void add(Chain chain, byte[] record) {
            JournalLine line = JournalLine.of(before, chain, record);
            int order = day.map(d -> dateOf(line.bytes()).compareTo(d)).orElse(0);
            past |= order > 0;
            if (order == 0 && chain.seq() > after) {
                found.add(line);
            }
            before = chain;
        }

        private static LocalDate dateOf(String record) {
            return LocalDate.parse(Wire.MAPPER.readTree(record).get("date").asString());
        }
    }
}
