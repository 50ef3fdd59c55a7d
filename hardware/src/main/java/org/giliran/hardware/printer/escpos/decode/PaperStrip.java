package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Part;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Picture;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The paper since the last cut, the line being set, and the styles in force. */
final class PaperStrip {
    /** About 8 m of paper; more without a cut is no ticket. */
    static final int PARTS_MAX = 2_000;

    /** Of images on one piece of paper: 576 dots wide and 1,800 high. */
    private static final int IMAGE_BYTES_MAX = 131_072;

    /** ESC 2: 1/6 inch at 203 dots to the inch. */
    private static final int USUAL_SPACING = 34;

    private static final Charset USUAL_PAGE = Charset.forName("IBM437");

    private final int widthDots;
    private final List<Part> parts = new ArrayList<>();
    private final LineBeingSet line = new LineBeingSet();
    private int imageBytes;
    private Charset codePage = USUAL_PAGE;
    private Look look = Look.PLAIN;
    private Align align = Align.LEFT;
    private int spacing = USUAL_SPACING;
    private int characterSpacing;
    private int left;
    private int area;

    PaperStrip(int widthDots) {
        this.widthDots = widthDots;
        this.area = widthDots;
    }

    /** ESC @: styles as after switching on; a line not yet printed is lost. */
    void reset() {
        line.clear();
        codePage = USUAL_PAGE;
        look = Look.PLAIN;
        align = Align.LEFT;
        spacing = USUAL_SPACING;
        characterSpacing = 0;
        left = 0;
        area = widthDots;
    }

    /** Drops what is not printed yet. */
    void forgetLine() {
        line.clear();
    }

    /** Sets a character; a full line is printed first. Returns how far the paper moved. */
    int character(int octet) {
        int moved = line.passes(look.widthDots(), printable()) ? endLine() : 0;
        char character = new String(new byte[] {(byte) octet}, codePage).charAt(0);
        line.character(character, look, characterSpacing);
        return moved;
    }

    /** Prints the line, empty or not; returns its height in dots. */
    int endLine() {
        return endLine(spacing);
    }

    /** Prints the line and feeds {@code least} dots, or more when it is taller. */
    int endLine(int least) {
        return keep(line.print(align, left, printable(), least));
    }

    int whiteLines(int lines) {
        return endLine(lines * spacing);
    }

    private int keep(Part part) {
        parts.add(part);
        return part.heightDots();
    }

    /** Prints what is on the line, if anything. */
    int finishLine() {
        return line.empty() ? 0 : endLine();
    }

    /** Prints something that is no line; returns how far the paper moved. */
    int add(Part part) {
        return finishLine() + keep(part);
    }

    /** Prints an image; returns how far the paper moved. */
    int picture(Bitmap bitmap, int across, int down) {
        int before = finishLine();
        int x = left + LineBeingSet.offset(align, printable(), bitmap.widthDots() * across);
        return before + keep(new Picture(x, afforded(bitmap), across, down));
    }

    /** Sets dots in the line. */
    void band(Bitmap bitmap, int across, int down) {
        line.band(afforded(bitmap), across, down);
    }

    private Bitmap afforded(Bitmap bitmap) {
        imageBytes += bitmap.size();
        return imageBytes <= IMAGE_BYTES_MAX
                ? bitmap
                : Bitmap.blank(bitmap.widthDots(), bitmap.heightDots());
    }

    boolean tooLong() {
        return parts.size() > PARTS_MAX - 4; // the most that one command adds
    }

    /** GS V 65 and 66: what was printed passes the knife first. */
    void feedToKnife(int more) {
        finishLine();
        keep(new DecodedTicket.Line(List.of(), align, DecodedTicket.HEAD_TO_KNIFE_DOTS + more));
    }

    DecodedTicket tearOff(boolean cut) {
        finishLine();
        var ticket = new DecodedTicket(parts, cut);
        parts.clear();
        imageBytes = 0;
        return ticket;
    }

    /** What hangs in the printer. */
    DecodedTicket soFar() {
        return new DecodedTicket(parts, false);
    }

    /** By ESC t: the pages this product and its neighbours use; others look like page 0. */
    void codePage(int page) {
        codePage =
                switch (page) {
                    case 2 -> Charset.forName("IBM850");
                    case 16 -> Charset.forName("windows-1252");
                    case 18 -> Charset.forName("IBM852");
                    case 19 -> Charset.forName("IBM00858");
                    default -> USUAL_PAGE;
                };
    }

    void look(UnaryOperator<Look> change) {
        look = change.apply(look);
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

    void spacing(int dots) {
        spacing = dots;
    }

    void usualSpacing() {
        spacing = USUAL_SPACING;
    }

    void characterSpacing(int dots) {
        characterSpacing = dots;
    }

    /** GS L: where the print area begins. */
    void left(int dots) {
        left = Math.min(dots, widthDots);
    }

    /** GS W: how wide the print area is. */
    void area(int dots) {
        area = dots;
    }

    private int printable() {
        return Math.min(area, widthDots - left);
    }

    /** ESC $. */
    void moveTo(int dots) {
        line.moveTo(Math.min(dots, widthDots));
    }

    /** ESC \, a number with a sign. */
    void moveBy(int dots) {
        moveTo(line.x() + (short) dots);
    }

    /** HT: to the next of the usual stops, each eighth character. */
    void tab() {
        int stop = 8 * 12;
        moveTo((line.x() / stop + 1) * stop);
    }
}
