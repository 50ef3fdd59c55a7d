package org.giliran.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Headline;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Rule;
import org.giliran.hardware.printer.TicketLayout.Space;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.giliran.kiosk.Samples;
import org.giliran.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

final class TicketPaperTest {
    private static final TicketPaper PAPER =
            new TicketPaper(
                    Map.of(
                            "id",
                            Texts.load("paper", "id")::get,
                            "en",
                            Texts.load("paper", "en")::get));
    private static final KioskHome HOME = Samples.home(1, List.of());

    private static List<String> lines(TicketLayout layout) {
        return layout.blocks().stream()
                .flatMap(
                        block ->
                                switch (block) {
                                    case Text text -> Stream.of(text.text());
                                    case Headline headline -> Stream.of(headline.text());
                                    case Qr _, Rule _, Space _ -> Stream.empty();
                                })
                .toList();
    }

    private static List<String> codes(TicketLayout layout) {
        return layout.blocks().stream()
                .filter(Qr.class::isInstance)
                .map(block -> ((Qr) block).text())
                .toList();
    }

    @Test
    void anIndonesianTicketSaysAllAVisitorNeeds() {
        TicketLayout layout = PAPER.lay(Samples.ticket(6, "id"), HOME, 0);
        assertEquals(
                List.of(
                        "Dinas Dukcapil Kota",
                        "NOMOR ANTREAN",
                        "A-006",
                        "KTP-el",
                        "5 orang di depan Anda",
                        "Perkiraan waktu tunggu 10-20 menit",
                        "Sen, 2 Mar 2026, 12.05 WIB",
                        "Silakan menunggu sampai nomor Anda dipanggil. Bila terlewat, ambil nomor"
                                + " baru atau temui petugas.",
                        "Sidik tiket 7K3M9Q2X",
                        "Pantau antrean Anda dengan ponsel:"),
                lines(layout));
        assertEquals(List.of("https://antre.example/t/abcdefghijklmnopqrstuvwxyz"), codes(layout));
    }

    @Test
    void anEnglishTicketIsInEnglishWithTheSameZone() {
        List<String> lines = lines(PAPER.lay(Samples.ticket(2, "en"), HOME, 0));
        assertTrue(lines.contains("City Civil Registry"), lines::toString);
        assertTrue(lines.contains("Identity card"), lines::toString);
        assertTrue(lines.contains("1 person ahead of you"), lines::toString);
        assertTrue(lines.contains("Mon, 2 Mar 2026, 12:05 WIB"), lines::toString);
    }

    @Test
    void theFirstInLineIsToldThatNobodyIsAhead() {
        assertTrue(
                lines(PAPER.lay(Samples.ticket(1, "id"), HOME, 0))
                        .contains("Belum ada antrean di depan Anda"));
    }

    @Test
    void thePriorityClassAndTheTokenAreNotPrinted() {
        IssuedTicket ticket = Samples.ticket(1, "id");
        assertEquals("lansia", ticket.priorityClass());
        String all = String.join("\n", lines(PAPER.lay(ticket, HOME, 0)));
        assertFalse(all.toLowerCase(Locale.ROOT).contains("lansia"), all);
        assertFalse(all.contains(ticket.token()), all);
    }

    @Test
    void aCopySaysSoFirst() {
        assertEquals("SALINAN 2", lines(PAPER.lay(Samples.ticket(1, "id"), HOME, 2)).getFirst());
    }

    @ParameterizedTest(name = "{0} on {1}: {2} times")
    @CsvSource({
        "A-017,   MM_58, 6",
        "AX-001,  MM_58, 5",
        "AX-1001, MM_58, 4",
        "A-017,   MM_80, 6",
        "AX-001,  MM_80, 6",
        "AX-1001, MM_80, 6",
    })
    void theNumberStandsInOneLineAsLargeAsThePaperTakes(
            String number, PaperWidth width, int scale) {
        var line = line(printed(PAPER.lay(numbered(number), HOME, 0), width), number);
        assertEquals(scale, line.scale());
        var words = (DecodedTicket.Words) line.items().getFirst();
        assertTrue(words.x() >= 0 && words.x() + words.widthDots() <= width.dots());
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void longNamesAreBrokenBetweenTheirWordsAndNothingIsLost(PaperWidth width) {
        String hall = "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pegunungan Bintang";
        var home = Samples.home(1, List.of(), new Names(hall, hall));
        DecodedTicket paper = printed(PAPER.lay(numbered("A-017"), home, 0), width);
        String all = String.join(" ", paper.texts());
        assertTrue(all.startsWith(hall), all);
        for (String text : paper.texts()) {
            assertTrue(text.length() <= width.columns(), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void dateTimeAndZoneStandInOneLineOfTheNarrowPaperOnEveryDay(String language) {
        for (int day = 0; day < 366; day++) {
            IssuedTicket ticket = issued(language, Samples.NOON.plus(Duration.ofDays(day)));
            List<String> lines = printed(PAPER.lay(ticket, HOME, 0), PaperWidth.MM_58).texts();
            assertTrue(
                    lines.stream().anyMatch(l -> l.matches(".*20\\d\\d, 12[.:]05 WIB")),
                    lines::toString);
        }
    }

    private static IssuedTicket issued(String language, Instant at) {
        IssuedTicket t = Samples.ticket(1, language);
        return new IssuedTicket(
                t.id(),
                t.number(),
                t.day(),
                t.service(),
                null,
                language,
                at,
                0,
                null,
                t.fingerprint(),
                t.token(),
                null);
    }

    private static DecodedTicket printed(TicketLayout layout, PaperWidth width) {
        byte[] bytes = new EscPosEncoder(width).encode(layout);
        return EscPosDecoder.tickets(bytes, width.dots()).getFirst();
    }

    private static DecodedTicket.Line line(DecodedTicket paper, String text) {
        return paper.parts().stream()
                .filter(DecodedTicket.Line.class::isInstance)
                .map(DecodedTicket.Line.class::cast)
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static IssuedTicket numbered(String number) {
        IssuedTicket t = Samples.ticket(1, "id");
        return new IssuedTicket(
                t.id(),
                number,
                t.day(),
                t.service(),
                null,
                "id",
                t.issuedAt(),
                0,
                null,
                t.fingerprint(),
                t.token(),
                null);
    }

    @Test
    void withoutAPublicAddressThereIsNeitherCodeNorPromise() {
        TicketLayout layout = PAPER.lay(numbered("A-017"), HOME, 0);
        assertEquals(List.of(), codes(layout));
        assertFalse(lines(layout).contains("Pantau antrean Anda dengan ponsel:"));
    }

    @Test
    void anUnknownServiceIsNamedByItsCode() {
        IssuedTicket t = Samples.ticket(1, "id");
        var other =
                new IssuedTicket(
                        t.id(),
                        "B-001",
                        t.day(),
                        "kk",
                        null,
                        "fr",
                        t.issuedAt(),
                        0,
                        null,
                        t.fingerprint(),
                        t.token(),
                        null);
        List<String> lines = lines(PAPER.lay(other, HOME, 0));
        assertTrue(lines.contains("kk"), lines::toString);
        assertTrue(lines.contains("NOMOR ANTREAN"), "a language nobody knows is Indonesian");
    }
}
