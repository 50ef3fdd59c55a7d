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
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The simulated printer on the workbench: its switches, and what came out, decoded from the very
 * bytes.
 */
public record PrinterBench(SimulatedPrinter device) implements WorkbenchDevice {

    /** Request: what a person does to the printer; what is not named stays as it is. */
    private record Turn(@Nullable Paper paper, @Nullable Cover cover, @Nullable Cable cable) {}

    private record PrinterView(Paper paper, Cover cover, Cable cable, int waitingBytes) {}

    private record Strip(List<TicketView> tickets) {}

    private record TicketView(
            Instant at, List<LineView> lines, @Nullable List<String> qr, boolean cut) {}

    private record LineView(String text, int scale, boolean bold) {}

    @Override
    public String name() {
        return "printer";
    }

    @Override
    public Object view() {
        SimulatedPrinter.State now = device.state();
        return new PrinterView(now.paper(), now.cover(), now.cable(), now.waitingBytes());
    }

    @Override
    public void addTo(RoutesConfig routes, Consumer<Context> answer) {
        routes.get("/api/workbench/paper", ctx -> ctx.json(strip()));
        routes.post(
                "/api/workbench/printer",
                ctx -> {
                    turn(ctx);
                    answer.accept(ctx);
                });
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
    }

    private Strip strip() {
        return new Strip(device.tickets().stream().map(PrinterBench::view).toList());
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
