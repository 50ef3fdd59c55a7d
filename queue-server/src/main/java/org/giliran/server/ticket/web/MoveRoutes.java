package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.AddStep;
import org.giliran.api.ticket.CancelTicket;
import org.giliran.api.ticket.ChangeClass;
import org.giliran.api.ticket.ParkTicket;
import org.giliran.api.ticket.Reprint;
import org.giliran.api.ticket.TransferTicket;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.Gate;

/** HTTP face of what staff do with a ticket wherever it is: parse, ask, answer. */
public record MoveRoutes(Gate gate) {
    private static final String TICKET = "/api/halls/{hall}/tickets/{ticket}";

    /** The body of a command that needs no words. */
    private record Nothing() {}

    /** Reads a command out of a request about a ticket. */
    private interface Reader<T> {
        HallCommand read(String ticket, T body) throws BadMessage;
    }

    public void addTo(RoutesConfig routes) {
        routes.post(TICKET + "/cancel", ctx -> answer(ctx, CancelTicket.class, MoveRoutes::cancel));
        routes.post(
                TICKET + "/reprint",
                ctx ->
                        answer(
                                ctx,
                                Reprint.class,
                                (t, b) -> new HallCommand.RequestPrint(t, b.kiosk())));
        routes.post(
                TICKET + "/resume",
                ctx -> answer(ctx, Nothing.class, (t, _) -> new HallCommand.Resume(t)));
        routes.post(
                TICKET + "/park",
                ctx -> answer(ctx, ParkTicket.class, (t, b) -> Moves.park(ticket(t), b)));
        routes.post(
                TICKET + "/transfer",
                ctx -> answer(ctx, TransferTicket.class, (t, b) -> Moves.transfer(ticket(t), b)));
        routes.post(
                TICKET + "/steps",
                ctx -> answer(ctx, AddStep.class, (t, b) -> Moves.addStep(ticket(t), b)));
        routes.post(
                TICKET + "/priority-class",
                ctx -> answer(ctx, ChangeClass.class, MoveRoutes::changeClass));
    }

    private static Visitor ticket(String id) {
        return new Visitor.OfTicket(id);
    }

    private static HallCommand cancel(String ticket, CancelTicket body) throws BadMessage {
        return new HallCommand.CancelTicket(ticket, Gate.reason(body.reason()));
    }

    private static HallCommand changeClass(String ticket, ChangeClass body) throws BadMessage {
        return new HallCommand.ChangeClass(
                ticket, body.priorityClass(), Gate.reason(body.reason()));
    }

    private <T> void answer(Context ctx, Class<T> type, Reader<T> reader) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, type);
        String ticket = ctx.pathParam("ticket");
        HallCommand command = reader.read(ticket, entered.body());
        Outcome.Accomplished outcome = gate.hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        HallDay after = gate.hall().after(outcome);
        ctx.json(TicketAnswers.brief(after, after.tickets().get(ticket)));
    }
}
