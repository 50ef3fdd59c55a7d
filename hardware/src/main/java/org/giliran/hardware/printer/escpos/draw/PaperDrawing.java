package org.giliran.hardware.printer.escpos.draw;

import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Band;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Barcode;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Item;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Part;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Picture;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.StoredImage;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Words;
import org.giliran.hardware.printer.escpos.draw.Mark.Box;
import org.giliran.hardware.printer.escpos.draw.Mark.Cut;
import org.giliran.hardware.printer.escpos.draw.Mark.Ink;
import org.giliran.hardware.printer.escpos.draw.Mark.Letters;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of paper as it comes out: eight dots to the millimetre.
 *
 * <p>The knife stands some way after the print line, so a piece begins with paper that had passed
 * the print line before, and ends where the knife was: what was not fed past it lies below the cut.
 */
public record PaperDrawing(int widthDots, int heightDots, List<Mark> marks) {
    /** Of images in the printer's memory nobody knows the size; a guess. */
    private static final int STORED_WIDTH = 200;

    public PaperDrawing {
        marks = List.copyOf(marks);
    }

    /** Draws a ticket; the same ticket is the same drawing. */
    public static PaperDrawing of(DecodedTicket ticket, PaperWidth paper) {
        var artist = new Artist(paper);
        ticket.parts().forEach(artist::draw);
        return artist.drawing(ticket.cut());
    }

    private static final class Artist {
        private final PaperWidth paper;
        private final int margin;
        private final List<Mark> marks = new ArrayList<>();
        private int y = DecodedTicket.HEAD_TO_KNIFE_DOTS;
        private int inkEnd = y;

        Artist(PaperWidth paper) {
            this.paper = paper;
            this.margin = (paper.paperDots() - paper.dots()) / 2;
        }

        PaperDrawing drawing(boolean cut) {
            int length = y - DecodedTicket.HEAD_TO_KNIFE_DOTS;
            if (!cut) {
                return new PaperDrawing(paper.paperDots(), y, marks);
            }
            marks.add(new Cut(length, paper.paperDots()));
            return new PaperDrawing(paper.paperDots(), Math.max(length, inkEnd) + 1, marks);
        }

        void draw(Part part) {
            switch (part) {
                case Line line -> line.items().forEach(item -> draw(item, line.heightDots()));
                case Picture(int x, var bitmap, int across, int down) ->
                        add(new Ink(margin + x, y, bitmap, across, down));
                case Qr qr -> drawQr(qr);
                case Barcode(var data, var align, int height) ->
                        add(box(align, paper.dots() / 2, height, "| | |  " + data));
                case StoredImage(var key, var align) ->
                        add(box(align, STORED_WIDTH, part.heightDots(), "logo " + key));
            }
            y += part instanceof Qr ? 0 : part.heightDots();
        }

        /** What stands on a line stands on its foot. */
        private void draw(Item item, int lineHeight) {
            int top = y + lineHeight - item.heightDots();
            add(
                    switch (item) {
                        case Words(int x, int step, var text, var look) ->
                                new Letters(margin + x, top, step, text, look);
                        case Band(int x, var bitmap, int across, int down) ->
                                new Ink(margin + x, top, bitmap, across, down);
                    });
        }

        private void drawQr(Qr qr) {
            Mark mark =
                    QrDrawing.of(qr)
                            .<Mark>map(
                                    dots ->
                                            new Ink(
                                                    place(
                                                            qr.align(),
                                                            dots.widthDots() * qr.moduleDots()),
                                                    y,
                                                    dots,
                                                    qr.moduleDots(),
                                                    qr.moduleDots()))
                            .orElseGet(() -> box(qr.align(), 100, qr.heightDots(), "QR"));
            add(mark);
            y += mark.heightDots();
        }

        private Box box(Align align, int width, int height, String label) {
            return new Box(place(align, width), y, width, height, label);
        }

        private int place(Align align, int width) {
            int room = Math.max(0, paper.dots() - width);
            return margin
                    + switch (align) {
                        case LEFT -> 0;
                        case CENTER -> room / 2;
                        case RIGHT -> room;
                    };
        }

        private void add(Mark mark) {
            marks.add(mark);
            inkEnd = Math.max(inkEnd, mark.y() + mark.heightDots());
        }
    }
}
