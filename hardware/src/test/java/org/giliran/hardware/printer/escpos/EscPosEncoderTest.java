package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Space;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

class EscPosEncoderTest {
    private static final EscPosEncoder NARROW = new EscPosEncoder(PaperWidth.MM_58);
    private static final EscPosEncoder WIDE = new EscPosEncoder(PaperWidth.MM_80);

    @Test
    void aTicketIsTheseBytesAndNoOthers() {
        var style = "1B4D30" + "1B45%s" + "1D21%s" + "1B2D30" + "1B6131" + "1B32" + "1D4200";
        String expected =
                "1B40" // start anew
                        + "1B7413" // code page 858
                        + style.formatted("01", "55") // bold, six times, centred
                        + "412D303432"
                        + "0A"
                        + style.formatted("00", "00")
                        + "0A0A0A0A0A" // past the knife
                        + "1D5631"; // partial cut
        byte[] bytes = NARROW.encode(ticket(new Text("A-042", 6, true)));
        assertEquals(expected, HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Test
    void theSameTicketIsTheSameBytes() {
        var ticket = ticket(new Text("A-042", 6, true), new Qr("https://x"), new Rule());
        assertArrayEquals(NARROW.encode(ticket), NARROW.encode(ticket));
    }

    @Test
    void textIsCentredAndBrokenToThePaperAtItsScale() {
        var lines = decoded(NARROW, new Text("Pencatatan Sipil", 3, true)).parts();
        assertEquals("Pencatatan 3 true CENTER", seen(lines.get(0)));
        assertEquals("Sipil 3 true CENTER", seen(lines.get(1)));
        var wide = decoded(WIDE, new Text("Pencatatan Sipil", 3, true)).texts();
        assertEquals(List.of("Pencatatan Sipil"), wide);
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void aRuleIsAsWideAsThePaper(PaperWidth width) {
        var texts = decoded(new EscPosEncoder(width), new Rule()).texts();
        assertEquals(List.of("─".repeat(width.columns())), texts);
    }

    @ParameterizedTest
    @CsvSource({
        "Ambil “nomor” – tunggu…, Ambil \"nomor\" - tunggu...",
        "dipanggil di loket\u00a07,     dipanggil di loket 7",
        "café ñandú €5,           café ñandú €5",
        "cafe\u0301,              café",
        "5 日 \uD83D\uDE00,       5 ? ?",
        "Łódź Đặng Čapek ō ﬁ,    Lódz Dang Capek o fi",
        "kiri\u202Enanak\u2069 a\u200Bb, kirinanak ab",
        "a\u0085b\u009Bc\u007Fd,  a?b?c?d",
    })
    void charactersThatThePrinterLacksBecomeTheirNearest(String text, String printed) {
        assertEquals(List.of(printed), decoded(WIDE, new Text(text, 1, false)).texts());
    }

    @Test
    void spaceIsThatManyEmptyLinesAndNeverEmptiesTheRoll() {
        int none = decoded(NARROW).lengthDots();
        assertEquals(none + 3 * 34, decoded(NARROW, new Space(3)).lengthDots());
        assertEquals(none, decoded(NARROW, new Space(-1)).lengthDots());
        assertEquals(none + 20 * 34, decoded(NARROW, new Space(1_000_000)).lengthDots());
    }

    @Test
    void aQrCodeHoldsItsText() {
        String url = "https://antrean.example.go.id/t/ABCDEFGHJK0123456789ABCDEF";
        assertEquals(List.of(url), decoded(NARROW, new Qr(url)).qrTexts());
    }

    @ParameterizedTest(name = "{1} characters on {0}: modules of {2} dots")
    @CsvSource({"MM_58, 14, 7", "MM_58, 60, 5", "MM_58, 300, 3", "MM_80, 14, 8", "MM_80, 300, 4"})
    void aQrCodeIsAsLargeAsFitsThePaper(PaperWidth width, int length, int dots) {
        byte[] bytes = new EscPosEncoder(width).encode(ticket(new Qr("a".repeat(length))));
        String size = "1D286B03003143" + "0" + dots;
        assertTrue(HexFormat.of().withUpperCase().formatHex(bytes).contains(size), size);
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void noTextHoweverHostileBecomesACommand(PaperWidth width) {
        for (int seed = 0; seed < 1_500; seed++) {
            var random = new Random(seed);
            String big = hostile(random);
            String small = hostile(random);
            String number = hostile(random);
            String qr = hostile(random) + "x";
            byte[] bytes =
                    new EscPosEncoder(width)
                            .encode(
                                    ticket(
                                            new Text(big, 1 + seed % 8, true),
                                            new Text(small, 1, false),
                                            new Headline(number, 6),
                                            new Qr(qr)));
            String where = "seed " + seed;
            var visible = KnownCommands.textIn(bytes, where);
            String meant = printable(big) + printable(small) + printable(number);
            assertEquals(packed(meant), packed(visible), where);
            DecodedTicket decoded = EscPosDecoder.tickets(bytes, width.dots()).getFirst();
            assertEquals(packed(visible), packed(String.join("", decoded.texts())), where);
            assertEquals(List.of(visibleAscii(qr)), decoded.qrTexts(), where);
        }
    }

    @Test
    void aTextWithoutEndDoesNotEmptyTheRoll() {
        DecodedTicket ticket = decoded(NARROW, new Text("x".repeat(1_000_000), 2, false));
        assertTrue(ticket.lengthDots() < 10_000, "" + ticket.lengthDots());
    }

    @Test
    void noLineIsLongerThanThePaper() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int scale = 1 + seed % 8;
            for (String line : decoded(NARROW, new Text(hostile(random), scale, false)).texts()) {
                assertTrue(line.length() <= 32 / scale, line);
            }
        }
    }

    /** Commands of the printer, control characters of both kinds, marks of direction. */
    private static final String DANGEROUS =
            "\u001B\u001D\u0010\u0004\u0005\u0014\u001C\n\r\f\t\0\u007F\u0085\u009B\u0090"
                    + "\u202E\u2066\u200B\u200D\uFEFF";

    private static final String HARMLESS = "@!EaVdkirpvAntrean 042-?(";

    private static String hostile(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            String from = random.nextInt(3) == 0 ? DANGEROUS : HARMLESS;
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    /** What of it can be printed: breaks are spaces, what is invisible is gone. */
    private static String printable(String text) {
        return text.replaceAll("[\n\r\t]", " ")
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Cc}", "?");
    }

    private static String visibleAscii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private static String packed(String text) {
        return text.replace(" ", "");
    }

    private static TicketLayout ticket(TicketLayout.Block... blocks) {
        return new TicketLayout(List.of(blocks));
    }

    private static String seen(DecodedTicket.Part part) {
        var line = (DecodedTicket.Line) part;
        return line.text() + " " + line.scale() + " " + line.bold() + " " + line.align();
    }

    private static DecodedTicket decoded(EscPosEncoder encoder, TicketLayout.Block... blocks) {
        return EscPosDecoder.tickets(encoder.encode(ticket(blocks))).getFirst();
    }
}
