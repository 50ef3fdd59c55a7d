package org.giliran.hardware.printer.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;

import io.nayuki.qrcodegen.QrCode;

import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Block;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Space;
import org.giliran.hardware.printer.TicketLayout.Text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Turns a ticket into the bytes that print and cut it. Same ticket, same bytes; no text of the
 * ticket can become a command, and no question to the printer (DLE EOT) is among the bytes.
 */
public record EscPosEncoder(PaperWidth width, Logo logo) {
    /**
     * From the print line to the knife are about 17 mm, four lines of 4.2 mm (1/6 inch); one more,
     * for a knife that passes along the last line's foot cuts it on the next model of printer.
     */
    private static final int LINES_TO_KNIFE = 5;

    /** Above this a ticket would be mostly white; a wrong number must not empty the roll. */
    private static final int SPACE_MAX = 20;

    /** Of one text: ten full lines. More would be somebody's joke; its end is left out. */
    private static final int CHARACTERS_MAX = 480;

    /** Modules of white that ISO/IEC 18004 asks for around a QR code, both sides together. */
    private static final int QUIET_ZONE = 8;

    /** In dots: 0.38 mm, the least that telephones read from thermal paper; 1 mm is enough. */
    private static final int MODULE_MIN = 3;

    private static final int MODULE_MAX = 8;

    /** Tickets without a logo. */
    public EscPosEncoder(PaperWidth width) {
        this(width, new Logo.None());
    }

    /** All bytes of a ticket. */
    public byte[] encode(TicketLayout ticket) {
        return pieces(ticket).whole();
    }

    EncodedTicket pieces(TicketLayout ticket) {
        return new EncodedTicket(
                written(printer -> writeFace(printer, ticket)),
                written(
                        printer ->
                                printer.feed(style(1, false), LINES_TO_KNIFE)
                                        .cut(EscPos.CutMode.PART)),
                written(this::writeHead).length);
    }

    /** What writes to a printer. */
    private interface Writing {
        void to(EscPos printer) throws IOException;
    }

    private static byte[] written(Writing what) {
        var bytes = new ByteArrayOutputStream(512);
        try {
            what.to(new EscPos(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("An array took no bytes", e);
        }
        return bytes.toByteArray();
    }

    private void writeFace(EscPos printer, TicketLayout ticket) throws IOException {
        writeHead(printer);
        for (Block block : ticket.blocks()) {
            write(printer, block);
        }
    }

    private void writeHead(EscPos printer) throws IOException {
        printer.initializePrinter();
        printer.setCharacterCodeTable(EscPos.CharacterCodeTable.CP858_Euro);
        byte[] image = LogoCommand.bytes(logo);
        printer.write(image, 0, image.length);
    }

    private void write(EscPos printer, Block block) throws IOException {
        switch (block) {
            case Text text -> writeText(printer, text);
            case Headline headline -> writeHeadline(printer, headline);
            case Qr qr -> writeQr(printer, PrintableText.forQr(qr.text()));
            case Rule() -> printer.writeLF(style(1, false), "─".repeat(width.columns()));
            case Space(int lines) when lines > 0 ->
                    printer.feed(style(1, false), Math.min(lines, SPACE_MAX));
            case Space _ -> {}
        }
    }

    private void writeText(EscPos printer, Text text) throws IOException {
        var style = style(text.scale(), text.bold());
        String printable = PrintableText.forLine(text.text());
        String kept = printable.substring(0, Math.min(printable.length(), CHARACTERS_MAX));
        for (String line : LineBreaker.lines(kept, width.columns() / text.scale())) {
            printer.writeLF(style, line);
        }
    }

    /** As large as one line takes; a number that is broken in two is misread. */
    private void writeHeadline(EscPos printer, Headline headline) throws IOException {
        String printable = PrintableText.forLine(headline.text());
        int fits = width.columns() / Math.max(1, printable.length());
        writeText(printer, new Text(printable, Math.clamp(fits, 1, headline.scaleMax()), true));
    }

    private void writeQr(EscPos printer, String text) throws IOException {
        var code =
                new QRCode()
                        .setSize(moduleDots(text))
                        .setJustification(Justification.Center)
                        .setErrorCorrectionLevel(
                                QRCode.QRErrorCorrectionLevel.QR_ECLEVEL_M_Default);
        printer.feed(style(1, false), 1); // readers need white around it
        printer.write(code, text);
        printer.feed(style(1, false), 1);
    }

    /** As large as fits three fifths of the paper's width. */
    private int moduleDots(String text) {
        int modules = QrCode.encodeText(text, QrCode.Ecc.MEDIUM).size + QUIET_ZONE;
        return Math.clamp(width.dots() * 3L / 5 / modules, MODULE_MIN, MODULE_MAX);
    }

    /**
     * Built from nothing each time: the library's copy of a style sets the line spacing to zero.
     */
    private static Style style(int scale, boolean bold) {
        FontSize size = FontSize.valueOf("_" + scale);
        return new Style()
                .setJustification(Justification.Center)
                .setBold(bold)
                .setFontSize(size, size);
    }
}
