package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.api.report.ExceptionsReport;
import org.giliran.api.report.ExceptionsReport.Row;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.web.Access;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;
import org.giliran.server.report.db.ExceptionRows;
import org.giliran.server.report.db.ExceptionRows.Exceptional;
import org.giliran.server.report.db.Projector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** HTTP face of what staff did past the order of the line. */
public record ExceptionRoutes(
        Gate gate, Accounts accounts, ExceptionRows tables, Projector projector) {
    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/reports/exceptions", this::exceptions);
    }

    private void exceptions(Context ctx) throws IOException, InterruptedException {
        gate.enter(ctx, Access.SUPERVISORS);
        HallDay today = gate.hall().day();
        LocalDate day = Days.find(ctx).orElse(today.date());
        boolean reached = projector.await(today.seq(), ReportRoutes.CATCH_UP);
        var found = tables.read(gate.hall().code(), day);
        Reasons reasons = today.setUp().reasons().orStandard();
        List<Row> rows = found.rows().stream().map(e -> row(e, reasons)).toList();
        ctx.header("Cache-Control", "no-store")
                .json(new ExceptionsReport(found.asOfSeq(), !reached, day, found.count(), rows));
    }

    private Row row(Exceptional e, Reasons reasons) {
        String name = accounts.nameOf(e.actor());
        return new Row(
                e.seq(),
                e.at(),
                e.kind(),
                e.actor(),
                name.equals(e.actor()) ? null : name,
                e.number(),
                Words.orNull(e.counter()),
                e.passed(),
                Words.orNull(e.priorityClass()),
                Words.orNull(e.reason()),
                nameOf(e, reasons));
    }

    private static @Nullable Names nameOf(Exceptional e, Reasons reasons) {
        List<Reasons.Reason> offered =
                switch (e.kind()) {
                    case OUT_OF_ORDER -> reasons.call();
                    case PUT_FIRST -> reasons.transfer();
                    case CLASS_CHANGED -> reasons.priorityClass();
                    case KEPT_PLACE -> reasons.transfer();
                    case APPOINTMENT,
                            BY_HAND,
                            MISSED_BY_HAND,
                            MISSED_AT_ONCE,
                            HANDED_OVER_LATE,
                            TIME_UNCERTAIN,
                            FROM_PAPER,
                            HAND_OVER_REFUSED ->
                            List.of();
                };
        return Reasons.find(e.reason(), offered).map(Words::names).orElse(null);
    }
}
