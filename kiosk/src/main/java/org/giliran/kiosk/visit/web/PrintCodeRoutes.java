package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.PrintByCode;
import org.giliran.api.ticket.PrintCode;
import org.giliran.api.ticket.UsePrintCode;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.course.Progress;
import org.giliran.kiosk.link.PrintCodes;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.visit.Paper;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Codes by which a ticket whose paper did not come out here is printed at another kiosk, and those
 * of other kiosks that are typed in here.
 */
public record PrintCodeRoutes(PrintDesk prints, PrintCodes codes, Supplier<PrinterStatus> printer) {

    private record Nothing() {}

    /**
     * Adds {@code POST /api/visits/{ticket}/print-code}, {@code POST /api/print-codes} and {@code
     * GET /api/print-jobs/{job}}.
     */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/visits/{ticket}/print-code", this::ask);
        routes.post("/api/print-codes", this::use);
        routes.get("/api/print-jobs/{job}", this::job);
    }

    private void ask(Context ctx) throws BadMessage, InterruptedException {
        Bodies.read(ctx, Nothing.class);
        String ticket = ctx.pathParam("ticket");
        Progress newest = prints.findPaperOf(ticket).orElseThrow(VisitRoutes::unknownTicket);
        if (!newest.mayHaveCode()) {
            throw new ProblemException(409, "NO_PRINT_CODE", "this paper is to be had here");
        }
        QueueClient.Answer answer =
                codes.ask(ticket, newest.paper().copy(), key(ctx))
                        .orElseThrow(VisitRoutes::serverAway);
        if (answer.ok()) {
            ctx.status(201).json(answer.as(PrintCode.class));
        } else {
            Problems.answer(ctx, answer.as(Problem.class));
        }
    }

    private static String key(Context ctx) throws BadMessage {
        return Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The paper itself comes with the hall's view, as any that another program asks for. */
    private void use(Context ctx) throws BadMessage, InterruptedException {
        UsePrintCode typed = Bodies.read(ctx, UsePrintCode.class);
        QueueClient.Answer answer =
                codes.use(typed.code(), key(ctx)).orElseThrow(VisitRoutes::serverAway);
        if (answer.ok()) {
            ctx.status(201).json(answer.as(PrintByCode.class));
        } else {
            Problems.answer(ctx, answer.as(Problem.class));
        }
    }

    /** 204 as long as the hall's view has not come with it. */
    private void job(Context ctx) {
        prints.findPaper(Paper.idOfJob(ctx.pathParam("job")))
                .ifPresentOrElse(
                        progress -> ctx.json(PaperView.of(progress, printer.get())),
                        () -> ctx.status(204));
    }
}
