package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.RateVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Plain pages: a number that is given up, a visit that is rated, and large letters. */
final class SimpleAfterTest extends SimpleKiosk {
    private static final String OWN = "lang=id&key=" + PAGE_KEY;

    @Test
    void aNumberThatWasJustTakenIsGivenUpOnceHoweverOftenThatIsPressed() throws Exception {
        assertShows("data-testid=\"cancel\"", take(PAGE_KEY));
        assertShows("Nomor A-001 dibatalkan", follow(sendForm("/simple/cancel", OWN)));
        assertShows("Nomor A-001 dibatalkan", follow(sendForm("/simple/cancel", OWN)));
        assertEquals(
                1, List.copyOf(hall.asked()).stream().distinct().count(), hall.asked()::toString);
        assertTrue(hall.asked().getFirst().contains("/cancel"), hall.asked()::toString);
    }

    @Test
    void theNumberOfSomebodyBeforeIsNoLongerGivenUp() throws Exception {
        take(PAGE_KEY);
        take(PAGE_KEY + "-next");
        assertFalse(page("/simple/number?" + OWN).contains("data-testid=\"cancel\""));
        assertShows("tidak dapat dibatalkan lagi", follow(sendForm("/simple/cancel", OWN)));
        assertEquals(List.of(), hall.asked());
    }

    @Test
    void whoIsCalledAlreadyIsToldSo() throws Exception {
        hall.refusesToCancel("TICKET_NOT_WAITING");
        take(PAGE_KEY);
        assertShows("sudah dipanggil", follow(sendForm("/simple/cancel", OWN)));
    }

    @Test
    void aVisitIsRatedByItsCounter() throws Exception {
        hall.shows(Samples.homeWithCounters(7, "1"));
        home(view -> view.home() != null && view.home().version().equals("v7"));
        assertShows("data-testid=\"rate\"", page("/simple"));
        String scores = page("/simple/rate?lang=id&counter=1");
        assertShows("data-testid=\"score-4\"", scores);
        String form = "lang=id&counter=1&score=4&key=" + keyOf(scores);
        assertShows("Terima kasih", follow(sendForm("/simple/rate", form)));
        List<RateVisit> ratings = hall.ratings();
        assertEquals(1, ratings.size());
        assertEquals("1", ratings.getFirst().counter());
        assertEquals(4, ratings.getFirst().score());
    }

    @Test
    void whoCannotTypeANumberIsNotToldToTryOne() throws Exception {
        hall.refusesRatings("NO_VISIT_TO_RATE");
        String form = "lang=id&counter=1&score=2&key=" + PAGE_KEY;
        String told = follow(sendForm("/simple/rate", form));
        assertShows("Pastikan loket", told);
        assertFalse(told.contains("nomor tiket"), told);
    }

    @Test
    void aRatingIsKeptWhileTheServerIsAway() throws Exception {
        hall.goAway();
        home(view -> !view.live());
        String form = "lang=id&counter=1&score=2&key=" + PAGE_KEY;
        assertShows("kami simpan", follow(sendForm("/simple/rate", form)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counter=1&score=5", "counter=1&score=", "score=4", "counter=1"})
    void aRatingThatIsNoneIsRefused(String form) throws Exception {
        assertProblem(400, "MALFORMED_REQUEST", sendForm("/simple/rate", OWN + "&" + form));
        assertEquals(List.of(), hall.ratings());
    }

    @Test
    void largeLettersGoFromPageToPage() throws Exception {
        String large = page("/simple?lang=id&text=large");
        assertShows("style.css?mm=" + home(_ -> true).panelWidthMm() + "&amp;text=large", large);
        assertShows("/simple/help?lang=id&amp;text=large", large);
        assertShows("name=\"text\" value=\"large\"", large);
        String form = "text=large&service=ktp&" + OWN;
        assertShows("&amp;text=large", follow(sendForm("/simple/ticket", form)));
        String normal = page("/simple/style.css");
        assertShows(normal.trim(), page("/simple/style.css?text=large"));
        assertFalse(page("/simple/style.css?text=large").equals(normal));
    }
}
