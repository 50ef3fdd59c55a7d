package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.ticket.VisitToday;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;

import java.time.Instant;

/** HTTP face of the question why a number still waits, or was called when it was. */
public record VisitRoutes(Gate gate, TicketAnswers answers) {
    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/visits/{number}", this::visit);
    }

    private void visit(Context ctx) {
        gate.enter(ctx, Access.SUPERVISORS);
        HallDay day = gate.hall().day();
        Ticket ticket = find(day, ctx.pathParam("number"));
        ctx.header("Cache-Control", "no-store").json(answer(day, ticket));
    }

    private static Ticket find(HallDay day, String typed) {
        String number =
                TypedNumber.read(typed)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                400,
                                                "OUT_OF_RANGE",
                                                "a number is a letter and figures, as B-012",
                                                "number"));
        return day.findByNumber(number)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        404, "UNKNOWN_TICKET", "nobody took " + number + " today"));
    }

    private VisitToday answer(HallDay day, Ticket ticket) {
        Instant now = gate.hall().now();
        String priorityClass = ticket.priorityClass();
        return new VisitToday(
                answers.status(day, ticket.id(), now),
                Whys.of(day, ticket.id(), now),
                Words.orNull(priorityClass),
                day.setUp()
                        .findPriorityClass(priorityClass)
                        .map(PriorityClass::name)
                        .map(Words::names)
                        .orElse(null),
                ticket.issuedAt());
    }
}
