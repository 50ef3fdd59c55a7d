package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

/** The plain pages of an old panel, as a browser without a script goes through them. */
final class SimpleTest extends SimpleKiosk {
    @Test
    void aVisitorChoosesPressesAndHasANumberAndItsPaper() throws Exception {
        String first = page("/simple");
        assertShows("Dinas Dukcapil Kota", first);
        assertShows("value=\"ktp\"", first);
        String number = take(keyOf(first));
        assertShows(">A-001</p>", number);
        assertShows("Antrean di depan Anda", number);
        assertEquals(1, printed(1).size());
        String path = "/simple/number?lang=id&key=" + keyOf(first);
        until("the page says so", () -> bodyOf(path).contains("print-PRINTED"));
        String next = get(path).headers().firstValue("Refresh").orElse("");
        assertTrue(next.startsWith("10;url=/simple/number"), "it can be given up so long: " + next);
    }

    private String bodyOf(String path) {
        try {
            return page(path);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPressThatIsMadeTwiceAndAPageThatIsLoadedAgainGiveOneTicket() throws Exception {
        String key = keyOf(page("/simple"));
        assertShows("A-001", take(key));
        assertShows("A-001", take(key));
        assertShows("A-001", page("/simple/number?lang=id&key=" + key));
        assertEquals(1, hall.tickets());
        assertEquals(1, printed(1).size());
    }

    @Test
    void everyPageHasAKeyOfItsOwn() throws Exception {
        String one = keyOf(page("/simple"));
        String other = keyOf(page("/simple"));
        assertFalse(one.equals(other));
        take(one);
        assertShows("A-002", take(other));
    }

    @Test
    void anotherChoiceOnTheSamePageIsTheFirstTicketStill() throws Exception {
        take(PAGE_KEY);
        String other = "key=" + PAGE_KEY + "&lang=en&service=ktp";
        assertShows("A-001", follow(sendForm("/simple/ticket", other)));
        assertEquals(1, hall.tickets());
    }

    @Test
    void theOtherLanguageGoesWithTheTicketAndAPriorityThatTheHallHasNotDoesNot() throws Exception {
        String page = page("/simple?lang=en&priority=none");
        assertShows("lang=\"en\"", page);
        assertFalse(page.contains("name=\"priority\""), page);
        String form = "key=" + keyOf(page) + "&lang=en&priority=none&service=ktp";
        assertShows("Your queue number", follow(sendForm("/simple/ticket", form)));
        String asked = hall.requests().getFirst().body();
        assertFalse(asked.contains("none"), asked);
        assertTrue(asked.contains("\"language\":\"en\""), asked);
    }

    @Test
    void aRefusalIsSaidInWordsAndIsNotTriedAgain() throws Exception {
        hall.has(HallServer.Trouble.CLOSED);
        String page = take(PAGE_KEY);
        assertShows("data-testid=\"problem\">Layanan ini sedang tutup", page);
        assertFalse(page.contains("try-again"), page);
    }

    @Test
    void whatNobodyKnowsTheOutcomeOfIsTriedAgainUnderItsKey() throws Exception {
        String address = "/simple/failed?lang=id&code=SERVER_AWAY&service=ktp&key=" + PAGE_KEY;
        String page = page(address);
        assertShows("try-again", page);
        assertEquals(PAGE_KEY, keyOf(page));
    }

    @Test
    void withoutTheServerThatIsSaid() throws Exception {
        hall.goAway();
        home(view -> !view.live());
        assertShows("data-testid=\"note\"", page("/simple"));
        assertShows("help-away", page("/simple/help"));
    }

    @Test
    void helpIsCalledOnceForAPageAndSaidToBeOnItsWay() throws Exception {
        String page = page("/simple/help");
        assertShows("help-none", page);
        String form = "lang=id&key=" + keyOf(page);
        assertShows("help-calling", follow(sendForm("/simple/help", form)));
        sendForm("/simple/help", form);
        assertEquals(
                1, List.copyOf(hall.asked()).stream().distinct().count(), hall.asked()::toString);
        assertShows("help-away", page("/simple/help?asked=no"));
    }

    @Test
    void whatAHallIsCalledIsTextAndNeverATag() throws Exception {
        hall.shows(Samples.home(7, List.of(), new Names("<script>alert('a')</script>\"&", "x")));
        home(view -> view.home() != null && view.home().version().equals("v7"));
        String page = page("/simple");
        assertShows("&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt;&quot;&amp;", page);
        String failed = "/simple/failed?code=X&key=" + PAGE_KEY + "&service=%22%3E%3Cscript%3E";
        assertFalse(page(failed).contains("<script"), "nor what is in an address");
        assertFalse(page("/simple?lang=%22%3E%3Cx&group=%3Cx&priority=%3Cx").contains("<x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "service=ktp&lang=id",
                "key=short&service=ktp&lang=id",
                "key=0123456789abcdef-page&lang=id",
                "key=0123456789abcdef-page&service=ktp&service=kk",
                "key=0123456789abcdef-page&service=%zz",
                "nothing"
            })
    void aFormThatIsNoneOfThisKioskIsRefusedAndNoTicketComesOfIt(String form) throws Exception {
        assertProblem(400, "MALFORMED_REQUEST", sendForm("/simple/ticket", form));
        assertEquals(0, hall.requests().size());
    }

    @Test
    void otherMediaAndTooMuchAreRefused() throws Exception {
        assertProblem(415, "NOT_A_FORM", post("/simple/ticket", KTP));
        String much = "key=" + "a".repeat(3_000);
        assertProblem(413, "TOO_LARGE", sendForm("/simple/ticket", much));
        assertProblem(400, "MALFORMED_REQUEST", get("/simple/number?key=x"));
        assertShows("tidak ditemukan", page("/simple/number?lang=id&key=" + PAGE_KEY));
    }

    /** With the usual policy a browser says that its form is from nowhere, and is refused. */
    @Test
    void aBrowserMaySayWhichPageAFormIsFromAndKeepsNoPage() throws Exception {
        var headers = get("/simple").headers();
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertTrue(
                headers.firstValue("Content-Security-Policy").orElse("").contains("default-src"));
    }

    @Test
    void targetsAreTwentyMillimetresOfThatPanelAndEightyEightPixels() throws Exception {
        String css = page("/simple/style.css");
        assertShows("min-height: 88px", css);
        assertShows("height: " + vw(20, home(_ -> true).panelWidthMm()), css);
        assertFalse(css.contains("mm;"), css);
    }

    private static String vw(int mm, int widthMm) {
        return String.format(Locale.ROOT, "%.3fvw", mm * 100.0 / widthMm);
    }
}
