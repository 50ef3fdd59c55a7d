package org.giliran.server.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.board.HallState;
import org.giliran.api.board.ReasonOnly;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.platform.Gate;

/** HTTP face of a hall that stands still, as when its building is cleared, and goes on. */
public record PauseRoutes(Gate gate) {
    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.post("/api/halls/{hall}/pause", this::pause);
        routes.post("/api/halls/{hall}/resume", this::resume);
    }

    private void pause(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, ReasonOnly.class);
        String reason = Gate.reason(entered.body().reason());
        answer(ctx, new HallCommand.PauseHall(reason), entered, new HallState(true, reason));
    }

    private void resume(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, Nothing.class);
        answer(ctx, new HallCommand.ResumeHall(), entered, new HallState(false, null));
    }

    private void answer(
            Context ctx, HallCommand command, Gate.Entered<?> entered, HallState state) {
        Gate.markReplay(ctx, gate.hall().submit(command, entered.origin()));
        ctx.json(state);
    }
}
