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
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.ticket.PrintCodes;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * HTTP face of the codes by which a ticket is printed at another kiosk: one kiosk asks for it,
 * another has it typed in.
 *
 * @param chance nobody can foresee what it gives
 */
public record PrintCodeRoutes(
        Gate gate, PrintCodes codes, PaperLimit limit, RandomGenerator chance) {
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
        PrintCodes.Code code = find(kiosk, entered.body().code(), origin.key());
        Outcome.Accomplished outcome = request(code, kiosk, origin);
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED).json(asked(outcome));
    }

    private PrintCodes.Code find(String kiosk, String typed, String key) {
        var found = new AtomicReference<>(Optional.<PrintCodes.Code>empty());
        var tried =
                limit.of(
                        kiosk,
                        () -> {
                            found.set(codes.use(typed, key, hall().now(), this::isOpen));
                            return found.get().isPresent();
                        });
        return switch (tried) {
            case RIGHT -> found.get().orElseThrow();
            case WRONG ->
                    throw new ProblemException(
                            409,
                            "PRINT_CODE_UNKNOWN",
                            "there is no such code, or it was used or is too old",
                            "code");
            case TOO_MANY ->
                    throw new ProblemException(
                            429, "TOO_MANY_TRIES", "too many wrong codes; wait a minute");
        };
    }

    /** What is refused, or not taken, costs no code. */
    private Outcome.Accomplished request(PrintCodes.Code code, String kiosk, Origin origin) {
        try {
            var command = new HallCommand.RequestPrint(code.ticket(), kiosk, code.copies());
            return hall().submit(command, origin);
        } catch (ProblemException e) {
            if (!Hall.isUnknown(e)) {
                codes.giveBack(code.code(), origin.key());
            }
            throw e;
        }
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
