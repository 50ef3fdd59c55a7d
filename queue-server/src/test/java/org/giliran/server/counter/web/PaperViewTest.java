package org.giliran.server.counter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whoever had a ticket printed at a kiosk sees at the counter what became of the paper. */
class PaperViewTest {
    @TempDir private Path data;
    private RunningServer hall;
    private String ticket = "";

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        ticket = "2026-11-21-" + hall.takeTicket("ktp");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String paper() {
        return hall.as(Who.BUDI).get("/counters/1?paper=" + ticket).expect(200).get("paper.state");
    }

    private void reprint() {
        hall.as(Who.BUDI)
                .post("/tickets/" + ticket + "/reprint", "{\"kiosk\":\"kiosk-1\"}")
                .expect(200);
    }

    private void kioskReports(String outcome) {
        hall.as(Who.KIOSK)
                .post("/tickets/" + ticket + "/print-outcome", "{\"outcome\":\"" + outcome + "\"}")
                .expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRINTED", "FAILED", "UNCERTAIN"})
    void theOutcomeFollowsTheRequest(String outcome) {
        assertEquals("NONE", paper());
        reprint();
        assertEquals("PENDING", paper());
        kioskReports(outcome);
        assertEquals(outcome, paper());
    }

    @Test
    void anotherRequestIsPendingAgainWhateverCameOfTheFirst() {
        reprint();
        kioskReports("FAILED");
        reprint();
        assertEquals("PENDING", paper());
    }

    @Test
    void aPollThatAsksIsAnsweredWhenTheKioskHasReported() throws Exception {
        reprint();
        String path = "/counters/2?paper=" + ticket;
        String seen = hall.as(Who.SARI).get(path).expect(200).get("version");
        var held = hall.as(Who.SARI).poll(path + "&wait=30&after=" + seen);
        hall.awaitHeldPolls(1);
        kioskReports("PRINTED");
        assertEquals("PRINTED", held.get(20, TimeUnit.SECONDS).get("paper.state"));
    }

    @Test
    void whoDoesNotAskIsNotTold() {
        reprint();
        assertFalse(hall.as(Who.BUDI).get("/counters/1").expect(200).body().contains("paper"));
    }

    @Test
    void aTicketOfAnotherDayHasNoPaperAndAnIdThatIsNoneIsRefused() {
        var budi = hall.as(Who.BUDI);
        var other = budi.get("/counters/1?paper=2020-01-01-A-001").expect(200);
        assertEquals("NONE", other.get("paper.state"));
        budi.get("/counters/1?paper=" + "x".repeat(33)).expect(400);
    }
}
