package org.giliran.hardware.printer.escpos.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.ReaderException;

import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Block;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.giliran.hardware.printer.escpos.draw.Mark.Box;
import org.giliran.hardware.printer.escpos.draw.Mark.Cut;
import org.giliran.hardware.printer.escpos.draw.Mark.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

class PaperDrawingTest {
    private static final String URL = "https://antrean.example.go.id/t/ABCDEFGHJK0123456789ABCDEF";

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void theQrCodeOnThePaperIsReadBack(PaperWidth width) throws ReaderException {
        PaperDrawing drawing = drawn(width, new Text("Pantau antrean", 1, false), new Qr(URL));
        assertEquals(List.of(URL), Raster.of(SvgPaper.write(drawing)).codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "https://x.id", "0123456789", "café?"})
    void everyTextOfAQrCodeIsReadBack(String text) throws ReaderException {
        PaperDrawing drawing = drawn(PaperWidth.MM_80, new Qr(text));
        String sent = text.replace("é", "?");
        assertEquals(List.of(sent), Raster.of(SvgPaper.write(drawing)).codes());
    }

    @Test
    void aQrCodeWithAccentsOfAnotherProgramIsReadBack() throws ReaderException {
        PaperDrawing drawing = drawn("1D286B0700 315030 636166E9" + "1D286B0300315130 1D5600");
        assertEquals(List.of("café"), Raster.of(SvgPaper.write(drawing)).codes());
    }

    @Test
    void theLongestTextOfAQrCodeIsReadBack() throws ReaderException {
        String text = "A".repeat(300);
        assertEquals(
                List.of(text),
                Raster.of(SvgPaper.write(drawn(PaperWidth.MM_58, new Qr(text)))).codes());
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void everythingStandsOnThePaperAndTheMiddleIsTheMiddle(PaperWidth width) {
        PaperDrawing drawing = drawn(width, new Rule(), new Headline("A-042", 6), new Qr(URL));
        assertEquals(width.paperDots(), drawing.widthDots());
        for (Mark mark : drawing.marks()) {
            assertTrue(mark.x() >= 0, mark::toString);
            assertTrue(mark.x() + mark.widthDots() <= width.paperDots(), mark::toString);
            assertTrue(mark.y() + mark.heightDots() <= drawing.heightDots(), mark::toString);
            int right = width.paperDots() - mark.x() - mark.widthDots();
            assertTrue(Math.abs(mark.x() - right) <= 1, "centred: " + mark);
        }
    }

    @Test
    void lettersHaveTheSizeThatWasAskedFor() {
        var number = (Letters) drawn(PaperWidth.MM_80, new Headline("A-042", 6)).marks().getFirst();
        assertEquals("A-042", number.text());
        assertEquals(6 * 24, number.heightDots());
        assertEquals(5 * 6 * 12, number.widthDots());
        assertTrue(number.look().bold());
    }

    @Test
    void theKnifeComesBehindWhatWasPrintedAndThePaperEndsThere() {
        PaperDrawing drawing = drawn(PaperWidth.MM_80, new Text("A", 1, false));
        var cut = (Cut) drawing.marks().getLast();
        var letter = (Letters) drawing.marks().getFirst();
        assertEquals(DecodedTicket.HEAD_TO_KNIFE_DOTS + 10, letter.y(), "on the line's foot");
        assertTrue(cut.y() >= letter.y() + letter.heightDots());
        assertEquals(cut.y() + 1, drawing.heightDots());
    }

    @Test
    void aTextThatWasNotFedPastTheKnifeShowsBelowTheCut() {
        PaperDrawing drawing = drawn("41 0A 42 0A 1D5600");
        var cut = (Cut) drawing.marks().getLast();
        assertTrue(cut.y() < ((Letters) drawing.marks().get(1)).y());
    }

    @Test
    void letterOfDifferentHeightsStandOnOneFoot() {
        PaperDrawing drawing = drawn("41 1D2133 42 0A 1D5600");
        var small = (Letters) drawing.marks().get(0);
        var large = (Letters) drawing.marks().get(1);
        assertEquals(small.y() + small.heightDots(), large.y() + large.heightDots());
        assertEquals(small.x() + small.widthDots(), large.x());
    }

    @Test
    void theDotsOfAnImageAreWhereTheyWerePrinted() {
        Raster raster = Raster.of(SvgPaper.write(drawn("1D763000 0100 0200 80 01 1D564200")));
        int left = (640 - 576) / 2;
        int top = DecodedTicket.HEAD_TO_KNIFE_DOTS;
        assertTrue(raster.black(left, top));
        assertTrue(raster.black(left + 7, top + 1));
        assertFalse(raster.black(left + 1, top));
    }

    @Test
    void whatOnlyThePrinterKnowsIsAPlaceWithItsName() {
        PaperDrawing drawing = drawn("1C70 03 00" + "1D6B 45 02 4131" + "1D5600");
        assertEquals("logo 3", ((Box) drawing.marks().get(0)).label());
        assertTrue(((Box) drawing.marks().get(1)).label().endsWith("A1"));
    }

    @Test
    void aQrCodeThatCannotBeIsAnEmptyPlace() {
        String tooLong = "1D286B 8B13 315030" + "41".repeat(5_000);
        PaperDrawing drawing = drawn(tooLong + "1D286B0300315130 1D5600");
        assertTrue(drawing.marks().getFirst() instanceof Box, drawing::toString);
    }

    @Test
    void anyBytesBecomeAPictureThatIsWellFormed() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            var bytes = new byte[1_500];
            new Random(seed).nextBytes(bytes);
            for (DecodedTicket ticket : EscPosDecoder.tickets(bytes)) {
                parse(SvgPaper.write(PaperDrawing.of(ticket, PaperWidth.MM_58)));
            }
        }
        parse(SvgPaper.write(drawn("3C 26 3E 27 22 0A 1D5600")));
    }

    private static void parse(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static PaperDrawing drawn(PaperWidth width, Block... blocks) {
        byte[] bytes = new EscPosEncoder(width).encode(new TicketLayout(List.of(blocks)));
        return PaperDrawing.of(EscPosDecoder.tickets(bytes, width.dots()).getFirst(), width);
    }

    private static PaperDrawing drawn(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return PaperDrawing.of(EscPosDecoder.tickets(bytes).getFirst(), PaperWidth.MM_80);
    }
}
