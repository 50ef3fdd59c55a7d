package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Cover;
import org.giliran.hardware.printer.simulated.Paper;
import org.giliran.hardware.printer.simulated.PrintedTicket;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.giliran.program.Bodies;
import org.giliran.program.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbench: steers the simulated printer and shows what came out, decoded from the very bytes.
 */
public record WorkbenchRoutes(SimulatedPrinter device) {

    /** Request: what a person does to the printer; what is not named stays as it is. */
    private record Turn(@Nullable Paper paper, @Nullable Cover cover, @Nullable Cable cable) {}

    private record Bench(PrinterView printer) {}

    private record PrinterView(Paper paper, Cover cover, Cable cable, int waitingBytes) {}

    private record Strip(List<TicketView> tickets) {}

    private record TicketView(
            Instant at, List<LineView> lines, @Nullable List<String> qr, boolean cut) {}

    private record LineView(String text, int scale, boolean bold) {}

    /** Adds the page and its addresses. */
    public void addTo(RoutesConfig routes) {
        routes.get("/workbench", new Page("/kiosk/pages/workbench.html"));
        routes.get("/api/workbench", ctx -> ctx.json(bench()));
        routes.get("/api/workbench/paper", ctx -> ctx.json(strip()));
        routes.post("/api/workbench/printer", this::turn);
    }

    private Bench bench() {
        SimulatedPrinter.State now = device.state();
        return new Bench(
                new PrinterView(now.paper(), now.cover(), now.cable(), now.waitingBytes()));
    }

    private void turn(Context ctx) throws BadMessage {
        Turn turn = Bodies.read(ctx, Turn.class);
        if (turn.paper != null) {
            device.paper(turn.paper);
        }
        if (turn.cover != null) {
            device.cover(turn.cover);
        }
        if (turn.cable != null) {
            device.cable(turn.cable);
        }
        ctx.json(bench());
    }

    private Strip strip() {
        return new Strip(device.tickets().stream().map(WorkbenchRoutes::view).toList());
    }

    private static TicketView view(PrintedTicket printed) {
        List<LineView> lines = new ArrayList<>();
        for (DecodedTicket.Part part : printed.ticket().parts()) {
            if (part instanceof DecodedTicket.Line(var text, var scale, var bold, _)) {
                lines.add(new LineView(text, scale, bold));
            }
        }
        List<String> codes = printed.ticket().qrTexts();
        return new TicketView(
                printed.cutAt(), lines, codes.isEmpty() ? null : codes, printed.ticket().cut());
    }
}
