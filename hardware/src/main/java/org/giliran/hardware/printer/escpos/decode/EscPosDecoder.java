package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecoderEvent.Nothing;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent.TicketCut;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads ESC/POS byte by byte, as a printer does when it processes its buffer. Takes any bytes, from
 * any program, broken off anywhere, and never fails; keeps a bounded part of them. Not for many
 * threads.
 *
 * <p>It cuts the bytes into commands; what they mean for the paper is {@link Typesetter}'s.
 */
public final class EscPosDecoder {
    /** The printable dots of 80 mm paper. */
    public static final int USUAL_WIDTH_DOTS = 576;

    private static final Nothing NOTHING = new Nothing();

    /** Longest head: a bar code or tab list that ends with NUL. */
    private static final int HEAD_MAX = 300;

    /** An image of 576 by 900 dots; a QR code's text is far shorter. */
    private static final int DATA_MAX = 65_536;

    private final Typesetter typesetter;
    private final Octets head = new Octets(HEAD_MAX);
    private final Octets data = new Octets(DATA_MAX);
    private long toPassOver;
    private long toKeep;
    private boolean completeAfter;

    /** For 80 mm paper. */
    public EscPosDecoder() {
        this(USUAL_WIDTH_DOTS);
    }

    /**
     * @param widthDots where a line that is too long is broken
     */
    public EscPosDecoder(int widthDots) {
        typesetter = new Typesetter(new PaperStrip(widthDots));
    }

    /** All that is cut in these bytes; what comes after the last cut is left out. */
    public static List<DecodedTicket> tickets(byte[] bytes) {
        return tickets(bytes, USUAL_WIDTH_DOTS);
    }

    /** As {@link #tickets(byte[])}, on paper of another width. */
    public static List<DecodedTicket> tickets(byte[] bytes, int widthDots) {
        var decoder = new EscPosDecoder(widthDots);
        var tickets = new ArrayList<DecodedTicket>();
        for (byte b : bytes) {
            if (decoder.accept(b & 0xFF) instanceof TicketCut(DecodedTicket ticket)) {
                tickets.add(ticket);
            }
        }
        return tickets;
    }

    /** What hangs in the printer since the last cut; the line being set is not on it yet. */
    public DecodedTicket paperSoFar() {
        return typesetter.paperSoFar();
    }

    /** Takes the paper out of the printer, cut or not. */
    public DecodedTicket tearOff() {
        return typesetter.tearOff();
    }

    /** Forgets a command or a line that is not complete, as a printer that is cleared does. */
    public void clear() {
        head.clear();
        data.clear();
        toKeep = 0;
        toPassOver = 0;
        typesetter.forgetLine();
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
            return typesetter.single(octet);
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
            case CommandShape.Data(long bytes) -> keep(bytes);
        };
    }

    private DecoderEvent passOver(long bytes, boolean thenComplete) {
        toPassOver = bytes;
        completeAfter = thenComplete;
        return bytes == 0 && thenComplete ? complete() : NOTHING;
    }

    private DecoderEvent keep(long bytes) {
        data.clear();
        toKeep = bytes;
        return bytes == 0 ? complete() : NOTHING;
    }

    private DecoderEvent complete() {
        DecoderEvent event = typesetter.command(head, data);
        head.clear();
        data.clear();
        return event;
    }
}
