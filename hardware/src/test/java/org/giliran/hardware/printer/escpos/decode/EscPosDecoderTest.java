package org.giliran.hardware.printer.escpos.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.QRCode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Band;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Barcode;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Line;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Picture;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.StoredImage;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each command means, its bytes beside it, good and torn: a table, and that is why it is long.
 */
class EscPosDecoderTest {
    private static final String CUT = "1D5600";

    @Test
    void aTicketOfTheLibraryReadsAsItWasWritten() throws IOException {
        DecodedTicket ticket = EscPosDecoder.tickets(libraryTicket()).getFirst();
        assertTrue(ticket.cut());
        assertEquals("NOMOR ANTREAN é 1 false CENTER", seen(ticket.parts().get(0)));
        assertEquals("A-042 6 true CENTER", seen(ticket.parts().get(1)));
        var code = (Qr) ticket.parts().get(2);
        assertEquals("https://giliran.example/t/1", code.text());
        assertEquals(Align.CENTER, code.align());
        assertEquals("{BA042-8842", ((Barcode) ticket.parts().get(3)).data());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "1B2108 41 0A,           'A 1 bold LEFT',    ESC ! with bold",
        "1B2130 41 0A,           'A 2 thin LEFT',    ESC ! with double height and width",
        "1D2111 41 0A,           'A 2 thin LEFT',    GS ! twice as wide and high",
        "1D2107 41 1D2100 42 0A, 'AB 8 thin LEFT',   the tallest character counts",
        "1B6102 41 0A,           'A 1 thin RIGHT',   ESC a with a number",
        "1B6131 41 0A,           'A 1 thin CENTER',  ESC a with a digit",
        "1B4501 1D2133 1B40 41 0A, 'A 1 thin LEFT',  ESC @ takes all styles back",
        "41 1B40 42 0A,          'B 1 thin LEFT',    ESC @ drops the unfinished line",
        "82 0A,                  'é 1 thin LEFT',    code page 437 until told otherwise",
        "1B7410 E9 0A,           'é 1 thin LEFT',    ESC t 16 is Windows 1252",
        "1B7413 D5 0A,           '€ 1 thin LEFT',    ESC t 19 is page 858",
        "41 1B6402,              'A 1 thin LEFT',    ESC d prints the line",
        "41,                     'A 1 thin LEFT',    a cut prints the line",
    })
    void styles(String hex, String line, String why) {
        var first = (Line) ticket(hex + CUT).parts().getFirst();
        String weight = first.bold() ? "bold" : "thin";
        String seen = first.text() + " " + first.scale() + " " + weight + " " + first.align();
        assertEquals(line, seen, why);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "1B70 00 32 FA,                      drawer kick",
        "1B44 08 10 18 00,                   tab stops to the NUL",
        "1B26 03 41 42 02 414141414141 01 414141, two characters of one's own",
        "1B26 03 42 41,                      characters of one's own and none",
        "1B3F 41,                            forget a character",
        "1B57 4141 4141 4141 4141,           print area in page mode",
        "1B63 33 41,                         paper sensors",
        "1B28 41 0400 30414141,              a buzzer with a length",
        "1C71 01 0100 0100 4141414141414141, store a logo of 8 by 8 dots",
        "1C71 02 0100 0100 4141414141414141 0100 0100 4141414141414141, store two",
        "1C53 41 41,                         kanji spacing",
        "1C67 31 00 00000000 0300 414141,    write to memory",
        "1C67 32 00 00000000 0300,           read from memory",
        "1D28 4C 0600 304041414141,          graphics",
        "1D28 6B 0400 31413200,              model of a QR code",
        "1D28 6B 0500 3050304141,            a PDF417 code",
        "1D38 4C 03000000 414141,            large graphics",
        "1D2A 01 02 41414141414141414141414141414141, image to keep",
        "1D2F 00,                            print the image kept",
        "1D67 30 00 0A00,                    reset a maintenance counter",
        "1D43 30 41 41,                      counter mode",
        "1D43 31 4141 4141 41 41,            counter mode by values",
        "1D43 3B 413B413B413B413B413B,       counter mode in text",
        "1D5E 41 41 41,                      run a macro",
        "1D49 41,                            printer's identity",
        "10 14 01 00 41,                     pulse in real time",
        "10 14 08 01 03 14 01 06 02 08,      clear the buffer in real time",
        "10 05 02,                           recover in real time",
        "10 04 01,                           status in real time",
        "1C 26,                              kanji mode",
    })
    void aCommandThatIsNotUnderstoodIsPassedOverWhole(String hex, String what) {
        assertEquals(List.of("xy"), ticket("78" + hex + "79" + "0A" + CUT).texts(), what);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "1D763000 0200 0300 1B401D560010, 16, 3,  raster whose dots look like commands",
        "1D28 4C 1000 30703001013109000300 1B401D560010 1D284C0200 3032, 9, 3, graphics",
        "1D38 4C 10000000 30703001013109000300 1B401D560010 1D284C0200 3032, 9, 3, large graphics",
    })
    void imagesAreMeasuredAndTheirDotsAreNoText(String hex, int width, int height, String what) {
        DecodedTicket ticket = ticket(hex + "41 0A" + CUT);
        var picture = (Picture) ticket.parts().getFirst();
        assertEquals(width, picture.bitmap().widthDots(), what);
        assertEquals(height, picture.bitmap().heightDots(), what);
        assertEquals(List.of("A"), ticket.texts(), what);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "1B2A 00 0300 808182,        2, 3, coarse columns of 8",
        "1B2A 01 0300 808182,        1, 3, columns of 8",
    })
    void columnsOfDotsStandOnTheLine(String hex, int across, int down, String what) {
        var line = (Line) ticket(hex + "41 0A" + CUT).parts().getFirst();
        var band = (Band) line.items().getFirst();
        assertEquals(across, band.across(), what);
        assertEquals(down, band.down(), what);
        assertEquals(3, band.bitmap().widthDots(), what);
        assertEquals(3 * across, ((Words) line.items().get(1)).x(), "the letter comes behind it");
    }

    @ParameterizedTest
    @CsvSource({"1C70 07 00, 7", "1D284C 0600 3045 4731 0101, G1"})
    void imagesOfThePrintersOwnMemoryAreNamed(String hex, String key) {
        assertEquals(
                new StoredImage(key, Align.CENTER),
                ticket("1B6101" + hex + CUT).parts().getFirst());
    }

    @Test
    void theDotsOfAnImageAreThoseThatWereSent() {
        var raster = (Picture) ticket("1D763000 0100 0300 80 01 3C" + CUT).parts().getFirst();
        assertEquals("#....... .......# ..####..", rows(raster.bitmap()));
        var line = (Line) ticket("1B2A 01 0300 80 01 3C 0A" + CUT).parts().getFirst();
        var columns = ((Band) line.items().getFirst()).bitmap();
        assertEquals("#.. ... ..# ..# ..# ..# ... .#.", rows(columns));
    }

    @Test
    void anImageTooLargeToBeKeptIsStillMeasured() {
        var wide = new StringBuilder("1D763000 4800 D007");
        wide.append("FF".repeat(72 * 2_000));
        var picture = (Picture) ticket(wide + CUT).parts().getFirst();
        assertEquals(576, picture.bitmap().widthDots());
        assertEquals(2_000, picture.bitmap().heightDots());
        assertTrue(picture.bitmap().inkedRows() < 1_000);
    }

    private static String rows(Bitmap bitmap) {
        return IntStream.range(0, bitmap.heightDots())
                .mapToObj(
                        y ->
                                IntStream.range(0, bitmap.widthDots())
                                        .mapToObj(x -> bitmap.black(x, y) ? "#" : ".")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "4142 0A,                       0 24,    from the left edge",
        "1B6131 4142 0A,                276 24,  in the middle",
        "1B6132 4142 0A,                552 24,  at the right edge",
        "1D4C6400 4142 0A,              100 24,  right of a margin",
        "1D574000 1B6131 4142 0A,       20 24,   in the middle of a narrow area",
        "1B246400 4142 0A,              100 24,  at a place by number",
        "41 1B5C0A00 42 0A,             22 12,   so far right of the letter before",
        "09 4142 0A,                    96 24,   at the next tab stop",
        "1B2004 4142 0A,                0 32,    with space behind each letter",
        "1B4D01 4142 0A,                0 18,    in the small font",
        "1D2121 4142 0A,                0 72,    three times as wide, twice as high",
    })
    void wordsStandWhereTheyWerePut(String hex, String place) {
        var line = (Line) ticket(hex + CUT).parts().getFirst();
        var last = (Words) line.items().getLast();
        assertEquals(place, last.x() + " " + last.widthDots());
    }

    @Test
    void aLineThatIsTooLongGoesOnInTheNextAsOnTheRealPaper() {
        DecodedTicket ticket =
                EscPosDecoder.tickets(bytes("1D2150" + "41".repeat(6) + "0A" + CUT), 384)
                        .getFirst();
        assertEquals(List.of("AAAAA", "A"), ticket.texts());
    }

    @Test
    void barCodesOfBothFormsAreRead() {
        assertEquals("A1", barcode("1D6B 04 4131 00"));
        assertEquals("A1", barcode("1D6B 45 02 4131"));
    }

    private static String barcode(String hex) {
        return ((Barcode) ticket(hex + CUT).parts().getFirst()).data();
    }

    @ParameterizedTest
    @CsvSource({"1D5600", "1D5631", "1D564200", "1B69", "1B6D"})
    void everyWayOfCuttingCuts(String cut) {
        assertEquals(List.of("A"), ticket("41" + cut).texts());
    }

    @Test
    void aTicketOfAnotherProgramIsRead() throws IOException {
        String hex = resource("receiptline.hex").replaceAll("\\s", "");
        DecodedTicket ticket = EscPosDecoder.tickets(bytes(hex)).getFirst();
        assertEquals(List.of("A-042", "Loket 7"), ticket.texts());
        assertEquals(2, ((Line) ticket.parts().getFirst()).scale());
        assertTrue(
                ticket.parts().stream()
                        .anyMatch(p -> p instanceof Picture q && q.bitmap().widthDots() == 87),
                "the QR code as an image");
    }

    @Test
    void questionsComeOutAsEvents() {
        assertEquals(new DecoderEvent.StatusAsked(1), last("1D7201"));
        assertEquals(new DecoderEvent.AutomaticStatus(255), last("1D61FF"));
        assertEquals(new DecoderEvent.Fed(72), last("1D2102 41 0A"));
    }

    @Test
    void tornAtAnyByteItNeitherFailsNorInventsATicket() throws IOException {
        byte[] whole = libraryTicket();
        for (int length = 0; length < whole.length; length++) {
            assertEquals(
                    List.of(), EscPosDecoder.tickets(Arrays.copyOf(whole, length)), "" + length);
        }
    }

    @Test
    void zeroBytesCompleteATornCommandSoThatTheNextTicketIsWhole() throws IOException {
        byte[] whole = libraryTicket();
        for (int length = 0; length < whole.length; length++) {
            var bytes = new ByteArrayOutputStream();
            bytes.write(whole, 0, length);
            bytes.writeBytes(new byte[320]);
            bytes.writeBytes(whole);
            List<String> texts = EscPosDecoder.tickets(bytes.toByteArray()).getLast().texts();
            assertEquals(
                    List.of("NOMOR ANTREAN é", "A-042"),
                    texts.subList(texts.size() - 2, texts.size()),
                    "torn after " + length);
        }
    }

    @Test
    void bytesWithoutMeaningNeverFailAndTheMemoryTheyTakeIsBounded() {
        for (int seed = 0; seed < 500; seed++) {
            var bytes = new byte[3_000];
            new Random(seed).nextBytes(bytes);
            for (DecodedTicket ticket : EscPosDecoder.tickets(bytes)) {
                assertTrue(ticket.parts().size() <= PaperStrip.PARTS_MAX);
            }
        }
    }

    @Test
    void paperWithoutEndIsTornOff() {
        var lines = new byte[PaperStrip.PARTS_MAX];
        Arrays.fill(lines, (byte) '\n');
        List<DecodedTicket> torn = EscPosDecoder.tickets(lines);
        assertEquals(1, torn.size());
        assertFalse(torn.getFirst().cut());
    }

    private static byte[] libraryTicket() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var centred = new Style().setJustification(Justification.Center);
        var printer = new EscPos(bytes);
        printer.initializePrinter();
        printer.setCharacterCodeTable(EscPos.CharacterCodeTable.CP858_Euro);
        printer.writeLF(centred, "NOMOR ANTREAN é");
        printer.writeLF(
                new Style(centred).setBold(true).setFontSize(Style.FontSize._6, Style.FontSize._6),
                "A-042");
        printer.write(
                new QRCode().setJustification(Justification.Center), "https://giliran.example/t/1");
        printer.write(new BarCode().setSystem(BarCode.BarCodeSystem.CODE128), "{BA042-8842");
        printer.feed(4).cut(EscPos.CutMode.PART);
        return bytes.toByteArray();
    }

    private static String seen(DecodedTicket.Part part) {
        var line = (Line) part;
        return line.text() + " " + line.scale() + " " + line.bold() + " " + line.align();
    }

    private static DecodedTicket ticket(String hex) {
        return EscPosDecoder.tickets(bytes(hex)).getFirst();
    }

    private static DecoderEvent last(String hex) {
        var decoder = new EscPosDecoder();
        DecoderEvent event = new DecoderEvent.Nothing();
        for (byte b : bytes(hex)) {
            event = decoder.accept(b & 0xFF);
        }
        return event;
    }

    private static String resource(String name) throws IOException {
        try (var in = EscPosDecoderTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
