package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.course.NoWay;
import org.giliran.kiosk.course.Progress;
import org.giliran.kiosk.course.VisitAnswer;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;
import org.giliran.program.Queries;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes a touch and gives a ticket. A printer in trouble is never an error here: the ticket is in
 * the line all the same.
 */
public record VisitRoutes(KioskDesk desk, PrintDesk prints, Supplier<PrinterStatus> printer) {
    /** A slow printer needs some 5 s for a ticket. */
    private static final int PRINT_WAIT_SECONDS = 6;

    /** The page gives up after 10 s. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(9);

    /** Request: of which copy it is said; 0 for the first paper. */
    private record Said(boolean came, int copy) {}

    /** Adds {@code POST /api/visits}, and {@code GET} and {@code POST …/paper} of each of them. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/visits", this::ask);
        routes.get("/api/visits/{ticket}", this::paper);
        routes.post("/api/visits/{ticket}/paper", this::said);
    }

    private void ask(Context ctx) throws BadMessage, InterruptedException {
        long start = System.nanoTime();
        Duration wait = Duration.ofSeconds(Queries.number(ctx, "wait", 0, 30, PRINT_WAIT_SECONDS));
        String touch = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        Wish wish = Bodies.read(ctx, Wish.class);
        switch (desk.ask(touch, wish)) {
            case VisitAnswer.Issued(var ticket, var paper) ->
                    given(ctx, VisitView.of(ticket), paper, shorter(wait, start));
            case VisitAnswer.Given(var ticket, var code, var paper) ->
                    given(ctx, VisitView.of(ticket, code), paper, shorter(wait, start));
            case VisitAnswer.Refused(var problem) -> Problems.answer(ctx, problem);
            case VisitAnswer.Away(var why) -> throw away(why);
            case VisitAnswer.KeyReused() -> throw keyReused();
        }
    }

    private static Duration shorter(Duration wait, long start) {
        Duration left = ANSWER_WITHIN.minusNanos(System.nanoTime() - start);
        Duration shortest = left.compareTo(wait) < 0 ? left : wait;
        return shortest.isNegative() ? Duration.ZERO : shortest;
    }

    private void given(Context ctx, VisitView ticket, String paper, Duration wait)
            throws InterruptedException {
        ctx.status(201).json(ticket.with(PaperView.of(prints.await(paper, wait), printer.get())));
    }

    private void paper(Context ctx) {
        ctx.json(view(prints.findPaperOf(ctx.pathParam("ticket"))));
    }

    private void said(Context ctx) throws BadMessage, InterruptedException {
        Said said = Bodies.read(ctx, Said.class);
        PrinterStatus now = said.came ? printer.get() : prints.askPrinter();
        ctx.json(view(desk.said(ctx.pathParam("ticket"), said.copy, said.came, now)));
    }

    private PaperView view(Optional<Progress> found) {
        return PaperView.of(found.orElseThrow(VisitRoutes::unknownTicket), printer.get());
    }

    static ProblemException unknownTicket() {
        return new ProblemException(404, "UNKNOWN_TICKET", "this kiosk printed no such ticket");
    }

    /** What a visitor is told who gets no ticket here now. */
    public static ProblemException away(NoWay why) {
        return switch (why) {
            case NO_SERIES, ANSWERED -> serverAway();
            case LONG_PREFIX ->
                    new ProblemException(
                            503, "ONLY_WITH_SERVER", "this service has no tickets without it");
            case USED_UP, COPIED ->
                    new ProblemException(
                            503,
                            "OFFLINE_TICKETS_USED",
                            "no more tickets without the server today");
            case CLOSED ->
                    new ProblemException(
                            503, "CLOSED_WHEN_LAST_HEARD", "it was closed when last heard of");
            case CLOSED_BY_HOURS ->
                    new ProblemException(503, "CLOSED_BY_HOURS", "it has closed by its hours");
        };
    }

    static ProblemException serverAway() {
        return new ProblemException(
                503, "SERVER_AWAY", "the queue server does not answer; try again");
    }

    /** What a page is told whose key has given another ticket. */
    public static ProblemException keyReused() {
        return new ProblemException(422, "KEY_REUSED", "this key was used for something else");
    }
}
