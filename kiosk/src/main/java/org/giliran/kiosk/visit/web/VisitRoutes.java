package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.link.PrintDesk.Progress;
import org.giliran.kiosk.link.VisitAnswer;
import org.giliran.kiosk.link.VisitDesk;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;
import org.giliran.program.Queries;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes a touch and gives a ticket. A printer in trouble is never an error here: the ticket is in
 * the line all the same.
 */
public record VisitRoutes(VisitDesk desk, PrintDesk prints, Supplier<PrinterStatus> printer) {
    /** A slow printer needs some 5 s for a ticket. */
    private static final int PRINT_WAIT_SECONDS = 6;

    /** The page gives up after 10 s. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(9);

    private record PaperView(String id, String number, PaperState print, PrinterStatus printer) {}

    /** Adds {@code POST /api/visits} and {@code GET /api/visits/{ticket}}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/visits", this::ask);
        routes.get("/api/visits/{ticket}", this::paper);
    }

    private void ask(Context ctx) throws BadMessage, InterruptedException {
        long start = System.nanoTime();
        Duration wait = Duration.ofSeconds(Queries.number(ctx, "wait", 0, 30, PRINT_WAIT_SECONDS));
        String touch = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        Wish wish = Bodies.read(ctx, Wish.class);
        switch (desk.ask(touch, wish)) {
            case VisitAnswer.Issued issued -> issued(ctx, issued, shorter(wait, start));
            case VisitAnswer.Refused(var problem) -> Problems.answer(ctx, problem);
            case VisitAnswer.Away() -> throw serverAway();
            case VisitAnswer.KeyReused() -> throw keyReused();
        }
    }

    private static Duration shorter(Duration wait, long start) {
        Duration left = ANSWER_WITHIN.minusNanos(System.nanoTime() - start);
        Duration shortest = left.compareTo(wait) < 0 ? left : wait;
        return shortest.isNegative() ? Duration.ZERO : shortest;
    }

    private void issued(Context ctx, VisitAnswer.Issued issued, Duration wait)
            throws InterruptedException {
        Progress paper = prints.await(issued.paper(), wait);
        PaperState print = PaperState.of(paper.paper().state());
        ctx.status(201).json(VisitView.of(issued.ticket(), print, paper.printer(printer.get())));
    }

    private void paper(Context ctx) {
        Progress found =
                prints.findPaperOf(ctx.pathParam("ticket"))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404,
                                                "UNKNOWN_TICKET",
                                                "this kiosk printed no such ticket"));
        Paper paper = found.paper();
        ctx.json(
                new PaperView(
                        paper.ticket(),
                        paper.number(),
                        PaperState.of(paper.state()),
                        found.printer(printer.get())));
    }

    static ProblemException serverAway() {
        return new ProblemException(
                503, "SERVER_AWAY", "the queue server does not answer; try again");
    }

    private static ProblemException keyReused() {
        return new ProblemException(422, "KEY_REUSED", "this key was used for something else");
    }
}
