package org.giliran.kiosk.cabinet;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.simulated.PrintedTicket;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answer: what came out of the simulated printer, newest first.
 *
 * @param slot what hangs in the slot and is not cut, if anything
 */
record PaperRoll(List<Piece> tickets, @Nullable Piece slot) {
    /**
     * One piece of paper.
     *
     * @param picture address of its drawing
     * @param bytes that made it; a paper that still hangs does not say
     */
    record Piece(
            @Nullable Instant at,
            List<Row> lines,
            @Nullable List<String> qr,
            boolean cut,
            int lengthMillimetres,
            int widthMillimetres,
            @Nullable Integer bytes,
            String picture) {}

    record Row(String text, int scale, boolean bold) {}

    static PaperRoll of(SimulatedPrinter device, UnaryOperator<Instant> hallTime) {
        int width = device.width().millimetres();
        DecodedTicket hanging = device.inSlot();
        return new PaperRoll(
                device.tickets().stream().map(printed -> piece(printed, hallTime, width)).toList(),
                hanging.parts().isEmpty()
                        ? null
                        : piece(
                                hanging,
                                null,
                                width,
                                null,
                                "slot.svg?length=" + hanging.lengthDots()));
    }

    private static Piece piece(PrintedTicket printed, UnaryOperator<Instant> hallTime, int width) {
        return piece(
                printed.ticket(),
                hallTime.apply(printed.cutAt()),
                width,
                printed.bytes(),
                printed.count() + ".svg");
    }

    private static Piece piece(
            DecodedTicket ticket,
            @Nullable Instant at,
            int width,
            @Nullable Integer bytes,
            String picture) {
        List<String> codes = ticket.qrTexts();
        return new Piece(
                at,
                ticket.parts().stream()
                        .filter(Line.class::isInstance)
                        .map(Line.class::cast)
                        .map(line -> new Row(line.text(), line.scale(), line.bold()))
                        .toList(),
                codes.isEmpty() ? null : codes,
                ticket.cut(),
                ticket.lengthDots() / 8,
                width,
                bytes,
                "/api/workbench/paper/" + picture);
    }
}
