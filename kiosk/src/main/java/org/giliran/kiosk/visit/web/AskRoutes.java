package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.board.KioskHome;
import org.giliran.api.device.SeenHelp;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.TicketBrief;
import org.giliran.kiosk.link.HallAsks;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a visitor asks of the hall at once: a person who helps, and to take back the number that he
 * has just taken.
 *
 * @param newest the ticket of the server that was given last
 */
public record AskRoutes(HallAsks hall, Supplier<Optional<IssuedTicket>> newest) {

    private record Nothing() {}

    private interface Ask {
        Optional<QueueClient.Answer> under(String key) throws InterruptedException;
    }

    /**
     * Adds {@code POST /api/help}, {@code POST /api/help/done} and {@code POST
     * /api/visits/{ticket}/cancel}.
     */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/help", this::help);
        routes.post("/api/help/done", this::noHelp);
        routes.post("/api/visits/{ticket}/cancel", this::cancel);
    }

    private void help(Context ctx) throws BadMessage, InterruptedException {
        Bodies.read(ctx, Nothing.class);
        answer(ctx, hall::help, KioskHome.Help.class);
    }

    private void noHelp(Context ctx) throws BadMessage, InterruptedException {
        SeenHelp seen = Bodies.read(ctx, SeenHelp.class);
        answer(ctx, key -> hall.noHelp(seen, key), Void.class);
    }

    /** Whoever stands here took the newest one; all others have gone, with their numbers. */
    private void cancel(Context ctx) throws BadMessage, InterruptedException {
        Bodies.read(ctx, Nothing.class);
        String ticket = ctx.pathParam("ticket");
        IssuedTicket own =
                newest.get().filter(t -> t.id().equals(ticket)).orElseThrow(AskRoutes::tooLate);
        answer(ctx, key -> hall.cancel(own.token(), key), TicketBrief.class);
    }

    private static void answer(Context ctx, Ask ask, Class<?> type)
            throws BadMessage, InterruptedException {
        String key = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        QueueClient.Answer answer = ask.under(key).orElseThrow(VisitRoutes::serverAway);
        ctx.status(answer.status());
        if (!answer.ok()) {
            Problems.answer(ctx, answer.as(Problem.class));
        } else if (!answer.body().isEmpty()) {
            ctx.json(answer.as(type));
        }
    }

    private static ProblemException tooLate() {
        return new ProblemException(
                409, "CANCEL_OVER", "only the ticket that was given last is taken back here");
    }
}
