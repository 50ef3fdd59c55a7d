package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.platform.Gate;

import java.util.Objects;
import java.util.stream.Stream;

/** HTTP face of ratings. */
public record RatingRoutes(Gate gate) {

    public void addTo(RoutesConfig routes) {
        routes.post("/api/halls/{hall}/ratings", this::rate);
    }

    private void rate(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF_AND_KIOSKS, RateVisit.class);
        RateVisit body = entered.body();
        var source = HallEvent.Source.valueOf(body.source().name());
        var command = new HallCommand.Rate(visit(body), body.score(), source);
        Outcome.Accomplished outcome = gate.hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED)
                .json(
                        new RatedVisit(
                                outcome.find(HallEvent.VisitRated.class).orElseThrow().ticket()));
    }

    private static Visit visit(RateVisit body) throws BadMessage {
        long named =
                Stream.of(body.ticket(), body.number(), body.counter())
                        .filter(Objects::nonNull)
                        .count();
        if (named != 1) {
            throw new BadMessage(
                    named == 0 ? BadMessage.Code.MISSING_FIELD : BadMessage.Code.OUT_OF_RANGE,
                    "a rating names exactly one of ticket, number and counter",
                    named == 0 ? "ticket" : null);
        }
        if (body.ticket() != null) {
            return new Visit.OfTicket(body.ticket());
        }
        return body.number() != null
                ? new Visit.OfNumber(body.number())
                : new Visit.LastAt(Objects.requireNonNull(body.counter()));
    }
}
