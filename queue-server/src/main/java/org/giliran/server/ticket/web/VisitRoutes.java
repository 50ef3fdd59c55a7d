package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.ticket.FoundVisits;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.SaidNumber;
import org.giliran.server.ticket.VisitWay;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** HTTP face of looking a visit up by its number, as a supervisor says it. */
public record VisitRoutes(Gate gate, Accounts accounts) {
    /** Nobody reads more; the rest is a number. */
    private static final int MOST = 20;

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/visits", this::find);
    }

    private void find(Context ctx) throws IOException {
        gate.enter(ctx, Access.SUPERVISORS);
        String asked = Words.orEmpty(Queries.find(ctx, "number"));
        SaidNumber said =
                SaidNumber.parse(asked)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                400,
                                                "OUT_OF_RANGE",
                                                "'number' is a ticket's number such as B-012",
                                                "number"));
        HallDay day = gate.hall().day();
        List<Ticket> found = found(day, said);
        ctx.header("Cache-Control", "no-store")
                .json(
                        new FoundVisits(
                                day.setUp().hall().code(),
                                day.date(),
                                gate.hall().now(),
                                asked,
                                found.size(),
                                found.stream().limit(MOST).map(VisitRoutes::found).toList(),
                                found.size() == 1 ? way(day, found.getFirst()) : null));
    }

    private static List<Ticket> found(HallDay day, SaidNumber said) {
        List<String> numbers = day.tickets().values().stream().map(Ticket::number).toList();
        List<String> meant = said.among(numbers);
        return day.tickets().values().stream()
                .filter(t -> meant.contains(t.number()))
                .sorted(Comparator.comparing(Ticket::number))
                .toList();
    }

    private static FoundVisits.Found found(Ticket ticket) {
        return new FoundVisits.Found(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                Words.orNull(ticket.priorityClass()),
                TicketAnswers.state(ticket),
                ticket.issuedAt(),
                ticket.counter().orElse(null));
    }

    private FoundVisits.@Nullable Way way(HallDay day, Ticket ticket) throws IOException {
        var way = new VisitWay(ticket.id());
        gate.hall().journal().follow(day.date(), day.seq(), way::follow);
        return new VisitWords(day, accounts).way(way);
    }
}
