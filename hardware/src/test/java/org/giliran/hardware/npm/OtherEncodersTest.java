package org.giliran.hardware.npm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.Bitmap;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Band;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Part;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Picture;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Words;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.giliran.hardware.printer.escpos.draw.PaperDrawing;
import org.giliran.hardware.printer.escpos.draw.Raster;
import org.giliran.hardware.printer.escpos.draw.SvgPaper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;

/** Bytes that other people's programs wrote, with styles, images and codes of their own. */
class OtherEncodersTest {
    private static final String URL = "https://giliran.example/t/7";

    @BeforeAll
    static void install() {
        Npm.install();
    }

    @Test
    void receiptlineIsReadAsItWasWritten() throws Exception {
        DecodedTicket ticket = encodedBy("receiptline");
        assertEquals(
                List.of("Balai Layanan Café", "Tebal dan garis", "A-042", "kirikanan"),
                ticket.texts());
        assertTrue(words(ticket, "Tebal").look().bold());
        assertFalse(words(ticket, " dan ").look().bold());
        assertTrue(words(ticket, "garis").look().underlined());
        assertEquals(2, words(ticket, "A-042").look().wide());
        assertTrue(words(ticket, "kanan").x() > 288, "the right half");
        assertTrue(words(ticket, "kiri").x() < 288, "the left half");
        assertPicture(pictures(ticket).getFirst());
        assertEquals(List.of(URL), codesRead(ticket));
    }

    @Test
    void receiptPrinterEncoderIsReadAsItWasWritten() throws Exception {
        DecodedTicket ticket = encodedBy("receipt-printer-encoder");
        assertEquals(
                List.of("Balai Layanan Café", "Tebal", "A-042", "garis", "kanan"), ticket.texts());
        assertTrue(words(ticket, "Tebal").look().bold());
        assertTrue(words(ticket, "garis").look().underlined());
        assertEquals(3, words(ticket, "A-042").look().wide());
        assertEquals(4, words(ticket, "A-042").look().high());
        assertPicture(band(ticket));
        Qr code =
                ticket.parts().stream()
                        .filter(Qr.class::isInstance)
                        .map(Qr.class::cast)
                        .findAny()
                        .orElseThrow();
        assertEquals(URL, code.text());
        assertEquals(5, code.moduleDots());
        assertEquals('M', code.level());
        assertEquals(List.of(URL), codesRead(ticket));
    }

    private static DecodedTicket encodedBy(String encoder) {
        Npm.Said said = Npm.run("node", "encode.mjs", encoder);
        assertEquals(0, said.status(), said.text());
        byte[] bytes = HexFormat.of().parseHex(said.text());
        List<DecodedTicket> tickets = EscPosDecoder.tickets(bytes);
        assertTrue(tickets.getFirst().cut());
        return tickets.getFirst();
    }

    /** A frame of 48 by 24 dots with a diagonal in it. */
    private static void assertPicture(Bitmap picture) {
        assertEquals(48, picture.widthDots());
        assertEquals(24, picture.heightDots());
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 48; x++) {
                boolean black = x == 0 || x == 47 || y == 0 || y == 23 || x == 2 * y;
                assertEquals(black, picture.black(x, y), x + ", " + y);
            }
        }
    }

    private static List<Bitmap> pictures(DecodedTicket ticket) {
        return ticket.parts().stream()
                .filter(Picture.class::isInstance)
                .map(part -> ((Picture) part).bitmap())
                .toList();
    }

    private static Bitmap band(DecodedTicket ticket) {
        return lines(ticket).stream()
                .flatMap(line -> line.items().stream())
                .filter(Band.class::isInstance)
                .map(item -> ((Band) item).bitmap())
                .findFirst()
                .orElseThrow();
    }

    private static Words words(DecodedTicket ticket, String text) {
        return lines(ticket).stream()
                .flatMap(line -> line.items().stream())
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> words.text().strip().equals(text.strip()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> lines(DecodedTicket ticket) {
        return ticket.parts().stream()
                .filter(Line.class::isInstance)
                .map((Part part) -> (Line) part)
                .toList();
    }

    private static List<String> codesRead(DecodedTicket ticket) throws Exception {
        return Raster.of(SvgPaper.write(PaperDrawing.of(ticket, PaperWidth.MM_80))).codes();
    }
}
