package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.report.HoursReport;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.HallDay;
import org.giliran.server.opening.OpenDay;
import org.giliran.server.platform.Gate;
import org.giliran.server.report.db.HourRows;
import org.giliran.server.report.db.Projector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** HTTP face of the hours of today: who came, and who was served. */
public record HoursRoutes(Gate gate, HourRows rows, Projector projector) {

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/reports/hours", this::hours);
    }

    private void hours(Context ctx) throws IOException, InterruptedException {
        gate.enter(ctx, Access.SUPERVISORS);
        HallDay day = gate.hall().day();
        boolean reached = projector.await(day.seq(), ReportRoutes.CATCH_UP);
        var hours = rows.read(gate.hall().code(), day.date(), day.setUp().hall().zone());
        ctx.header("Cache-Control", "no-store")
                .json(new HoursReport(hours.asOfSeq(), !reached, opening(day), hours.rows()));
    }

    private static HoursReport.@Nullable Opening opening(HallDay day) {
        return OpenDay.of(day.setUp(), day.date())
                .map(open -> open.wholeHours(day.setUp().hall().zone()))
                .map(open -> new HoursReport.Opening(open.from(), open.until()))
                .orElse(null);
    }
}
