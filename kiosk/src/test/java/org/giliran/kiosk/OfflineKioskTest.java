package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.HandOver;
import org.giliran.kiosk.visit.web.KioskView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** The whole kiosk, over HTTP, when its server goes and comes back. */
final class OfflineKioskTest extends RunningKiosk {
    @BeforeEach
    void hasALetter() throws Exception {
        hall.grantsSeries();
        home(KioskView::alone);
    }

    private void goAlone() throws Exception {
        hall.goAway();
        home(view -> !view.live());
    }

    private JsonNode touch() throws Exception {
        var answer = post("/api/visits?wait=8", KTP);
        assertEquals(201, answer.statusCode(), answer::body);
        return json(answer);
    }

    private List<String> handedOver() {
        return hall.items().stream()
                .map(HandOver.Item::ticket)
                .filter(Objects::nonNull)
                .map(HandOver.Ticket::number)
                .toList();
    }

    @Test
    void theVisitorHasATicketAndTheServerLearnsOfItOnce() throws Exception {
        goAlone();
        JsonNode ticket = touch();
        assertEquals("AX-001", ticket.get("number").stringValue());
        assertTrue(ticket.get("offline").booleanValue());
        assertEquals("PRINTED", ticket.get("print").stringValue());
        assertEquals(null, ticket.get("ahead"), "nobody can say");
        assertEquals("AX-002", touch().get("number").stringValue());
        hall.comeBack();
        until("both and their papers are handed over", () -> hall.items().size() == 4);
        assertEquals(List.of("AX-001", "AX-002"), handedOver());
        home(KioskView::live);
        assertEquals("A-001", touch().get("number").stringValue());
    }

    @Test
    void thePaperSaysThatItWasGivenWithoutTheNetworkAndHasACodeForTheStaff() throws Exception {
        goAlone();
        touch();
        JsonNode paper = json(get("/api/workbench/paper")).get("tickets").get(0);
        assertTrue(paper.get("lines").toString().contains("tanpa jaringan / offline 12.05"));
        assertTrue(
                paper.get("qr")
                        .get(0)
                        .stringValue()
                        .matches("disdukcapil\\|2026-03-02\\|AX-001\\|\\w{8}"),
                paper::toString);
    }

    @Test
    void afterAStopWithoutTheServerItStillOffersItsServicesAndHandsOverLater() throws Exception {
        goAlone();
        touch();
        restartAlone();
        KioskView view = home(KioskView::alone);
        assertEquals(1, Objects.requireNonNull(view.home()).services().size());
        assertEquals("AX-002", touch().get("number").stringValue());
        hall.comeBack();
        until("all is handed over", () -> hall.items().size() == 4);
        assertEquals(List.of("AX-001", "AX-002"), handedOver());
    }

    @Test
    void letterAndKeyAreForThisProgramOnly() throws Exception {
        var mode = Files.getPosixFilePermissions(folder().resolve("series.json"));
        assertEquals("rw-------", PosixFilePermissions.toString(mode));
    }

    @Test
    void whoSaysThatNoPaperCameOutGetsACopy() throws Exception {
        goAlone();
        post("/api/workbench/printer", "{\"failure\":\"CABLE\",\"failsAfterBytes\":60}");
        JsonNode ticket = touch();
        assertEquals("UNCERTAIN", ticket.get("print").stringValue(), ticket::toString);
        assertTrue(ticket.get("ask").booleanValue());
        post("/api/workbench/printer", "{\"cable\":\"IN\"}");
        String path = "/api/visits/" + ticket.get("id").stringValue() + "/paper";
        JsonNode copy = json(post(path, "{\"came\":false,\"copy\":0}"));
        assertEquals(1, copy.get("copy").asInt());
        assertProblem(
                404, "UNKNOWN_TICKET", post("/api/visits/x/paper", "{\"came\":true,\"copy\":0}"));
    }

    @Test
    void whoSaysSoWhileThePrinterIsAwayIsSentToSomebodyElse() throws Exception {
        goAlone();
        post("/api/workbench/printer", "{\"failure\":\"CABLE\",\"failsAfterBytes\":60}");
        String visit = "/api/visits/" + touch().get("id").stringValue();
        JsonNode said = json(post(visit + "/paper", "{\"came\":false,\"copy\":0}"));
        assertEquals("UNCERTAIN", said.get("print").stringValue(), said::toString);
        assertTrue(said.get("staff").booleanValue(), said::toString);
        assertEquals(null, said.get("copy"), "no copy is begun");
        assertProblem(409, "NO_PRINT_CODE", post(visit + "/print-code", "{}"));
    }
}
