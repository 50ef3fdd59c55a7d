package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** Every way that a visit can go, over HTTP, with the exact shape of every new answer on it. */
class EveryWayTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller budi;
    private String first = "";
    private String second = "";

    @BeforeEach
    void twoVisitorsWaitForAPassport() {
        hall = RunningServer.startWithRules(data);
        budi = hall.as(Who.BUDI);
        first = "2026-11-21-" + hall.takeTicket("paspor");
        minutesPass(1);
        second = "2026-11-21-" + hall.takeTicket("paspor");
        minutesPass(1);
        done("/counters/1/open", "{}");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void minutesPass(int minutes) {
        hall.clock().advance(Duration.ofMinutes(minutes));
    }

    private Answer done(String path, String body) {
        return budi.post(path, body).expect(200);
    }

    private void calledAndServed(String counter) {
        budi.post("/counters/" + counter + "/calls", "{}").expect(201);
        done("/counters/" + counter + "/start", "{}");
    }

    private String line(int place) {
        Answer view = budi.get("/counters/1").expect(200);
        return view.get("line." + place + ".number") + " " + view.get("line." + place + ".state");
    }

    @Test
    void aVisitGoesThroughItsStepsUnderOneNumber() {
        calledAndServed("1");
        Golden.assertMatches("counter-view-journey", budi.get("/counters/1").expect(200));
        Answer after = done("/counters/1/finish", "{}");
        assertEquals("A-001", after.get("line.1.number"));
        assertEquals("foto", after.get("line.1.service"));
    }

    @Test
    void aVisitorWhoIsPutOffIsBackInTheLineByHimself() {
        budi.post("/counters/1/calls", "{}").expect(201);
        Golden.assertMatches("counter-view-parked", done("/counters/1/park", "{\"minutes\":5}"));
        assertEquals("A-001 PARKED", line(1));
        minutesPass(5);
        Answer ticket = done("/tickets/" + second + "/park", "{}");
        Golden.assertMatches("ticket-brief-parked", ticket);
        assertEquals("A-001 WAITING", line(0));
        Golden.assertMatches("ticket-brief-resumed", done("/tickets/" + second + "/resume", "{}"));
    }

    @Test
    void whoMissedHisCallMayComeBackInTimeAndIsThenNotShownAnyMore() {
        budi.post("/counters/1/calls", "{}").expect(201);
        Golden.assertMatches("counter-view-missed", done("/counters/1/missed", "{}"));
        minutesPass(14);
        assertEquals("A-001 MISSED", line(1));
        minutesPass(1);
        assertEquals(" ", line(1));
        budi.post("/tickets/" + first + "/resume", "{}").expect(409, "GRACE_OVER");
    }

    @Test
    void aVisitorIsSentToOneCounterAlone() {
        done("/counters/2/open", "{}");
        calledAndServed("1");
        Answer sent =
                done(
                        "/counters/1/transfer",
                        "{\"service\":\"foto\",\"counter\":\"2\",\"place\":\"END\"}");
        assertFalse(sent.body().contains("current"), sent::body);
        Answer view = budi.get("/counters/2").expect(200);
        assertEquals("A-001", view.get("line.0.number"));
        assertEquals("true", view.get("line.0.sentHere"));
    }

    @Test
    void aWaitingVisitorIsPutFirstForAReason() {
        Golden.assertMatches(
                "ticket-brief-first",
                done(
                        "/tickets/" + second + "/transfer",
                        "{\"place\":\"FIRST\",\"reason\":\"dirujuk\"}"));
        assertEquals("true", budi.get("/counters/1").get("line.0.first"));
        budi.post("/tickets/" + first + "/transfer", "{\"place\":\"FIRST\"}")
                .expect(400, "MISSING_FIELD");
    }

    @Test
    void aVisitorGetsAPriorityClassAndLosesIt() {
        String path = "/tickets/" + second + "/priority-class";
        done(path, "{\"priorityClass\":\"lansia\",\"reason\":\"tidak-dipilih\"}");
        assertEquals("A-002 WAITING", line(0));
        done(path, "{\"priorityClass\":\"\",\"reason\":\"salah-pilih\"}");
        assertEquals("A-001 WAITING", line(0));
    }

    @Test
    void aVisitorGetsAStepMore() {
        calledAndServed("1");
        Answer longer = done("/counters/1/steps", "{\"service\":\"ambil\"}");
        assertEquals("ambil", longer.get("current.next"));
        assertEquals("3", Integer.toString(longer.json().at("/current/steps").size()));
        done("/tickets/" + second + "/steps", "{\"service\":\"ambil\"}");
    }

    @Test
    void aCommandIsTakenBackWithinTenSeconds() {
        budi.post("/counters/1/calls", "{}").expect(201);
        Answer view = budi.get("/counters/1").expect(200);
        assertEquals("CALL", view.get("undo.command"));
        assertEquals("2026-11-21T02:02:10.000Z", view.get("undo.until"));
        hall.clock().advance(Duration.ofSeconds(10));
        Answer undone = done("/counters/1/undo", "{}");
        assertFalse(undone.body().contains("current"), undone::body);
        assertFalse(undone.body().contains("\"undo\""), undone::body);
        assertEquals("0", Integer.toString(budi.get("/board").json().get("calls").size()));
    }

    @Test
    void theOfferToTakeBackEndsByItself() throws Exception {
        budi.post("/counters/1/calls", "{}").expect(201);
        String seen = budi.get("/counters/1").get("version");
        hall.clock().advance(Duration.ofSeconds(11));
        Answer after = budi.get("/counters/1?after=" + seen).expect(200);
        assertFalse(after.body().contains("undo"), after::body);
        assertFalse(after.get("may").contains("UNDO"));
    }

    @Test
    void aPausedHallTellsEveryScreenAndGivesNoTickets() {
        var wati = hall.as(Who.WATI);
        Golden.assertMatches(
                "hall-paused", wati.post("/pause", "{\"reason\":\"gangguan\"}").expect(200));
        budi.post("/tickets", RunningServer.issue("ambil")).expect(409, "HALL_PAUSED");
        budi.post("/counters/1/calls", "{}").expect(409, "HALL_PAUSED");
        for (String view : new String[] {"/board", "/kiosk", "/live", "/counters/1"}) {
            assertEquals("Gangguan teknis", wati.get(view).get("paused.reasonName.id"), view);
        }
        Golden.assertMatches("live-paused", wati.get("/live").expect(200));
        Golden.assertMatches("hall-resumed", wati.post("/resume", "{}").expect(200));
        assertFalse(wati.get("/board").body().contains("paused"));
    }

    @Test
    void theRotaHoldsACounterThatOnlyASupervisorMayClose() {
        done("/counters/2/open", "{}");
        assertEquals("true", budi.get("/counters/2").get("keptOpen"));
        budi.post("/counters/2/close", "{}").expect(409, "ROTA_KEEPS_OPEN");
        budi.post("/counters/2/close", "{\"force\":true}").expect(403, "NOT_ALLOWED");
        String pause = "{\"reason\":\"istirahat\",\"force\":true}";
        budi.post("/counters/2/pause", pause).expect(403, "NOT_ALLOWED");
        hall.as(Who.WATI).post("/counters/2/pause", pause).expect(200);
        done("/counters/2/open", "{}");
        hall.as(Who.WATI).post("/counters/2/close", "{\"force\":true}").expect(200);
    }

    @Test
    void whoOpensACounterCallsOnlyForWhatHeCanDo() {
        budi.post("/counters/1/close", "{}").expect(200);
        Answer view = hall.as(Who.SARI).post("/counters/1/open", "{}").expect(200);
        assertEquals("0", view.get("lineLength"));
        hall.as(Who.SARI).post("/counters/1/calls", "{}").expect(204);
    }

    @Test
    void aVisitThatWasForgottenIsFlagged() {
        calledAndServed("1");
        minutesPass(31);
        hall.takeTicket("ambil");
        assertEquals("true", budi.get("/counters/1").get("current.flagged"));
        assertEquals("true", hall.as(Who.WATI).get("/live").get("counters.0.current.flagged"));
    }

    @Test
    void anAppointmentIsTakenByStaffForToday() {
        String body =
                "{\"service\":\"ambil\",\"language\":\"id\",\"channel\":\"%s\",\"bookedAt\":\"%s\"}";
        budi.post("/tickets", body.formatted("BOOKING", "2026-11-21T02:30:00Z")).expect(201);
        Answer line = done("/counters/2/open", "{}");
        assertEquals("2026-11-21T02:30:00.000Z", line.get("line.0.booked"));
        budi.post("/tickets", body.formatted("BOOKING", "2026-11-22T02:30:00Z"))
                .expect(400, "OUT_OF_RANGE");
        budi.post("/tickets", body.formatted("PHONE", "2026-11-21T02:30:00Z"))
                .expect(400, "OUT_OF_RANGE");
    }

    @Test
    void aCommandThatIsSentAgainIsDoneOnce() {
        String key = "kunci-0123456789-a";
        String path = "/tickets/" + first + "/park";
        Answer once = budi.post(path, "{\"minutes\":5}", key).expect(200);
        Answer again = budi.post(path, "{\"minutes\":5}", key).expect(200);
        assertTrue(again.replayed());
        assertEquals(once.body(), again.body());
        budi.post(path, "{\"minutes\":6}", key).expect(422, "KEY_REUSED");
        budi.post(path, "{\"minutes\":5}").expect(409, "TICKET_NOT_WAITING");
    }
}
