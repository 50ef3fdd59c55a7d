package org.giliran.server.counter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.counter.ByHandVisits;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.platform.Gate;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** HTTP face of visits that were done by hand while the server was away. */
public record ByHandRoutes(Gate gate, CounterViews views) {

    public void addTo(RoutesConfig routes) {
        routes.post("/api/halls/{hall}/counters/{counter}/by-hand", this::typeIn);
    }

    private void typeIn(Context ctx) throws BadMessage {
        var entered = gate.longCommand(ctx, Access.STAFF, ByHandVisits.class);
        String counter = ctx.pathParam("counter");
        var command =
                new HallCommand.TypeIn(
                        counter,
                        entered.body().visits().stream().map(ByHandRoutes::visit).toList());
        Outcome.Accomplished outcome = gate.hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        HallDay after = gate.hall().after(outcome);
        ctx.result(
                        Snapshot.once(
                                (day, now) ->
                                        views.of(day, counter, now, CounterViews.Beside.NOTHING),
                                after))
                .contentType("application/json");
    }

    private static HandVisit visit(ByHandVisits.Visit visit) {
        return new HandVisit(
                visit.number().strip(),
                visit.calledAt().truncatedTo(ChronoUnit.MILLIS),
                perhaps(visit.startedAt()),
                perhaps(visit.finishedAt()),
                HallEvent.ByHand.valueOf(visit.outcome().name()));
    }

    private static Instant perhaps(@Nullable Instant at) {
        return at == null ? HallEvent.VisitByHand.NOT_KNOWN : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
