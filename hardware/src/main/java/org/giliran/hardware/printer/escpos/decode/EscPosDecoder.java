package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Barcode;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Picture;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.AutomaticStatus;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.Fed;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.Nothing;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.StatusAsked;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.TicketCut;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ESC/POS byte by byte, as a printer does when it processes its buffer. Takes any bytes, from
 * any program, broken off anywhere, and never fails; keeps a bounded part of them. Not for many
 * threads.
 */
public final class EscPosDecoder {
    private static final Nothing NOTHING = new Nothing();
    private static final int LF = 0x0A;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    /** Longest head: a bar code or tab list that ends with NUL. */
    private static final int HEAD_MAX = 300;

    /** QR version 40 holds 7,089 digits. */
    private static final int DATA_MAX = 7_092;

    private final PaperStrip paper = new PaperStrip();
    private final Octets head = new Octets(HEAD_MAX);
    private final Octets data = new Octets(DATA_MAX);
    private String qrText = "";
    private long toPassOver;
    private int toKeep;
    private boolean completeAfter;

    /** All that is cut in these bytes; what comes after the last cut is left out. */
    public static List<DecodedTicket> tickets(byte[] bytes) {
        var decoder = new EscPosDecoder();
        var tickets = new ArrayList<DecodedTicket>();
        for (byte b : bytes) {
            if (decoder.accept(b & 0xFF) instanceof TicketCut(DecodedTicket ticket)) {
                tickets.add(ticket);
            }
        }
        return tickets;
    }

    public DecoderEvent accept(int octet) {
        if (toKeep > 0) {
            data.add(octet);
            return --toKeep == 0 ? complete() : NOTHING;
        }
        if (toPassOver > 0) {
            return --toPassOver == 0 && completeAfter ? complete() : NOTHING;
        }
        if (head.size() == 0 && !CommandShape.opens(octet)) {
            return single(octet);
        }
        head.add(octet);
        return proceed(CommandShape.next(head));
    }

    private DecoderEvent proceed(CommandShape.Next next) {
        return switch (next) {
            case CommandShape.More() -> NOTHING;
            case CommandShape.Complete() -> complete();
            case CommandShape.Rest(long bytes) -> passOver(bytes, true);
            case CommandShape.Gap(long bytes) -> passOver(bytes, false);
            case CommandShape.Data(int bytes) -> keep(bytes);
        };
    }

    private DecoderEvent passOver(long bytes, boolean thenComplete) {
        toPassOver = bytes;
        completeAfter = thenComplete;
        return bytes == 0 && thenComplete ? complete() : NOTHING;
    }

    private DecoderEvent keep(int bytes) {
        data.clear();
        toKeep = bytes;
        return bytes == 0 ? complete() : NOTHING;
    }

    private DecoderEvent single(int octet) {
        if (octet == LF) {
            return fed(paper.endLine());
        }
        if (octet >= ' ' && octet != 0x7F) {
            paper.character(octet);
        }
        return NOTHING;
    }

    private DecoderEvent fed(int lines) {
        return paper.tooLong() ? new TicketCut(paper.tearOff(false)) : new Fed(lines);
    }

    private DecoderEvent complete() {
        DecoderEvent event =
                switch (head.at(0)) {
                    case ESC -> escape();
                    case GS -> groupSeparator();
                    default -> NOTHING;
                };
        head.clear();
        data.clear();
        return event;
    }

    private DecoderEvent escape() {
        int value = head.last();
        return switch (head.at(1)) {
            case '@' -> silently(paper::reset);
            case '!' -> silently(() -> printMode(value));
            case 'E' -> silently(() -> paper.bold((value & 1) != 0));
            case 'a' -> silently(() -> paper.align(value));
            case 't' -> silently(() -> paper.codePage(value));
            case 'd' -> feed(value);
            case 'J' -> feed(0);
            case 'i', 'm' -> new TicketCut(paper.tearOff(true));
            case '*' -> picture(head.word(3), head.at(2) < 32 ? 8 : 24);
            default -> NOTHING;
        };
    }

    private DecoderEvent groupSeparator() {
        int value = head.last();
        return switch (head.at(1)) {
            case '!' -> silently(() -> paper.scale((value & 0x07) + 1));
            case 'V' -> new TicketCut(paper.tearOff(true));
            case 'r' -> new StatusAsked(value);
            case 'a' -> new AutomaticStatus(value);
            case 'v' -> picture(head.word(4) * 8, head.word(6));
            case 'k' -> barcode();
            case '(' -> head.at(2) == 'k' ? symbol() : graphics(5);
            case '8' -> graphics(7);
            default -> NOTHING;
        };
    }

    private static DecoderEvent silently(Runnable change) {
        change.run();
        return NOTHING;
    }

    /** ESC !: bold in bit 3, double height in bit 4. */
    private void printMode(int bits) {
        paper.bold((bits & 0x08) != 0);
        paper.scale((bits & 0x10) != 0 ? 2 : 1);
    }

    private DecoderEvent feed(int lines) {
        int height = paper.endLine();
        for (int i = 1; i < lines; i++) {
            height += paper.endLine();
        }
        return fed(height);
    }

    private DecoderEvent picture(int widthDots, int heightDots) {
        paper.add(new Picture(widthDots, heightDots));
        return fed(heightDots / 34 + 1);
    }

    /** GS ( L and GS 8 L, function 112: an image, which another call of the command prints. */
    private DecoderEvent graphics(int from) {
        boolean image =
                head.at(2) == 'L'
                        && head.size() == from + CommandShape.IMAGE_HEAD
                        && head.at(from + 1) == 112;
        return image ? picture(head.word(from + 6), head.word(from + 8)) : NOTHING;
    }

    private DecoderEvent barcode() {
        boolean counted = head.at(2) >= 65;
        String sent =
                counted
                        ? data.text(0, data.size(), StandardCharsets.ISO_8859_1)
                        : head.text(3, head.size() - 1, StandardCharsets.ISO_8859_1);
        paper.add(new Barcode(sent));
        return fed(2);
    }

    /** GS ( k, QR codes (49): function 80 stores the text, function 81 prints it. */
    private DecoderEvent symbol() {
        if (data.size() < 3 || data.at(0) != 49) {
            return NOTHING;
        }
        return switch (data.at(1)) {
            case 80 ->
                    silently(() -> qrText = data.text(3, data.size(), StandardCharsets.ISO_8859_1));
            case 81 -> printQr();
            default -> NOTHING;
        };
    }

    private DecoderEvent printQr() {
        paper.add(new Qr(qrText, paper.align()));
        return fed(6);
    }
}
