package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.hardware.printer.escpos.draw.PaperDrawing;
import org.giliran.hardware.printer.escpos.draw.SvgPaper;
import org.giliran.hardware.printer.simulated.PrintedTicket;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The simulated printer on the workbench: its switches, and what came out, read and drawn from the
 * very bytes.
 *
 * @param hallTime what the hall's clock showed at an instant of this computer's
 */
public record PrinterBench(SimulatedPrinter device, UnaryOperator<Instant> hallTime)
        implements WorkbenchDevice {
    @Override
    public String name() {
        return "printer";
    }

    @Override
    public Object view() {
        return device.state();
    }

    @Override
    public void addTo(RoutesConfig routes, Consumer<Context> answer) {
        routes.get("/api/workbench/paper", ctx -> ctx.json(PaperRoll.of(device, hallTime)));
        routes.get("/api/workbench/paper/{piece}", this::picture);
        routes.post(
                "/api/workbench/printer",
                ctx -> {
                    turn(ctx);
                    answer.accept(ctx);
                });
    }

    private void turn(Context ctx) throws BadMessage {
        PrinterTurn turn = Bodies.read(ctx, PrinterTurn.class);
        turn.check();
        turn.apply(device);
    }

    /** One piece of paper by its count, or what hangs in the slot, as it looks. */
    private void picture(Context ctx) {
        PaperDrawing drawing = drawing(ctx.pathParam("piece"));
        ctx.contentType("image/svg+xml; charset=utf-8").result(SvgPaper.write(drawing));
    }

    private PaperDrawing drawing(String piece) {
        if (piece.equals("slot.svg")) {
            return PaperDrawing.of(device.inSlot(), device.width());
        }
        return device.tickets().stream()
                .filter(printed -> piece.equals(printed.count() + ".svg"))
                .findFirst()
                .map(PrintedTicket::ticket)
                .map(ticket -> PaperDrawing.of(ticket, device.width()))
                .orElseThrow(
                        () -> new ProblemException(404, "NOT_FOUND", "no such piece of paper"));
    }
}
