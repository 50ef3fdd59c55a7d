package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Barcode;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.StoredImage;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.AutomaticStatus;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.Fed;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.Nothing;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.StatusAsked;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.TicketCut;

import java.nio.charset.StandardCharsets;

/** What complete commands do to the paper. */
final class Typesetter {
    private static final Nothing NOTHING = new Nothing();
    private static final int HT = 0x09;
    private static final int LF = 0x0A;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    private final PaperStrip paper;
    private final Symbols symbols = new Symbols();
    private final Graphics graphics = new Graphics();

    /** GS h: 162 dots until told otherwise. */
    private int barcodeHeight = 162;

    Typesetter(PaperStrip paper) {
        this.paper = paper;
    }

    DecodedTicket paperSoFar() {
        return paper.soFar();
    }

    DecodedTicket tearOff() {
        return paper.tearOff(false);
    }

    void forgetLine() {
        paper.forgetLine();
    }

    DecoderEvent single(int octet) {
        if (octet == LF) {
            return fed(paper.endLine());
        }
        if (octet == HT) {
            paper.tab();
        } else if (octet >= ' ' && octet != 0x7F) {
            int moved = paper.character(octet);
            return moved == 0 ? NOTHING : fed(moved);
        }
        return NOTHING;
    }

    DecoderEvent command(Octets head, Octets data) {
        return switch (head.at(0)) {
            case ESC -> escape(head, data);
            case FS -> fileSeparator(head);
            case GS -> groupSeparator(head, data);
            default -> new DecoderEvent.PassedBy(head.size());
        };
    }

    private DecoderEvent fed(int dots) {
        return paper.tooLong() ? new TicketCut(paper.tearOff(false)) : new Fed(dots);
    }

    private static DecoderEvent silently(Runnable change) {
        change.run();
        return NOTHING;
    }

    private DecoderEvent escape(Octets head, Octets data) {
        int value = head.last();
        return switch (head.at(1)) {
            case '@' -> silently(paper::reset);
            case '!' -> silently(() -> printMode(value));
            case 'E', 'G' -> silently(() -> paper.look(look -> look.bold((value & 1) != 0)));
            case '-' -> silently(() -> paper.look(look -> look.underlined((value & 3) != 0)));
            case 'M' -> silently(() -> paper.look(look -> look.small((value & 1) != 0)));
            case 'a' -> silently(() -> paper.align(value));
            case 't' -> silently(() -> paper.codePage(value));
            case ' ' -> silently(() -> paper.characterSpacing(value));
            case '2' -> silently(paper::usualSpacing);
            case '3' -> silently(() -> paper.spacing(value));
            case '$' -> silently(() -> paper.moveTo(head.word(2)));
            case '\\' -> silently(() -> paper.moveBy(head.word(2)));
            case 'd' -> feed(value);
            case 'J' -> fed(paper.endLine(value));
            case 'i', 'm' -> new TicketCut(paper.tearOff(true));
            case '*' -> silently(() -> band(head, data));
            default -> NOTHING;
        };
    }

    /** FS p n m: the n-th image of the printer's memory. */
    private DecoderEvent fileSeparator(Octets head) {
        return head.at(1) == 'p'
                ? fed(paper.add(new StoredImage(Integer.toString(head.at(2)), paper.align())))
                : NOTHING;
    }

    private DecoderEvent groupSeparator(Octets head, Octets data) {
        int value = head.last();
        return switch (head.at(1)) {
            case '!' -> silently(() -> size(value));
            case 'B' -> silently(() -> paper.look(look -> look.inverse((value & 1) != 0)));
            case 'L' -> silently(() -> paper.left(head.word(2)));
            case 'W' -> silently(() -> paper.area(head.word(2)));
            case 'h' -> silently(() -> barcodeHeight = Math.max(1, value));
            case 'V' -> cut(head);
            case 'r' -> new StatusAsked(value);
            case 'a' -> new AutomaticStatus(value);
            case 'v' -> raster(head, data);
            case 'k' -> barcode(head, data);
            case '(' -> counted(head, data);
            case '8' -> graphics(head, data);
            default -> NOTHING;
        };
    }

    private DecoderEvent cut(Octets head) {
        if (head.at(2) >= 65) {
            paper.feedToKnife(head.at(3));
        }
        return new TicketCut(paper.tearOff(true));
    }

    private DecoderEvent counted(Octets head, Octets data) {
        return switch (head.at(2)) {
            case 'k' -> symbol(data);
            case 'L' -> graphics(head, data);
            default -> NOTHING;
        };
    }

    /** ESC !: font B, bold, double height, double width, underlined. */
    private void printMode(int bits) {
        paper.look(
                _ ->
                        new Look(
                                (bits & 0x20) != 0 ? 2 : 1,
                                (bits & 0x10) != 0 ? 2 : 1,
                                (bits & 0x08) != 0,
                                (bits & 0x80) != 0,
                                false,
                                (bits & 0x01) != 0));
    }

    /** GS !: height in bits 0 to 2, width in bits 4 to 6. */
    private void size(int bits) {
        paper.look(look -> look.sized((bits >> 4 & 0x07) + 1, (bits & 0x07) + 1));
    }

    private DecoderEvent feed(int lines) {
        int first = paper.endLine();
        return fed(first + (lines > 1 ? paper.whiteLines(lines - 1) : 0));
    }

    /** ESC * m nL nH: modes 0 and 1 have 8 dots down, 32 and 33 have 24; even ones are coarser. */
    private void band(Octets head, Octets data) {
        int mode = head.at(2);
        boolean fine = mode >= 32;
        var dots = Bitmap.ofColumns(head.word(3), fine ? 3 : 1, data.bytes());
        paper.band(dots, mode % 2 == 0 ? 2 : 1, fine ? 1 : 3);
    }

    /** GS v 0 m: twice as wide by bit 0, twice as high by bit 1. */
    private DecoderEvent raster(Octets head, Octets data) {
        int mode = head.at(3);
        var dots = new Bitmap(head.word(4) * 8, head.word(6), data.bytes());
        return fed(paper.picture(dots, 1 + (mode & 1), 1 + (mode >> 1 & 1)));
    }

    private DecoderEvent graphics(Octets head, Octets data) {
        return switch (graphics.command(head, data)) {
            case Graphics.Kept() -> NOTHING;
            case Graphics.Print(var dots, int across, int down) ->
                    fed(paper.picture(dots, across, down));
            case Graphics.Recall(var key) -> fed(paper.add(new StoredImage(key, paper.align())));
        };
    }

    private DecoderEvent barcode(Octets head, Octets data) {
        boolean counted = head.at(2) >= 65;
        String sent =
                counted
                        ? data.text(0, data.size(), StandardCharsets.ISO_8859_1)
                        : head.text(3, head.size() - 1, StandardCharsets.ISO_8859_1);
        return fed(paper.add(new Barcode(sent, paper.align(), barcodeHeight)));
    }

    private DecoderEvent symbol(Octets data) {
        return symbols.command(data, paper.align()).map(qr -> fed(paper.add(qr))).orElse(NOTHING);
    }
}
