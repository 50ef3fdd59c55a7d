package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.program.ProblemException;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.watch.web.Watching.View;

import java.util.function.Function;

/**
 * HTTP face of a visitor's own ticket. Nobody logs in: whoever has the token of a ticket may see it
 * and give it up, and nothing else.
 */
public record PhoneRoutes(Gate gate, TicketAnswers answers) {
    private static final String TICKET = "/api/tickets/{token}";

    /** Who acts, in the journal: it knows no visitor. */
    private static final String VISITOR = "visitor";

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.get(TICKET, this::status);
        routes.get(TICKET + "/why", this::why);
        routes.post(TICKET + "/late", ctx -> answer(ctx, VisitorCommands::late));
        routes.post(
                TICKET + "/cancel",
                ctx -> answer(ctx, t -> VisitorCommands.cancel(hall().day(), t)));
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
        Outcome.Accomplished outcome = hall().submit(command.apply(ticket), entered.origin());
        Gate.markReplay(ctx, outcome);
        HallDay after = hall().after(outcome);
        ctx.json(TicketAnswers.brief(after, after.tickets().get(ticket)));
    }
}
