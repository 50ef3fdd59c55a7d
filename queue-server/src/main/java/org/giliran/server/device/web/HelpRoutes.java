package org.giliran.server.device.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.board.KioskHome;
import org.giliran.api.device.SeenHelp;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.web.Access;
import org.giliran.server.device.HelpCalls;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;

import java.time.Instant;
import java.util.Set;

/**
 * HTTP face of the calls for help: a kiosk asks, somebody of the staff says that he comes, either
 * says that it is done. Nothing of it is an event of the hall's day.
 */
public record HelpRoutes(Gate gate, HelpCalls calls) {
    private static final String HELP = "/api/halls/{hall}/kiosks/{kiosk}/help";
    private static final Set<Role> KIOSKS = Set.of(Role.KIOSK);

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.post(HELP, this::ask);
        routes.post(HELP + "/take", this::take);
        routes.post(HELP + "/done", this::end);
    }

    private Hall hall() {
        return gate.hall();
    }

    private void ask(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, KIOSKS, Nothing.class);
        String kiosk = kiosk(ctx);
        requireSelf(entered.who(), kiosk);
        answer(
                ctx.status(HttpStatus.CREATED),
                calls.ask(kiosk, entered.origin().key(), hall().now()));
    }

    private void take(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, SeenHelp.class);
        answer(
                ctx,
                calls.take(kiosk(ctx), entered.body().since(), entered.who().id(), hall().now())
                        .orElseThrow(HelpRoutes::over));
    }

    private void answer(Context ctx, HelpCalls.Call call) {
        hall().watching().changed();
        ctx.json(new KioskHome.Help(call.since(), call.isTaken()));
    }

    private void end(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF_AND_KIOSKS, SeenHelp.class);
        String kiosk = kiosk(ctx);
        if (entered.who().role() == Role.KIOSK) {
            requireSelf(entered.who(), kiosk);
        }
        Instant now = hall().now();
        calls.end(kiosk, entered.body().since(), now);
        hall().watching().changed();
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private String kiosk(Context ctx) {
        String kiosk = ctx.pathParam("kiosk");
        if (!hall().day().setUp().hasKiosk(kiosk)) {
            throw new ProblemException(404, "NOT_FOUND", "there is no such kiosk");
        }
        return kiosk;
    }

    private static void requireSelf(Principal who, String kiosk) {
        if (!who.id().equals(kiosk)) {
            throw new ProblemException(403, "OTHER_DEVICE", "this token is that of another device");
        }
    }

    private static ProblemException over() {
        return new ProblemException(409, "HELP_OVER", "nobody waits for help there any more");
    }
}
