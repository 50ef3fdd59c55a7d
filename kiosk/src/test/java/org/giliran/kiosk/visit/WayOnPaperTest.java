package org.giliran.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.kiosk.Samples;
import org.giliran.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** What the paper says of a visit that needs several steps. */
final class WayOnPaperTest {
    private static final TicketPaper PAPER =
            new TicketPaper(
                    Map.of(
                            "id",
                            Texts.load("paper", "id")::get,
                            "en",
                            Texts.load("paper", "en")::get));

    private static List<String> lines(String language, KioskHome home) {
        return PAPER.lay(Samples.ticket(1, language), home, 0).blocks().stream()
                .filter(Text.class::isInstance)
                .map(block -> ((Text) block).text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "id, Satu nomor untuk semua tahap:/1. Verifikasi/2. Foto/3. Pengambilan",
        "en, One number for all steps:/1. Check of papers/2. Photo/3. Collection"
    })
    void aVisitOfSeveralStepsNamesThemAfterItsService(String language, String way) {
        KioskHome home =
                Samples.homeOfAWay(
                        new Names("Verifikasi", "Check of papers"),
                        new Names("Foto", "Photo"),
                        new Names("Pengambilan", "Collection"));
        List<String> lines = lines(language, home);
        int service = lines.indexOf(language.equals("id") ? "KTP-el" : "Identity card");
        assertEquals(
                List.of(way.split("/", -1)),
                lines.subList(service + 1, service + 5),
                lines::toString);
    }

    @Test
    void aVisitOfOneStepNamesNone() {
        KioskHome home = Samples.homeOfAWay(new Names("Verifikasi", "Check of papers"));
        String all = String.join("\n", lines("id", home));
        assertFalse(all.contains("tahap"), all);
    }
}
