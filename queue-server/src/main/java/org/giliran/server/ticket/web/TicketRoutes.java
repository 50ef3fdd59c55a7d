package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.ticket.Channel;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.api.ticket.PrintReport;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.calling.Waiting;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Refusals;
import org.giliran.server.platform.Words;
import org.giliran.ui.Languages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** HTTP face of tickets as they are given: parse, ask, answer. It holds no rule. */
public record TicketRoutes(Gate gate, TicketAnswers answers) {
    private static final String TICKETS = "/api/halls/{hall}/tickets";

    public void addTo(RoutesConfig routes) {
        routes.post(TICKETS, this::issue);
        routes.post(TICKETS + "/{ticket}/print-outcome", this::reportPrint);
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
        if (!Languages.ALL.has(body.language())) {
            throw Refusals.problem(Refusal.UNKNOWN_LANGUAGE);
        }
        var day = body.day();
        Outcome.Accomplished outcome =
                hall().submit(
                                new HallCommand.Issue(
                                        body.service(),
                                        Words.orEmpty(body.priorityClass()),
                                        body.language(),
                                        HallEvent.Channel.valueOf(body.channel().name()),
                                        day == null ? HallCommand.ANY_DAY : day,
                                        booked(body)),
                                entered.origin());
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED).json(answers.issued(hall().day(), issuedBy(outcome)));
    }

    /** An appointment of another day is none of today's business. */
    private Instant booked(IssueTicket body) throws BadMessage {
        Instant booked = body.bookedAt();
        if (booked == null) {
            return Waiting.NOT_BOOKED;
        }
        var calendar = hall().day().setUp().hall();
        boolean byStaff = body.channel() == Channel.BOOKING || body.channel() == Channel.STAFF;
        if (!byStaff || !calendar.dateAt(booked).equals(calendar.dateAt(hall().now()))) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "an appointment is of today, and of channel BOOKING or STAFF",
                    "bookedAt");
        }
        return booked.truncatedTo(ChronoUnit.MILLIS);
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
}
