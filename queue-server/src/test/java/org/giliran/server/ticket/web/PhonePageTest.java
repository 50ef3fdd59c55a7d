package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** The page of a ticket as it leaves the server, before any script. */
class PhonePageTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller visitor;
    private Caller budi;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        visitor = hall.as(Who.NOBODY);
        budi = hall.as(Who.BUDI);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String token(String language) {
        String wish = RunningServer.issue("ktp").replace("\"id\"", "\"" + language + "\"");
        return budi.post("/tickets", wish).expect(201).get("token");
    }

    private String page(String token) {
        Answer page = visitor.get("/t/" + token).expect(200);
        assertEquals("text/html;charset=utf-8", page.header("content-type").replace(" ", ""));
        return page.body();
    }

    private static void assertHas(String html, String part) {
        assertTrue(html.contains(part), () -> part + " is not in " + html);
    }

    private void command(String path) {
        Answer answer = budi.post("/counters/1/" + path, "{}");
        assertTrue(answer.status() < 300, answer::body);
    }

    private void callNext() {
        command("open");
        command("calls");
    }

    @Test
    void whoHasNoScriptReadsNumberPlaceAndClockTimes() {
        token("id");
        command("open");
        String html = page(token("id"));
        assertHas(html, "<html lang=\"id\"");
        assertHas(html, "data-testid=\"number\">A-002<");
        assertHas(html, "data-testid=\"ahead\">1<");
        assertHas(html, "orang di depan Anda");
        assertTrue(
                html.matches(
                        "(?s).*data-testid=\"estimate\">pukul 09\\.\\d\\d–\\d\\d\\.\\d\\d WIB<.*"),
                html);
        assertHas(html, "Balai Uji");
        assertHas(html, "http-equiv=\"refresh\"");
    }

    @Test
    void thePageSpeaksTheTicketsLanguageUntilItsReaderChoosesAnother() {
        String token = token("en");
        String html = page(token);
        assertHas(html, "<html lang=\"en\"");
        assertHas(html, "You are next");
        assertHas(html, "<a class=\"phone__language\" href=\"?language=id\" lang=\"id\"");
        String other = page(token + "?language=id");
        assertHas(other, "<html lang=\"id\"");
        assertHas(other, "Anda berikutnya");
        assertHas(page(token + "?language=xx"), "<html lang=\"id\"");
    }

    @Test
    void anUnknownTicketIsNotFoundInTheReadersOwnLanguage() {
        String nobody = "/t/" + "A".repeat(26);
        Answer indonesian = visitor.get(nobody).expect(404);
        assertHas(indonesian.body(), "Tiket tidak ditemukan");
        Answer english = visitor.with("Accept-Language", "en-GB,en;q=0.9,id;q=0.8").get(nobody);
        assertHas(english.expect(404).body(), "<html lang=\"en\"");
        assertHas(english.body(), "Ticket not found");
        assertHas(visitor.with("Accept-Language", ";;").get(nobody).body(), "<html lang=\"id\"");
        assertHas(
                visitor.get("/t/%3Cscript%3E").expect(404).body(), "data-token=\"&lt;script&gt;\"");
    }

    @Test
    void whatToBringAndWhatItCostsStandsOnThePage() {
        String html = page(token("id"));
        assertHas(html, "Siapkan");
        assertHas(html, "<span>Fotokopi KK</span>");
        assertHas(html, "Biaya: Gratis");
    }

    @Test
    void whoIsCalledReadsWhereToGoAndTheTabSaysItToo() {
        String token = token("id");
        callNext();
        String html = page(token);
        assertHas(html, "data-testid=\"go-to\">Silakan ke <strong>Loket 1</strong><");
        assertHas(html, "<title>Silakan ke Loket 1 · A-001</title>");
        assertHas(html, "phone--CALLED");
        assertFalse(html.contains("Panggilan ke-"), html);
        command("recall");
        assertHas(page(token), "Panggilan ke-2");
    }

    @Test
    void whoWasMissedReadsUntilWhenHeMayComeBackAndThenWhatElseToDo() {
        String token = token("id");
        callNext();
        command("missed");
        assertHas(page(token), "Anda masih dapat kembali sampai pukul 09.15 WIB");
        assertHas(page(token), "Temui petugas di <strong>Loket 1</strong>");
        String before = live(token).get("version");
        hall.clock().advance(Duration.ofMinutes(16));
        assertHas(page(token), "Silakan ambil nomor baru atau temui petugas");
        assertNotEquals(before, live(token).get("version"));
    }

    @Test
    void whoIsLateReadsForHowLongAndUntilWhenBeforeHeSaysSo() {
        String token = token("id");
        assertHas(page(token), "ditunda 15 menit, sampai sekitar pukul 09.15 WIB");
        visitor.post("/api/tickets/" + token + "/late", "{}").expect(200);
        assertHas(page(token), "Pukul 09.15 WIB nomor Anda otomatis kembali");
    }

    @Test
    void whoIsFarFromHisTurnReadsThatHeNeedNotPutHisNumberOffYet() {
        command("open");
        String token = token("id");
        for (int before = 0; before < 12; before++) {
            token = token("id");
        }
        String far = page(token);
        assertHas(far, "data-testid=\"own-late-early\"");
        assertFalse(far.contains("data-testid=\"own-late\""), far);
        for (int call = 0; call < 11; call++) {
            command("calls");
            command("start");
            command("finish");
        }
        assertHas(page(token), "data-testid=\"own-late\"");
        assertFalse(page(token).contains("own-late-early"));
    }

    private Answer live(String token) {
        return visitor.get("/api/tickets/" + token + "/page?language=id").expect(200);
    }

    @Test
    void theScriptIsGivenWhatThePageHadAtFirst() {
        String token = token("id");
        Answer live = live(token);
        assertHas(page(token), live.get("html"));
        assertHas(page(token), "<title>" + live.get("title") + "</title>");
        Golden.assertMatches("ticket-page", live);
    }

    @Test
    void anExpectedTimeMovesOnInAHallWhereNothingHappens() {
        token("id");
        command("open");
        String token = token("id");
        Answer first = live(token);
        String again = "/api/tickets/" + token + "/page?language=id&after=" + first.get("version");
        visitor.get(again).expect(204);
        hall.clock().advance(Duration.ofMinutes(3));
        assertNotEquals(first.get("html"), visitor.get(again).expect(200).get("html"));
    }

    @Test
    void aVisitIsRatedOnceFromThePhone() {
        String token = token("id");
        String rating = "/api/tickets/" + token + "/rating";
        visitor.post(rating, "{\"score\":4}").expect(409, "NO_VISIT_TO_RATE");
        callNext();
        command("start");
        command("finish");
        assertHas(page(token), "data-testid=\"rate-4\"");
        visitor.post(rating, "{\"score\":5}").expect(400, "OUT_OF_RANGE");
        assertEquals("FINISHED", visitor.post(rating, "{\"score\":4}").expect(200).get("state"));
        assertHas(page(token), "data-testid=\"rated\"");
        visitor.post(rating, "{\"score\":1}").expect(409, "ALREADY_RATED");
        String journal = hall.as(Who.WATI).get("/journal").body();
        assertHas(journal, "PHONE");
    }

    @Test
    void theReasonsAreReadInTheLanguageOfThePage() {
        String token = token("id");
        String why = "/api/tickets/" + token + "/why-page?language=";
        assertHas(visitor.get(why + "id").expect(200).body(), "Aturan antrean di sini");
        assertHas(visitor.get(why + "en").expect(200).body(), "Nobody is called before you");
    }

    @Test
    void theStyleComesInOnePieceAndWithoutAFont() {
        String sheet = visitor.get("/pages/phone/phone.css").expect(200).body();
        assertFalse(sheet.contains("@import"), sheet);
        assertFalse(sheet.contains("@font-face"), sheet);
        assertHas(sheet, "--marigold: #ffb81c");
        assertHas(sheet, ".called__goto");
    }
}
