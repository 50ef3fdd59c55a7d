package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** A visitor's way through the hall over HTTP, and the exact shape of every answer on it. */
class WholeVisitTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void minutesPass(int minutes) {
        hall.clock().advance(Duration.ofMinutes(minutes));
    }

    @Test
    void aVisitorTakesATicketIsCalledServedAndRatesAndTheSupervisorSeesIt() {
        var kiosk = hall.as(Who.KIOSK);
        var budi = hall.as(Who.BUDI);
        hall.takeTicket("ktp");
        minutesPass(1);
        Answer ticket =
                kiosk.post(
                        "/tickets",
                        """
                        {"service":"ktp","priorityClass":"lansia","language":"en","channel":"KIOSK","day":"2026-11-21"}\
                        """);
        Golden.assertMatches("issued-ticket", ticket.expect(201));
        String id = ticket.get("id");
        String phone = "/api/tickets/" + ticket.get("token");
        assertEquals(
                "",
                kiosk.post("/tickets/" + id + "/print-outcome", "{\"outcome\":\"PRINTED\"}")
                        .expect(204)
                        .body());
        Golden.assertMatches("ticket-status-waiting", hall.as(Who.NOBODY).get(phone).expect(200));
        Golden.assertMatches("kiosk-home", kiosk.get("/kiosk").expect(200));

        Golden.assertMatches("counter-view-free", budi.post("/counters/1/open", "{}").expect(200));
        minutesPass(4);
        Golden.assertMatches("call-answer", budi.post("/counters/1/calls", "{}").expect(201));
        Golden.assertMatches("counter-view-called", budi.get("/counters/1").expect(200));
        Golden.assertMatches("ticket-status-called", hall.as(Who.NOBODY).get(phone).expect(200));
        minutesPass(1);
        budi.post("/counters/1/recall", "{}").expect(200);
        Golden.assertMatches("board", hall.as(Who.DISPLAY).get("/board?zone=utama").expect(200));
        minutesPass(1);
        Golden.assertMatches(
                "counter-view-serving", budi.post("/counters/1/start", "{}").expect(200));
        minutesPass(3);
        Golden.assertMatches("live", hall.as(Who.WATI).get("/live").expect(200));
        minutesPass(4);
        budi.post("/counters/1/finish", "{}").expect(200);
        Golden.assertMatches("ticket-status-finished", hall.as(Who.NOBODY).get(phone).expect(200));
        Golden.assertMatches(
                "rated-visit",
                kiosk.post("/ratings", "{\"score\":4,\"counter\":\"1\",\"source\":\"BUTTON\"}")
                        .expect(201));
        Golden.assertMatches("report-today", hall.as(Who.WATI).get("/reports/today").expect(200));
        Golden.assertMatches(
                "report-today-by-counter",
                hall.as(Who.WATI).get("/reports/today?by=counter").expect(200));
    }

    @Test
    void aTicketIsCopiedAndGivenUp() {
        String number = hall.takeTicket("kk");
        String path = "/tickets/2026-11-21-" + number;
        var budi = hall.as(Who.BUDI);
        Golden.assertMatches(
                "ticket-brief-waiting",
                budi.post(path + "/reprint", "{\"kiosk\":\"kiosk-1\"}").expect(200));
        Golden.assertMatches("kiosk-home-with-print", hall.as(Who.KIOSK).get("/kiosk").expect(200));
        Golden.assertMatches(
                "ticket-brief-cancelled",
                budi.post(path + "/cancel", "{\"reason\":\"pergi\"}").expect(200));
    }

    @Test
    void aVisitorIsCalledOutOfOrderForAReasonThatIsShown() {
        hall.takeTicket("ktp");
        minutesPass(2);
        String number = hall.takeTicket("ktp");
        var budi = hall.as(Who.BUDI);
        hall.as(Who.WATI).post("/counters/2/open", "{\"staff\":\"s02\"}").expect(200);
        Answer called =
                budi.post(
                        "/counters/2/calls",
                        """
                        {"ticket":"2026-11-21-%s","reason":"darurat"}\
                        """
                                .formatted(number));
        Golden.assertMatches("call-answer-out-of-order", called.expect(201));
        Golden.assertMatches(
                "counter-view-closed", budi.post("/counters/2/close", "{}").expect(200));
        var wati = hall.as(Who.WATI);
        Golden.assertMatches("exceptions", wati.get("/reports/exceptions").expect(200));
        Answer yesterday = wati.get("/reports/exceptions?day=2026-11-20").expect(200);
        assertEquals("0", yesterday.get("count"));
    }

    @Test
    void aSupervisorClosesAServiceAndPostsANotice() {
        var wati = hall.as(Who.WATI);
        Golden.assertMatches(
                "service-closed",
                wati.post("/services/akta/close", "{\"reason\":\"selesai\"}").expect(200));
        Golden.assertMatches("service-open", wati.post("/services/akta/open", "{}").expect(200));
        Answer notice =
                wati.post(
                        "/notices",
                        """
                        {"text":"Loket 3 pindah ke lantai dua","zone":"atas","until":"2026-11-21T05:00:00Z"}\
                        """);
        Golden.assertMatches("notice-line", notice.expect(201));
        Golden.assertMatches("board-with-notice", wati.get("/board?zone=atas").expect(200));
        assertEquals("", wati.delete("/notices/" + notice.get("id")).expect(204).body());
        assertEquals(0, wati.get("/board").json().get("notices").size());
    }

    @Test
    void aMemberOfStaffPausesWithAReason() {
        var budi = hall.as(Who.BUDI);
        budi.post("/counters/1/open", "{}").expect(200);
        Golden.assertMatches(
                "counter-view-paused",
                budi.post("/counters/1/pause", "{\"reason\":\"istirahat\"}").expect(200));
    }

    @Test
    void staffLogInAndFindTheHallAndItsRecords() {
        Answer session =
                hall.as(Who.NOBODY)
                        .post(
                                "/api/session",
                                """
                                {"username":"wati","password":"%s"}\
                                """
                                        .formatted(TestAccounts.PASSWORD));
        Golden.assertMatches("session", session.expect(201));
        var wati = hall.asToken(session.get("token"));
        Golden.assertMatches("halls", wati.get("/api/halls").expect(200));
        Answer records = wati.get("/journal?day=2026-11-21&after=0").expect(200);
        assertTrue(records.get("records.0.bytes").startsWith("{\"t\":\"DayOpened/5\""));
        assertEquals("1", records.get("head"));
        Golden.assertMatches("journal", wati.get("/journal?after=1").expect(200));
        wati.get("/reports/today").expect(200); // which waits for the tables
        Golden.assertMatches("health", hall.as(Who.NOBODY).get("/health").expect(200));
        wati.delete("/api/session").expect(204);
        Golden.assertMatches("problem", wati.get("/live").expect(401));
    }

    @Test
    void nobodyWaitingIsAnsweredWithNothing() {
        var budi = hall.as(Who.BUDI);
        budi.post("/counters/3/open", "{}").expect(200);
        assertEquals("", budi.post("/counters/3/calls", "{}").expect(204).body());
    }
}
