package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Part;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The paper since the last cut, the line being set, and the styles in force. */
final class PaperStrip {
    /** About 8 m of paper; more without a cut is no ticket. */
    static final int PARTS_MAX = 2_000;

    private static final int LINE_MAX = 1_000;

    private final List<Part> parts = new ArrayList<>();
    private final Octets line = new Octets(LINE_MAX);
    private Charset codePage = Charset.forName("IBM437");
    private int scale = 1;
    private boolean bold;
    private Align align = Align.LEFT;
    private int lineScale = 1;
    private boolean lineBold;

    /** ESC @: styles as after switching on; a line not yet printed is lost. */
    void reset() {
        line.clear();
        codePage = Charset.forName("IBM437");
        scale = 1;
        bold = false;
        align = Align.LEFT;
        lineScale = 1;
        lineBold = false;
    }

    void character(int octet) {
        line.add(octet);
        lineScale = line.size() == 1 ? scale : Math.max(lineScale, scale);
        lineBold = line.size() == 1 ? bold : lineBold || bold;
    }

    /** Prints the line, empty or not; returns its height in text lines. */
    int endLine() {
        int height = line.size() == 0 ? 1 : lineScale;
        String text = line.text(0, line.size(), codePage);
        parts.add(new Line(text, height, line.size() > 0 && lineBold, align));
        line.clear();
        return height;
    }

    /** Prints what is on the line, if anything. */
    void finishLine() {
        if (line.size() > 0) {
            endLine();
        }
    }

    void add(Part part) {
        finishLine();
        parts.add(part);
    }

    boolean tooLong() {
        return parts.size() >= PARTS_MAX;
    }

    DecodedTicket tearOff(boolean cut) {
        finishLine();
        var ticket = new DecodedTicket(parts, cut);
        parts.clear();
        return ticket;
    }

    /** By ESC t: the pages this product and its neighbours use; others look like page 0. */
    void codePage(int page) {
        codePage =
                switch (page) {
                    case 2 -> Charset.forName("IBM850");
                    case 16 -> Charset.forName("windows-1252");
                    case 18 -> Charset.forName("IBM852");
                    case 19 -> Charset.forName("IBM00858");
                    default -> Charset.forName("IBM437");
                };
    }

    void scale(int times) {
        scale = Math.clamp(times, 1, 8);
    }

    void bold(boolean on) {
        bold = on;
    }

    /** By ESC a: 0 to 2, as number or as digit. */
    void align(int which) {
        align =
                switch (which) {
                    case 1, '1' -> Align.CENTER;
                    case 2, '2' -> Align.RIGHT;
                    default -> Align.LEFT;
                };
    }

    Align align() {
        return align;
    }
}
