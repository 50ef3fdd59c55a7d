package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.scanner.Scan;
import org.giliran.kiosk.visit.web.ScanView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is held before the scanner, and the page learns of it. */
final class ScanTest extends RunningKiosk {
    private ScanView scanned(long scan) throws Exception {
        ScanView view =
                home(now -> {
                            ScanView newest = now.scan();
                            return newest != null && newest.scan() == scan;
                        })
                        .scan();
        assertNotNull(view);
        return view;
    }

    private void hold(String text) throws Exception {
        assertEquals(
                200, post("/api/workbench/scanner", "{\"text\":\"" + text + "\"}").statusCode());
    }

    @Test
    void aTicketBeforeTheScannerReachesThePageAsItsToken() throws Exception {
        assertNull(home(_ -> true).scan());
        hold("https://antre.example/t/" + Samples.TOKEN);
        assertEquals(new ScanView(1, Samples.TOKEN, null), scanned(1));
        hold("https://example.com/a-shop");
        assertEquals(new ScanView(2, null, null), scanned(2));
        hold("\\u0000\\u001b\\u00e9" + Samples.TOKEN);
        assertEquals(new ScanView(3, null, null), scanned(3));
    }

    @Test
    void theTextOfAForeignCodeGoesNowhere() throws Exception {
        hold("https://example.com/secret-of-somebody");
        scanned(1);
        assertFalse(get("/api/home").body().contains("secret-of-somebody"));
    }

    @Test
    void aScannerThatTypesIsHeardTheSameWay() throws Exception {
        String typed = "{\"text\":\"http://x/t/" + Samples.TOKEN.toLowerCase() + "\"}";
        for (int i = 0; i < 5; i++) {
            assertEquals(204, post("/api/scans", typed).statusCode());
        }
        assertEquals(204, post("/api/scans", "{\"text\":\"END OF IT\"}").statusCode());
        assertEquals(new ScanView(2, null, null), scanned(2), "held there five times, told once");
    }

    @Test
    void thePageLooksATicketUpByItsToken() throws Exception {
        var known = get("/api/tickets/" + Samples.TOKEN);
        assertEquals(200, known.statusCode());
        assertEquals("A-001", json(known).get("number").stringValue());
        assertProblem(404, "UNKNOWN_TICKET", get("/api/tickets/" + "B".repeat(26)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%2e%2e", "..%2f..%2fboard", "ABCDEFGHIJKLMNOPQRSTUVWX01"})
    void whatIsNoTokenIsNotAskedFor(String token) throws Exception {
        int asked = hall.looks();
        var answer = get("/api/tickets/" + token);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer::body);
        assertEquals(asked, hall.looks());
    }

    @Test
    void withoutTheServerNobodyKnowsATicket() throws Exception {
        hall.goAway();
        assertProblem(503, "SERVER_AWAY", get("/api/tickets/" + Samples.TOKEN));
        hall.comeBack();
    }

    @Test
    void aTypedCodeIsTakenUpToItsLongestAndNotBeyond() throws Exception {
        String longest = "A".repeat(Scan.LONGEST);
        assertEquals(204, post("/api/scans", "{\"text\":\"" + longest + "\"}").statusCode());
        var longer = post("/api/scans", "{\"text\":\"" + longest + "A\"}");
        assertProblem(400, "OUT_OF_RANGE", longer);
        assertTrue(longer.body().contains("1 to 512 visible ASCII characters: 513"), longer::body);
        assertEquals(1, scanned(1).scan());
    }

    @Test
    void badRequestsAreProblems() throws Exception {
        for (String path : new String[] {"/api/scans", "/api/workbench/scanner"}) {
            assertProblem(400, "MISSING_FIELD", post(path, "{}"));
            assertProblem(400, "WRONG_TYPE", post(path, "{\"text\":1}"));
            assertProblem(400, "OUT_OF_RANGE", post(path, "{\"text\":\"\"}"));
            assertProblem(
                    400, "OUT_OF_RANGE", post(path, "{\"text\":\"" + "x".repeat(1001) + "\"}"));
            assertProblem(400, "UNKNOWN_FIELD", post(path, "{\"text\":\"A\",\"url\":\"x\"}"));
            assertProblem(400, "MALFORMED_JSON", post(path, "{"));
        }
        assertProblem(400, "OUT_OF_RANGE", post("/api/scans", "{\"text\":\"\\u0000\"}"));
        assertProblem(400, "OUT_OF_RANGE", post("/api/scans", "{\"text\":\"   \"}"));
        assertNull(home(_ -> true).scan());
    }

    @Test
    void theWorkbenchKnowsTheCodeOfTheLastTicket() throws Exception {
        assertEquals(null, json(get("/api/workbench")).get("scanner").get("lastTicket"));
        String url = json(post("/api/visits", KTP)).get("url").stringValue();
        assertEquals(
                url, json(get("/api/workbench")).get("scanner").get("lastTicket").stringValue());
    }
}
