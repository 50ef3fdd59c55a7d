package org.giliran.server.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.api.report.TodayReport;
import org.giliran.api.report.TodayReport.Estimates;
import org.giliran.api.report.TodayReport.Lately;
import org.giliran.api.report.TodayReport.Row;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;
import org.giliran.program.Queries;
import org.giliran.server.account.web.Access;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.Gate;
import org.giliran.server.report.db.Projector;
import org.giliran.server.report.db.ReportTables;
import org.giliran.server.report.db.ReportTables.By;
import org.giliran.server.report.db.TablesAway;
import org.giliran.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP face of the figures of today, and what all reports say when there are no tables. */
public record ReportRoutes(Gate gate, ReportTables tables, Projector projector) {
    private static final Logger LOG = LoggerFactory.getLogger(ReportRoutes.class);

    /** How long a report waits for the tables to reach the journal; design.md. */
    static final Duration CATCH_UP = Duration.ofSeconds(2);

    private static final List<String> DEFINED =
            List.of(
                    "visits",
                    "waitSeconds",
                    "walkSeconds",
                    "serveSeconds",
                    "missed",
                    "cancelled",
                    "ratings",
                    "estimates",
                    "promise",
                    "mean",
                    "median",
                    "p90");

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/reports/today", this::today);
        routes.exception(TablesAway.class, ReportRoutes::away);
    }

    private static void away(TablesAway e, Context ctx) {
        LOG.warn("{} has no answer for now: {}", ctx.path(), e.getMessage());
        Problems.answer(
                ctx,
                503,
                "REPORTS_AWAY",
                "the figures are made again from the journal when there is room; the hall goes on",
                null);
    }

    private void today(Context ctx) throws IOException, InterruptedException {
        gate.enter(ctx, Access.SUPERVISORS);
        By by = by(Queries.find(ctx, "by"));
        HallDay day = gate.hall().day();
        boolean reached = projector.await(day.seq(), CATCH_UP);
        String hall = gate.hall().code();
        var figures = tables.read(hall, day.date(), by, keys(day, by), promised(day));
        ctx.header("Cache-Control", "no-store")
                .json(
                        new TodayReport(
                                figures.asOfSeq(),
                                !reached,
                                definitions(by),
                                figures.rows().stream().map(r -> explained(day, by, r)).toList()));
    }

    /** With the reason why visitors of a service are told no minutes, if they are not. */
    private static Row explained(HallDay day, By by, Row row) {
        return day.serviceTimes().stream()
                .filter(t -> by == By.SERVICE && t.service().equals(row.key()))
                .map(ServiceTime::hits)
                .filter(Hits::tooFew)
                .findFirst()
                .map(hits -> aheadOnly(row, new Lately(hits.told(), hits.within())))
                .orElse(row);
    }

    private static Row aheadOnly(Row row, Lately lately) {
        return new Row(
                row.key(),
                row.visits(),
                row.waitSeconds(),
                row.walkSeconds(),
                row.serveSeconds(),
                row.missed(),
                row.cancelled(),
                row.ratings(),
                new Estimates(row.estimates().told(), row.estimates().within(), lately),
                row.promise());
    }

    private static By by(@Nullable String text) {
        return switch (text) {
            case null -> By.SERVICE;
            case "service" -> By.SERVICE;
            case "counter" -> By.COUNTER;
            default ->
                    throw new ProblemException(
                            400, "OUT_OF_RANGE", "'by' is 'service' or 'counter'", "by");
        };
    }

    private static List<String> keys(HallDay day, By by) {
        return switch (by) {
            case SERVICE -> day.setUp().services().stream().map(Service::code).toList();
            case COUNTER -> day.setUp().counters().stream().map(Counter::code).toList();
        };
    }

    private static Map<String, Integer> promised(HallDay day) {
        return day.setUp().services().stream()
                .collect(Collectors.toMap(Service::code, s -> s.standard().promisedWaitMinutes()));
    }

    private static Map<String, Names> definitions(By by) {
        Texts indonesian = Texts.load("report", "id");
        Texts english = Texts.load("report", "en");
        var definitions = new LinkedHashMap<String, Names>();
        for (String figure : DEFINED) {
            String key = figure.equals("visits") ? "visits." + by.name() : figure;
            definitions.put(figure, new Names(indonesian.get(key), english.get(key)));
        }
        return definitions;
    }
}
