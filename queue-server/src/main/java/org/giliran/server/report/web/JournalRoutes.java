package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.journal.JournalCursor;
import org.giliran.program.Queries;
import org.giliran.server.account.web.Access;
import org.giliran.server.platform.Gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal's records as they are stored, for an auditor: {@code hash = SHA-256(hash before, seq,
 * record)}.
 */
public record JournalRoutes(Gate gate) {
    /** Records of one answer; the next page begins after the last. */
    private static final int PAGE = 500;

    /** One record; {@code bytes} is its stored form as text, which {@code hash} is about. */
    private record Line(long seq, String hash, String bytes) {}

    private record Page(long after, long head, List<Line> records) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/journal", this::page);
    }

    private void page(Context ctx) throws IOException {
        gate.enter(ctx, Access.SUPERVISORS);
        Optional<LocalDate> day = Days.find(ctx);
        int after = Queries.number(ctx, "after", 0, Integer.MAX_VALUE / 2, 0);
        long head = gate.hall().published().head().seq();
        var lines = new Lines(day);
        try (JournalCursor cursor = gate.hall().journal().cursor(after)) {
            while (lines.wantMore() && cursor.readUpTo(head, lines.room(), lines::add) > 0) {
                // the records of other days leave room
            }
        }
        ctx.json(new Page(after, head, lines.found));
    }

    /** Gathers the records of a day, or of all days, until a page is full. */
    private static final class Lines {
        private final Optional<LocalDate> day;
        private final List<Line> found = new ArrayList<>();
        private boolean past;

        Lines(Optional<LocalDate> day) {
            this.day = day;
        }

        boolean wantMore() {
            return room() > 0 && !past;
        }

        int room() {
            return PAGE - found.size();
        }

        void add(Chain chain, byte[] record) {
            String text = new String(record, StandardCharsets.UTF_8);
            int order = day.map(d -> dateOf(text).compareTo(d)).orElse(0);
            past |= order > 0;
            if (order == 0) {
                found.add(new Line(chain.seq(), chain.hex(), text));
            }
        }

        private static LocalDate dateOf(String record) {
            return LocalDate.parse(Wire.MAPPER.readTree(record).get("date").asString());
        }
    }
}
