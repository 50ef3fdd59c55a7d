package org.giliran.server.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.board.PostNotice;
import org.giliran.api.board.ReasonOnly;
import org.giliran.api.board.ServiceState;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;

import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** HTTP face of what a supervisor does: notices, and services closed and opened. */
public record NoticeRoutes(Gate gate, NoticeTexts texts, RandomGenerator random) {
    private static final String HALL = "/api/halls/{hall}";

    /** What a wall can show in large letters. */
    private static final int TEXT_MAX = 200;

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.post(HALL + "/notices", this::post);
        routes.delete(HALL + "/notices/{notice}", this::remove);
        routes.post(HALL + "/services/{service}/open", this::openService);
        routes.post(HALL + "/services/{service}/close", this::closeService);
    }

    private void post(Context ctx) throws BadMessage, IOException {
        var entered = gate.command(ctx, Access.SUPERVISORS, PostNotice.class);
        PostNotice body = entered.body();
        String text = checked(body.text());
        HallDay day = gate.hall().day();
        var until = body.until();
        String id = "n-" + HexFormat.of().toHexDigits(random.nextLong());
        texts.put(id, text); // before the notice is shown, for it must not be shown without words
        var command =
                new HallCommand.PostNotice(
                        id, Words.orEmpty(body.zone()), until == null ? day.endsAt() : until);
        Outcome.Accomplished outcome;
        try {
            outcome = gate.hall().submit(command, entered.origin());
        } catch (ProblemException e) {
            if (e.status() < 500) {
                texts.remove(id);
            }
            throw e;
        }
        String posted = outcome.find(HallEvent.NoticePosted.class).orElseThrow().notice();
        if (!posted.equals(id)) {
            texts.remove(id);
        }
        Gate.markReplay(ctx, outcome);
        ctx.status(HttpStatus.CREATED).json(new NoticeLine(posted, text));
    }

    private static String checked(String text) throws BadMessage {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > TEXT_MAX
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a notice has 1 to " + TEXT_MAX + " characters, in one line",
                    "text");
        }
        return stripped;
    }

    private void remove(Context ctx) {
        var who = gate.enter(ctx, Access.SUPERVISORS);
        String notice = ctx.pathParam("notice");
        gate.hall().submit(new HallCommand.RemoveNotice(notice), Origin.of(who.id()));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void openService(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, Nothing.class);
        String service = ctx.pathParam("service");
        var outcome = gate.hall().submit(new HallCommand.OpenService(service), entered.origin());
        Gate.markReplay(ctx, outcome);
        ctx.json(new ServiceState(service, true, null));
    }

    private void closeService(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, ReasonOnly.class);
        String service = ctx.pathParam("service");
        String reason = Gate.reason(entered.body().reason());
        var outcome =
                gate.hall().submit(new HallCommand.CloseService(service, reason), entered.origin());
        Gate.markReplay(ctx, outcome);
        ctx.json(new ServiceState(service, false, reason));
    }
}
