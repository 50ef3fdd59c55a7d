package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.giliran.hardware.platform.Printers;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.link.Limits;
import org.giliran.kiosk.visit.web.KioskView;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** The whole program, over HTTP, with a simulated printer that decodes the real bytes. */
final class KioskTest {
    private static final String KTP = "{\"service\":\"ktp\",\"language\":\"id\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path folder;
    private final HallServer hall = new HallServer();
    private final Life life = new Life();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalServer kiosk;

    @BeforeEach
    void start() throws Exception {
        var settings =
                new KioskSettings(
                        hall.client(),
                        "kiosk-1",
                        folder,
                        0,
                        Printers.install("simulated", PaperWidth.MM_80),
                        ZoneOffset.UTC);
        kiosk = Kiosk.start(settings, Limits.USUAL, life);
        home(view -> view.live() && view.printer() == PrinterStatus.READY);
    }

    @AfterEach
    void stop() {
        life.close();
        hall.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(kiosk.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private HttpRequest.Builder posting(String path, String body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(posting(path, body));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Wire.MAPPER.readTree(answer.body());
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(
                "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(code, Wire.readAnswer(answer.body(), Problem.class).code(), answer::body);
    }

    private KioskView home(Predicate<KioskView> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String after = "none";
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = get("/api/home?wait=2&after=" + after);
            if (answer.statusCode() == 200) {
                KioskView view = Wire.readAnswer(answer.body(), KioskView.class);
                after = view.version();
                if (wanted.test(view)) {
                    return view;
                }
            }
        }
        throw new AssertionError("the home view did not come to show it");
    }

    private JsonNode printed(int count) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode tickets = json(get("/api/workbench/paper")).get("tickets");
            if (tickets.size() >= count) {
                return tickets;
            }
        }
        throw new AssertionError("no " + count + " papers came out");
    }

    @Test
    void theHomeViewHasWhatThePageNeedsAndNoTicketsOfOthers() throws Exception {
        hall.shows(
                Samples.home(
                        2,
                        List.of(
                                new org.giliran.api.board.KioskHome.PrintJob(
                                        "j1", 1, Samples.ticket(9, "id")))));
        KioskView view = home(now -> now.home() != null && now.home().version().equals("v2"));
        assertEquals("kiosk-1", view.kiosk());
        assertEquals(400, view.panelWidthMm());
        assertTrue(view.simulated());
        assertNull(view.since());
        assertFalse(get("/api/home").body().contains("A-009"));
        assertEquals("SALINAN 1", printed(1).get(0).get("lines").get(0).get("text").stringValue());
    }

    @Test
    void aTouchIsATicketOnScreenAndOnPaper() throws Exception {
        HttpResponse<String> answer = post("/api/visits?wait=8", KTP);
        assertEquals(201, answer.statusCode(), answer::body);
        JsonNode visit = json(answer);
        assertEquals("A-001", visit.get("number").stringValue());
        assertEquals("PRINTED", visit.get("print").stringValue());
        assertEquals("READY", visit.get("printer").stringValue());
        assertTrue(visit.get("qr").get("size").intValue() >= 21);
        assertTrue(visit.get("qr").get("path").stringValue().startsWith("M0 0h7v1H0z"));
        JsonNode paper = printed(1).get(0);
        assertTrue(paper.get("cut").booleanValue());
        assertTrue(
                paper.get("lines")
                        .toString()
                        .contains("{\"text\":\"A-001\",\"scale\":6,\"bold\":true}"),
                paper::toString);
        assertEquals(visit.get("url").stringValue(), paper.get("qr").get(0).stringValue());
        assertEquals(
                "{\"id\":\"t1\",\"number\":\"A-001\",\"print\":\"PRINTED\",\"printer\":\"READY\"}",
                get("/api/visits/t1").body());
    }

    @Test
    void aPageThatDoesNotWaitAsksForThePaperLater() throws Exception {
        JsonNode visit = json(post("/api/visits?wait=0", KTP));
        assertEquals("PENDING", visit.get("print").stringValue());
        printed(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        String print = "PENDING";
        while (print.equals("PENDING") && System.nanoTime() < end) {
            print = json(get("/api/visits/t1")).get("print").stringValue();
        }
        assertEquals("PRINTED", print);
    }

    @Test
    void theSameKeyIsTheSameTicketAndAnotherWishUnderItIsRefused() throws Exception {
        var touch =
                posting("/api/visits?wait=8", KTP).header("Idempotency-Key", "0123456789abcdef");
        assertEquals(send(touch.copy()).body(), send(touch.copy()).body());
        assertEquals(1, hall.tickets());
        assertEquals(1, printed(1).size());
        var other = posting("/api/visits", "{\"service\":\"ktp\",\"language\":\"en\"}");
        assertProblem(422, "KEY_REUSED", send(other.header("Idempotency-Key", "0123456789abcdef")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"paper\":\"OUT\"}',PAPER_OUT",
        "'{\"cover\":\"OPEN\"}',COVER_OPEN",
        "'{\"cable\":\"OUT\"}',OFFLINE"
    })
    void aPrinterInTroubleLeavesTheNumberOnTheScreen(String trouble, PrinterStatus status)
            throws Exception {
        assertEquals(200, post("/api/workbench/printer", trouble).statusCode());
        HttpResponse<String> answer = post("/api/visits", KTP);
        assertEquals(201, answer.statusCode());
        assertEquals("A-001", json(answer).get("number").stringValue());
        assertEquals("FAILED", json(answer).get("print").stringValue());
        assertEquals(status.name(), json(answer).get("printer").stringValue());
        home(view -> view.printer() == status);
    }

    @Test
    void theWorkbenchShowsItsSwitches() throws Exception {
        assertEquals(
                "{\"printer\":{\"paper\":\"LOW\",\"cover\":\"CLOSED\",\"cable\":\"IN\",\"waitingBytes\":0}}",
                post("/api/workbench/printer", "{\"paper\":\"LOW\"}").body());
        home(view -> view.printer() == PrinterStatus.PAPER_LOW);
        assertEquals(200, get("/workbench").statusCode());
        assertEquals("PRINTED", json(post("/api/visits?wait=8", KTP)).get("print").stringValue());
    }

    @Test
    void whatTheServerRefusesReachesThePage() throws Exception {
        hall.has(Trouble.CLOSED);
        assertProblem(409, "SERVICE_CLOSED", post("/api/visits", KTP));
    }

    @Test
    void withoutAServerThePageIsToldAndKeepsTheHome() throws Exception {
        hall.goAway();
        KioskView view = home(now -> !now.live());
        assertTrue(view.since() != null && view.home() != null);
        assertProblem(503, "SERVER_AWAY", post("/api/visits", KTP));
        assertProblem(503, "SERVER_AWAY", post("/api/ratings", "{\"score\":4,\"counter\":\"1\"}"));
        hall.comeBack();
        home(KioskView::live);
        assertEquals(201, post("/api/visits", KTP).statusCode());
    }

    @Test
    void aRatingIsPassedOnWithTheServersAnswer() throws Exception {
        HttpResponse<String> answer = post("/api/ratings", "{\"score\":4,\"number\":\"A-001\"}");
        assertEquals(201, answer.statusCode());
        assertEquals("{\"ticket\":\"t1\"}", answer.body());
        assertProblem(
                404, "UNKNOWN_TICKET", post("/api/ratings", "{\"score\":4,\"number\":\"A-404\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/visits            | {"service":"ktp"                              | MALFORMED_JSON
                    /api/visits            | "ktp"                                         | WRONG_TYPE
                    /api/visits            | {"service":1,"language":"id"}                 | WRONG_TYPE
                    /api/visits            | {"service":"ktp"}                             | MISSING_FIELD
                    /api/visits            | {"service":null,"language":"id"}              | MISSING_FIELD
                    /api/visits            | {"service":"ktp","language":"id","vip":true}  | UNKNOWN_FIELD
                    /api/visits?wait=31    | {"service":"ktp","language":"id"}             | OUT_OF_RANGE
                    /api/visits?wait=a     | {"service":"ktp","language":"id"}             | WRONG_TYPE
                    /api/ratings           | {}                                            | MISSING_FIELD
                    /api/ratings           | {"score":"4","counter":"1"}                   | WRONG_TYPE
                    /api/ratings           | {"score":4.5,"counter":"1"}                   | WRONG_TYPE
                    /api/ratings           | {"score":4,"source":"BUTTON"}                 | UNKNOWN_FIELD
                    /api/workbench/printer | {"paper":"WET"}                               | OUT_OF_RANGE
                    /api/workbench/printer | {"paper":1}                                   | WRONG_TYPE
                    /api/workbench/printer | {"drawer":"OPEN"}                             | UNKNOWN_FIELD
                    """)
    void aBadRequestIsRefusedByItsReasonAndNoTicketComesOfIt(String path, String body, String code)
            throws Exception {
        assertProblem(400, code, post(path, body));
        assertEquals(0, hall.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0123456789 abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef!"
            })
    void aKeyThatIsNoneIsRefused(String key) throws Exception {
        assertProblem(
                400,
                "OUT_OF_RANGE",
                send(posting("/api/visits", KTP).header("Idempotency-Key", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/visits", "/api/ratings", "/api/workbench/printer"})
    void otherMediaTooMuchAndOtherMethodsAreRefused(String path) throws Exception {
        assertProblem(
                415,
                "NOT_JSON",
                send(
                        to(path).header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(KTP))));
        assertProblem(413, "TOO_LARGE", post(path, "{\"service\":\"" + "a".repeat(16_384) + "\"}"));
        assertProblem(405, "METHOD_NOT_ALLOWED", send(to(path).PUT(BodyPublishers.ofString(KTP))));
        assertProblem(
                403,
                "NOT_ALLOWED",
                send(posting(path, KTP).header("Origin", "http://127.0.0.1:1")));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertProblem(404, "UNKNOWN_TICKET", get("/api/visits/t99"));
        assertProblem(404, "NOT_FOUND", get("/api/nothing"));
    }

    @Test
    void thePageItsFilesAndHealthAreServed() throws Exception {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"), page.body());
        assertEquals(200, get("/ui/design.css").statusCode());
        assertEquals(
                "{\"status\":\"UP\",\"live\":true,\"printer\":\"READY\"}", get("/health").body());
    }
}
