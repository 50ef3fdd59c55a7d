package org.giliran.hardware.printer.escpos.draw;

import org.giliran.hardware.printer.escpos.decode.Look;
import org.giliran.hardware.printer.escpos.draw.Mark.Box;
import org.giliran.hardware.printer.escpos.draw.Mark.Cut;
import org.giliran.hardware.printer.escpos.draw.Mark.Ink;
import org.giliran.hardware.printer.escpos.draw.Mark.Letters;

import java.util.Locale;

/** Writes a drawing as SVG: one unit a dot, nothing loaded, no style sheet, no script. */
public final class SvgPaper {
    private static final String PAPER = "#fdfcf8";
    private static final String BLACK = "#1a1a1a";

    /** The monospaced fonts of Linux are 0.602 times as wide as high: 12 dots at this size. */
    private static final double FONT_SIZE = 19.93;

    /** Foot of the letters in a cell of 24 dots. */
    private static final int BASELINE = 19;

    private final StringBuilder svg = new StringBuilder();

    private SvgPaper() {}

    /** The drawing; the same drawing is the same text. */
    public static String write(PaperDrawing drawing) {
        var writer = new SvgPaper();
        writer.begin(drawing);
        drawing.marks().forEach(writer::write);
        return writer.svg.append("</svg>\n").toString();
    }

    private void begin(PaperDrawing drawing) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d'"
                                + " height='%d' font-family='DejaVu Sans Mono, Liberation Mono,"
                                + " monospace' font-size='%.2f' fill='%s'>%n",
                        drawing.widthDots(),
                        drawing.heightDots(),
                        drawing.widthDots(),
                        drawing.heightDots(),
                        FONT_SIZE,
                        BLACK));
        box(0, 0, drawing.widthDots(), drawing.heightDots(), PAPER);
    }

    private void write(Mark mark) {
        switch (mark) {
            case Letters letters -> letters(letters);
            case Ink ink -> ink(ink);
            case Box(int x, int y, int width, int height, var label) -> {
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<rect x='%d' y='%d' width='%d' height='%d' fill='none' stroke='%s'"
                                        + " stroke-dasharray='6 4'/>%n",
                                x,
                                y,
                                width,
                                height,
                                BLACK));
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<text x='%d' y='%d'>%s</text>%n",
                                x + 8,
                                y + height / 2 + 7,
                                safe(label)));
            }
            case Cut(int y, int width) ->
                    svg.append(
                            String.format(
                                    Locale.ROOT,
                                    "<path d='M0 %d H%d' stroke='%s' stroke-width='2'"
                                            + " stroke-dasharray='14 8'/>%n",
                                    y,
                                    width,
                                    BLACK));
        }
    }

    private void letters(Letters letters) {
        Look look = letters.look();
        if (look.inverse()) {
            box(letters.x(), letters.y(), letters.widthDots(), letters.heightDots(), BLACK);
        }
        double down = letters.heightDots() / 24.0;
        double across = letters.stepDots() / 12.0;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text transform='translate(%d %d) scale(%.4f %.4f)' y='%d' textLength='%d'"
                                + " lengthAdjust='spacingAndGlyphs'"
                                + " xml:space='preserve'%s%s>%s</text>%n",
                        letters.x(),
                        letters.y(),
                        across,
                        down,
                        BASELINE,
                        12 * letters.text().length(),
                        look.bold() ? " font-weight='700'" : "",
                        look.inverse() ? " fill='" + PAPER + "'" : "",
                        safe(letters.text())));
        if (look.underlined()) {
            box(letters.x(), letters.y() + letters.heightDots() - 2, letters.widthDots(), 2, BLACK);
        }
    }

    /** Rows of black runs, as one path. */
    private void ink(Ink ink) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path transform='translate(%d %d) scale(%d %d)'"
                                + " shape-rendering='crispEdges' d='",
                        ink.x(),
                        ink.y(),
                        ink.across(),
                        ink.down()));
        for (int y = 0; y < ink.bitmap().inkedRows(); y++) {
            for (int x = 0; x < ink.bitmap().widthDots(); x++) {
                x = run(ink, x, y);
            }
        }
        svg.append("'/>\n");
    }

    /** Draws the black run that begins at a dot, if one does; where it ends. */
    private int run(Ink ink, int from, int y) {
        int to = from;
        while (ink.bitmap().black(to, y)) {
            to++;
        }
        if (to > from) {
            svg.append('M').append(from).append(' ').append(y);
            svg.append('h').append(to - from).append("v1h").append(from - to).append('z');
        }
        return to;
    }

    private void box(int x, int y, int width, int height, String fill) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>%n",
                        x,
                        y,
                        width,
                        height,
                        fill));
    }

    /** What XML cannot hold at all is a space: another program's text may have anything in it. */
    private static String safe(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
