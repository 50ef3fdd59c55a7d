package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.board.KioskHome.PrintJob;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.visit.web.KioskView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

final class KioskTest extends RunningKiosk {
    @Test
    void theHomeViewHasWhatThePageNeedsAndNoTicketsOfOthers() throws Exception {
        hall.shows(Samples.home(2, List.of(new PrintJob("j1", 1, Samples.ticket(9, "id")))));
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
        HttpResponse<String> answer = post("/api/visits", KTP);
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
    void theServerIsToldHowTheKioskIs() throws Exception {
        post("/api/visits", KTP);
        post("/api/workbench/printer", "{\"paper\":\"OUT\"}");
        DeviceStatus status = said(PrinterState.PAPER_OUT);
        assertEquals("kiosk-1", status.device());
        assertEquals(new Printer(PrinterState.PAPER_OUT, 1), status.printer());
        assertTrue(status.disk() != null);
        assertEquals(Integer.MAX_VALUE, status.clockOffsetMillis(), "the hall is in 1970");
    }

    private DeviceStatus said(PrinterState wanted) throws InterruptedException {
        while (true) {
            DeviceStatus status = hall.statuses().poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(status, () -> "it never said " + wanted);
            var printer = status.printer();
            if (printer != null && printer.state() == wanted) {
                return status;
            }
        }
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
        JsonNode turned = json(post("/api/workbench/printer", "{\"paper\":\"LOW\"}"));
        JsonNode printer = turned.get("printer");
        assertEquals("LOW", printer.get("paper").asString());
        assertEquals("CLOSED", printer.get("cover").asString());
        assertEquals("IN", printer.get("cable").asString());
        assertEquals(2_500, printer.get("paperMillimetres").asInt());
        home(view -> view.printer() == PrinterStatus.PAPER_LOW);
        assertEquals(200, get("/workbench").statusCode());
        assertEquals("PRINTED", json(post("/api/visits?wait=8", KTP)).get("print").stringValue());
    }

    @Test
    void theWorkbenchIsToldTheTimeZoneOfTheHall() throws Exception {
        assertEquals("Asia/Jakarta", json(get("/api/workbench")).get("timeZone").stringValue());
    }

    @Test
    void theWorkbenchDrawsEachPieceOfPaper() throws Exception {
        post("/api/visits?wait=8", KTP);
        JsonNode ticket = printed(1).get(0);
        HttpResponse<String> drawn = get(ticket.get("picture").asString());
        assertEquals(200, drawn.statusCode());
        assertEquals(
                "image/svg+xml; charset=utf-8",
                drawn.headers().firstValue("Content-Type").orElse(""));
        assertTrue(drawn.body().contains(">A-001</text>"), drawn::body);
        assertEquals(80, ticket.get("widthMillimetres").asInt());
        assertTrue(ticket.get("bytes").asInt() > 300);
        assertProblem(404, "NOT_FOUND", get("/api/workbench/paper/77.svg"));
    }

    @Test
    void paperThatEndsInTheMiddleOfATicketFailsItAndHangsInTheSlot() throws Exception {
        post("/api/workbench/printer", "{\"paperMillimetres\":30}");
        HttpResponse<String> answer = post("/api/visits?wait=8", KTP);
        assertEquals("FAILED", json(answer).get("print").stringValue());
        assertEquals("PAPER_OUT", json(answer).get("printer").stringValue());
        JsonNode slot = json(get("/api/workbench/paper")).get("slot");
        assertEquals(false, slot.get("cut").asBoolean());
        assertEquals(200, get(slot.get("picture").asString()).statusCode());
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
        assertEquals(202, post("/api/ratings", "{\"score\":4,\"counter\":\"1\"}").statusCode());
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

    @Test
    void thePageItsFilesAndHealthAreServed() throws Exception {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"), page.body());
        assertEquals(200, get("/ui/design.css").statusCode());
        assertEquals(
                "{\"status\":\"UP\",\"live\":true,\"printer\":\"READY\"}", get("/health").body());
    }

    @Test
    void theHeadThatWasSeenIsShownAfterARestart() throws Exception {
        hall.hasHead("17:00112233445566aa");
        hall.shows(Samples.home(2, List.of()));
        home(now -> now.home() != null && now.home().version().equals("v2"));
        restart();
        hall.headsShown().clear();
        restart();
        assertEquals("17:00112233445566aa", hall.headsShown().getFirst());
    }
}
