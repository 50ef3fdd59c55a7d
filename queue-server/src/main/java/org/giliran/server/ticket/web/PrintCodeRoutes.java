package org.giliran.server.ticket.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.ticket.AskPrintCode;
import org.giliran.api.ticket.PrintByCode;
import org.giliran.api.ticket.PrintCode;
import org.giliran.api.ticket.UsePrintCode;
import org.giliran.program.ProblemException;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.PrintJob;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.ticket.PrintCodes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * HTTP face of the codes by which a ticket is printed at another kiosk: one kiosk asks for it,
 * another has it typed in.
 *
 * @param chance nobody can foresee what it gives
 */
public record PrintCodeRoutes(
        Gate gate, PrintCodes codes, GuessLimit limit, RandomGenerator chance) {
    private static final Set<Role> KIOSKS = Set.of(Role.KIOSK);

    public void addTo(RoutesConfig routes) {
        routes.post("/api/halls/{hall}/tickets/{ticket}/print-code", this::give);
        routes.post("/api/halls/{hall}/kiosks/{kiosk}/print-code", this::use);
    }

    private Hall hall() {
        return gate.hall();
    }

    private boolean isOpen(String ticket) {
        return hall().day().tickets().find(ticket).map(Ticket::isOpen).orElse(false);
    }

    /** A code that no kiosk could print by would only be a way for nothing. */
    private void give(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, KIOSKS, AskPrintCode.class);
        String ticket = ctx.pathParam("ticket");
        Integer begun = entered.body().copies();
        int copies = begun == null ? 0 : begun;
        hall().requirePrintable(ticket, copies);
        PrintCodes.Code code =
                codes.give(ticket, copies, hall().now(), this::isOpen, chance::nextInt)
                        .orElseThrow(PrintCodeRoutes::tooMany);
        String number = hall().day().tickets().get(ticket).number();
        ctx.status(HttpStatus.CREATED).json(new PrintCode(code.code(), number, code.until()));
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                429, "TOO_BUSY", "there are as many codes as a hall can have; try again");
    }

    private void use(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, KIOSKS, UsePrintCode.class);
        String kiosk = entered.who().id();
        HandOverRoutes.requireSelf(ctx, kiosk);
        Origin origin = entered.origin();
        Outcome.Accomplished outcome =
                printedUnder(origin.key())
                        .map(ticket -> request(ticket, kiosk, 0, origin))
                        .orElseGet(() -> byCode(ctx, kiosk, entered.body().code(), origin));
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED).json(asked(outcome));
    }

    /** What was asked for before under this key is answered again, whatever became of its code. */
    private Optional<String> printedUnder(String key) {
        return hall().day().findAnswered(key).stream()
                .flatMap(List::stream)
                .map(Recorded::event)
                .filter(HallEvent.PrintRequested.class::isInstance)
                .map(e -> ((HallEvent.PrintRequested) e).ticket())
                .findFirst();
    }

    private Outcome.Accomplished byCode(Context ctx, String kiosk, String typed, Origin origin) {
        PrintCodes.Code code =
                limit.look(
                                ctx,
                                kiosk,
                                () -> codes.use(typed, origin.key(), hall().now(), this::isOpen))
                        .orElseThrow(PrintCodeRoutes::unknown);
        try {
            return request(code.ticket(), kiosk, code.copies(), origin);
        } catch (ProblemException e) {
            if (Hall.isUnknown(e)) {
                codes.end(code.code());
            } else {
                codes.giveBack(code.code(), origin.key());
            }
            throw e;
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                409,
                "PRINT_CODE_UNKNOWN",
                "there is no such code, or it was used or is too old",
                "code");
    }

    private Outcome.Accomplished request(String ticket, String kiosk, int copies, Origin origin) {
        return hall().submit(new HallCommand.RequestPrint(ticket, kiosk, copies), origin);
    }

    private PrintByCode asked(Outcome.Accomplished outcome) {
        var requested = outcome.find(HallEvent.PrintRequested.class).orElseThrow();
        long seq = outcome.records().getFirst().seq();
        return new PrintByCode(
                requested.ticket(),
                hall().day().tickets().get(requested.ticket()).number(),
                requested.copy(),
                PrintJob.idOf(requested.ticket(), seq));
    }
}
