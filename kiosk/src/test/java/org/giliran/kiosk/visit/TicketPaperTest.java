package org.giliran.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.kiosk.Samples;
import org.giliran.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                .filter(Text.class::isInstance)
                .map(block -> ((Text) block).text())
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
                        "Senin, 2 Maret 2026, 12.05 WIB",
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
        assertTrue(lines.contains("Monday, 2 March 2026, 12:05 WIB"), lines::toString);
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

    @ParameterizedTest
    @CsvSource({"A-017,6", "AX-001,5", "A-1000,5"})
    void theNumberIsAsLargeAsNarrowPaperHolds(String number, int scale) {
        TicketLayout layout = PAPER.lay(numbered(number), HOME, 0);
        assertTrue(layout.blocks().contains(new Text(number, scale, true)), layout::toString);
        assertTrue(number.length() * scale * 12 <= 384, "58 mm paper has 384 dots");
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
