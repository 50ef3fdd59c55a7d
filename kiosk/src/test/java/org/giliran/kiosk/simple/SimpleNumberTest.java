package org.giliran.kiosk.simple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimpleNumberTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING, true, 2;url=/simple/number?lang=id&key=k",
        "PRINTED, true, 10;url=/simple/number?lang=id&key=k",
        "PRINTED, false, 20;url=/simple",
        "FAILED, false, 90;url=/simple"
    })
    void aNumberStaysAsLongAsItIsOfUseAndOffersToGiveItUpForTenSeconds(
            String print, boolean revocable, String next) {
        var ticket =
                new SimpleTicket("A-001", "ktp", 0, print, "READY", 0, false, false, revocable);
        var texts = new SimpleTexts("id", (key, _) -> key);
        var state = KioskState.before(Samples.NOON);
        SimplePage page =
                new SimplePages(state, 344, Chosen.NOTHING, texts, texts).number("k", ticket);
        assertEquals(next, page.refresh());
        assertEquals(revocable, page.html().contains("data-testid=\"cancel\""));
    }
}
