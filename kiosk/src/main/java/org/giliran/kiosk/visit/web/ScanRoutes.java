package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.TicketStatus;
import org.giliran.hardware.scanner.Scan;
import org.giliran.kiosk.link.TicketLooks;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;

import java.util.function.Consumer;

/**
 * Codes that a scanner types into the page, and how a scanned ticket stands.
 *
 * @param typed told each code
 */
public record ScanRoutes(Consumer<Scan.Text> typed, TicketLooks tickets) {

    private record Typed(String text) {}

    /** Adds {@code POST /api/scans} and {@code GET /api/tickets/{token}}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/scans", this::take);
        routes.get("/api/tickets/{token}", this::look);
    }

    /** What it says comes with the page's view, as from any other scanner. */
    private void take(Context ctx) throws BadMessage {
        typed.accept(text(Bodies.read(ctx, Typed.class).text));
        ctx.status(204);
    }

    private static Scan.Text text(String typed) throws BadMessage {
        try {
            return new Scan.Text(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a code has " + e.getMessage() + ": " + typed.length(),
                    "text");
        }
    }

    private void look(Context ctx) throws InterruptedException {
        String token = ctx.pathParam("token");
        if (!token.matches("[A-Z2-7]{26}")) {
            throw new ProblemException(404, "UNKNOWN_TICKET", "there is no such ticket");
        }
        QueueClient.Answer answer = tickets.find(token).orElseThrow(VisitRoutes::serverAway);
        if (answer.ok()) {
            ctx.json(answer.as(TicketStatus.class));
        } else {
            Problems.answer(ctx, answer.as(Problem.class));
        }
    }
}
