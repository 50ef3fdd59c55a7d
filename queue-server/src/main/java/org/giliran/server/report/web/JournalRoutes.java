package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Wire;
import org.giliran.journal.JournalCursor;
import org.giliran.program.Queries;
import org.giliran.server.account.web.Access;
import org.giliran.server.platform.Gate;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal's records as they are stored, for an auditor: {@code hash = SHA-256(hash before, seq,
 * record)}.
 */
public record JournalRoutes(Gate gate) {
    /** Records of one answer; the next page begins after the last. */
    private static final int PAGE = 500;

    /**
     * One record; {@code record} is its JSON, of which {@code bytes} is the stored form as text.
     */
    private record Line(long seq, String hash, String bytes) {}

    private record Page(long after, long head, List<Line> records) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/journal", this::page);
    }

    private void page(Context ctx) throws IOException {
        gate.enter(ctx, Access.SUPERVISORS);
        String day = Queries.find(ctx, "day");
        int after = Queries.number(ctx, "after", 0, Integer.MAX_VALUE / 2, 0);
        long head = gate.hall().published().head().seq();
        var lines = new ArrayList<Line>();
        try (JournalCursor cursor = gate.hall().journal().cursor(after)) {
            cursor.readUpTo(
                    head,
                    PAGE,
                    (chain, record) -> {
                        String text = new String(record, java.nio.charset.StandardCharsets.UTF_8);
                        if (day == null || isOf(day, text)) {
                            lines.add(new Line(chain.seq(), chain.hex(), text));
                        }
                    });
        }
        ctx.json(new Page(after, head, lines));
    }

    private static boolean isOf(String day, String record) {
        JsonNode date = Wire.MAPPER.readTree(record).get("date");
        return date != null && date.asString().equals(day);
    }
}
