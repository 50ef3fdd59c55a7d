package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.RateTicket;
import org.giliran.program.ProblemException;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.watch.web.Watching.View;

import java.util.function.Function;

/**
 * HTTP face of a visitor's own ticket. Nobody logs in: whoever has the token of a ticket may see
 * it, say that he is late, give it up and rate the visit, and nothing else.
 */
public record PhoneRoutes(Gate gate, TicketAnswers answers, PhonePages pages) {
    private static final String TICKET = "/api/tickets/{token}";

    /** Who acts, in the journal: it knows no visitor. */
    private static final String VISITOR = "visitor";

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.get(TICKET, this::status);
        routes.get(TICKET + "/why", this::why);
        routes.get(TICKET + "/page", pages::live);
        routes.get(TICKET + "/why-page", pages::why);
        routes.post(TICKET + "/late", ctx -> answer(ctx, VisitorCommands::late));
        routes.post(
                TICKET + "/cancel",
                ctx -> answer(ctx, t -> VisitorCommands.cancel(hall().day(), t)));
        routes.post(TICKET + "/rating", this::rate);
    }

    private Hall hall() {
        return gate.hall();
    }

    private void status(Context ctx) {
        String ticket = ticket(ctx);
        var view = new View("ticket/" + ticket, (day, now) -> answers.status(day, ticket, now));
        hall().watching().answer(ctx, view);
    }

    private void why(Context ctx) {
        String ticket = ticket(ctx);
        var view = new View("why/" + ticket, (day, now) -> Whys.of(day, ticket, now));
        hall().watching().answer(ctx, view);
    }

    private String ticket(Context ctx) {
        return answers.tokens()
                .find(ctx.pathParam("token"), hall().day())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        404, "UNKNOWN_TICKET", "there is no such ticket"));
    }

    private void answer(Context ctx, Function<String, HallCommand> command) throws BadMessage {
        String ticket = ticket(ctx);
        var entered = gate.openCommand(ctx, VISITOR, Nothing.class);
        submit(ctx, ticket, command.apply(ticket), entered.origin());
    }

    private void rate(Context ctx) throws BadMessage {
        String ticket = ticket(ctx);
        var entered = gate.openCommand(ctx, VISITOR, RateTicket.class);
        var visit = new HallCommand.Visit.OfTicket(ticket);
        int score = entered.body().score();
        submit(
                ctx,
                ticket,
                new HallCommand.Rate(visit, score, HallEvent.Source.PHONE),
                entered.origin());
    }

    private void submit(Context ctx, String ticket, HallCommand command, Origin origin) {
        Outcome.Accomplished outcome = hall().submit(command, origin);
        Gate.markReplay(ctx, outcome);
        HallDay after = hall().after(outcome);
        ctx.json(TicketAnswers.brief(after, after.tickets().get(ticket)));
    }
}
