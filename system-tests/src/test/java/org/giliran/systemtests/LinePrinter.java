package org.giliran.systemtests;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A thermal printer at the far end of a serial line: keeps what it is sent, and answers that all is
 * well.
 */
final class LinePrinter implements AutoCloseable {
    /** To DLE EOT 1 to 4, as the printer's manual has them when all is well; GS r 1 gets 0. */
    private static final int[] WELL = {0x16, 0x12, 0x12, 0x12};

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,2}-\\d{3,}");

    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private int beforeLast;
    private int last;

    LinePrinter(Path device) throws IOException {
        this(new FileInputStream(device.toFile()), new FileOutputStream(device.toFile()));
    }

    /** One that is at the far end of something else. */
    LinePrinter(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
        Thread.ofPlatform().daemon().name("line-printer").start(this::read);
    }

    private void read() {
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                take(octet);
            }
        } catch (IOException _) {
            // The line was pulled.
        }
    }

    private synchronized void take(int octet) throws IOException {
        paper.write(octet);
        if (beforeLast == 0x10 && last == 0x04 && octet >= 1 && octet <= 4) {
            out.write(WELL[octet - 1]);
        } else if (beforeLast == 0x1d && last == 'r' && octet == 1) {
            out.write(0);
        }
        beforeLast = last;
        last = octet;
    }

    /** The bytes that came, as text, each byte a character. */
    synchronized String raw() {
        return paper.toString(StandardCharsets.ISO_8859_1);
    }

    /** What they say. */
    synchronized List<DecodedTicket> tickets() {
        return EscPosDecoder.tickets(paper.toByteArray());
    }

    /** The ticket numbers on its papers; the last may hang in it, cut or not. */
    synchronized List<String> numbers() {
        var decoder = new EscPosDecoder();
        var found = new ArrayList<String>();
        for (byte octet : paper.toByteArray()) {
            if (decoder.accept(octet & 0xff) instanceof DecoderEvent.TicketCut(var ticket)) {
                found.addAll(numbers(ticket));
            }
        }
        found.addAll(numbers(decoder.paperSoFar()));
        return found;
    }

    private static List<String> numbers(DecodedTicket ticket) {
        return ticket.texts().stream().filter(NUMBER.asMatchPredicate()).toList();
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
