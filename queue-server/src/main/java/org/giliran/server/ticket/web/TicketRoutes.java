package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.ticket.CancelTicket;
import org.giliran.api.ticket.Channel;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.api.ticket.PrintReport;
import org.giliran.api.ticket.Reprint;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Words;
import org.giliran.server.watch.web.Watching.View;

/** HTTP face of tickets: parse, ask, answer. It holds no rule. */
public record TicketRoutes(Gate gate, TicketAnswers answers) {
    private static final String TICKETS = "/api/halls/{hall}/tickets";

    public void addTo(RoutesConfig routes) {
        routes.post(TICKETS, this::issue);
        routes.post(TICKETS + "/{ticket}/print-outcome", this::reportPrint);
        routes.post(TICKETS + "/{ticket}/cancel", this::cancel);
        routes.post(TICKETS + "/{ticket}/reprint", this::reprint);
        routes.get("/api/tickets/{token}", this::status);
    }

    private Hall hall() {
        return gate.hall();
    }

    private void issue(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF_AND_KIOSKS, IssueTicket.class);
        IssueTicket body = entered.body();
        if (entered.who().role() == Role.KIOSK && body.channel() != Channel.KIOSK) {
            throw new ProblemException(
                    403, "NOT_ALLOWED", "a kiosk gives tickets of channel KIOSK", "channel");
        }
        var day = body.day();
        Outcome.Accomplished outcome =
                hall().submit(
                                new HallCommand.Issue(
                                        body.service(),
                                        Words.orEmpty(body.priorityClass()),
                                        body.language(),
                                        HallEvent.Channel.valueOf(body.channel().name()),
                                        day == null ? HallCommand.ANY_DAY : day),
                                entered.origin());
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED).json(answers.issued(hall().day(), issuedBy(outcome)));
    }

    private Ticket issuedBy(Outcome.Accomplished outcome) {
        String ticket = outcome.find(HallEvent.TicketIssued.class).orElseThrow().ticket();
        return hall().day().findKnown(ticket).orElseThrow();
    }

    private void reportPrint(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF_AND_KIOSKS, PrintReport.class);
        var outcome = HallEvent.PrintState.valueOf(entered.body().outcome().name());
        hall().submit(
                        new HallCommand.ReportPrint(
                                ctx.pathParam("ticket"),
                                outcome,
                                Words.orEmpty(entered.body().job())),
                        entered.origin());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void cancel(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, CancelTicket.class);
        String reason = Gate.reason(entered.body().reason());
        answer(ctx, new HallCommand.CancelTicket(ctx.pathParam("ticket"), reason), entered);
    }

    private void reprint(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, Reprint.class);
        String kiosk = entered.body().kiosk();
        answer(ctx, new HallCommand.RequestPrint(ctx.pathParam("ticket"), kiosk), entered);
    }

    private void answer(Context ctx, HallCommand command, Gate.Entered<?> entered) {
        Outcome.Accomplished outcome = hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        HallDay after = hall().after(outcome);
        ctx.json(TicketAnswers.brief(after, after.tickets().get(ctx.pathParam("ticket"))));
    }

    private void status(Context ctx) {
        String ticket =
                answers.tokens()
                        .find(ctx.pathParam("token"), hall().day())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404, "UNKNOWN_TICKET", "there is no such ticket"));
        hall().watching()
                .answer(
                        ctx,
                        new View(
                                "ticket/" + ticket,
                                (day, now) -> answers.status(day, ticket, now)));
    }
}
