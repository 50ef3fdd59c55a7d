package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.PaperCode;
import org.giliran.api.ticket.PaperTicket;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Words;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** HTTP face of papers of kiosks that are dead, which staff type in or scan. */
public record PaperRoutes(Gate gate, TicketAnswers answers, SeriesKeys keys, GuessLimit limit) {

    public void addTo(RoutesConfig routes) {
        routes.post("/api/halls/{hall}/tickets/from-paper", this::register);
    }

    private Hall hall() {
        return gate.hall();
    }

    private void register(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, PaperTicket.class);
        PaperTicket body = entered.body();
        String number = number(body.number());
        String fingerprint = read(body.fingerprint());
        requireRight(ctx, entered.who().id(), number, body.day(), fingerprint);
        var command =
                new HallCommand.RegisterPaper(
                        number, body.day(), Words.orEmpty(body.priorityClass()), fingerprint);
        Outcome.Accomplished outcome = hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        String id = outcome.find(HallEvent.TicketHandedOver.class).orElseThrow().ticket();
        Ticket ticket = hall().day().findKnown(id).orElseThrow();
        ctx.status(HttpStatus.CREATED).json(answers.issued(hall().day(), ticket));
    }

    private static String number(String typed) throws BadMessage {
        String number = typed.strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[A-Z]{2}-\\d{3,7}")) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a number given without the server has two letters, such as AX-001",
                    "number");
        }
        return number;
    }

    /** As it was meant: nobody can tell an O from a 0 on paper. */
    private static String read(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private void requireRight(
            Context ctx, String staff, String number, LocalDate day, String fingerprint) {
        var paper = new PaperCode(hall().code(), day, number, fingerprint);
        boolean right =
                limit.look(
                                ctx,
                                staff,
                                () -> keys.isRight(paper) ? Optional.of(paper) : Optional.empty())
                        .isPresent();
        if (!right) {
            throw new ProblemException(
                    409,
                    "FINGERPRINT_WRONG",
                    "no kiosk of this hall has printed this; look at the paper again",
                    "fingerprint");
        }
    }
}
