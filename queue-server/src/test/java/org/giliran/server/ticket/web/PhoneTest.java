package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;

/** What a visitor sees of his ticket and does with it from his own phone, without a login. */
class PhoneTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller visitor;
    private String phone = "";

    @BeforeEach
    void takeTicket() {
        hall = RunningServer.startWithRules(data);
        visitor = hall.as(Who.NOBODY);
        Answer ticket = hall.as(Who.BUDI).post("/tickets", RunningServer.issue("paspor"));
        phone = "/api/tickets/" + ticket.get("token");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer status() {
        return visitor.get(phone).expect(200);
    }

    private void minutesPass(int minutes) {
        hall.clock().advance(Duration.ofMinutes(minutes));
    }

    private void isCalled() {
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
    }

    @Test
    void whoIsLateIsPutOffAndTwiceAtMost() {
        assertEquals("true", status().get("mayBeLate"));
        Golden.assertMatches("ticket-brief-late", visitor.post(phone + "/late", "{}").expect(200));
        Golden.assertMatches("ticket-status-parked", status());
        visitor.post(phone + "/late", "{}").expect(409, "TICKET_NOT_WAITING");
        minutesPass(15);
        assertEquals("WAITING", hallTurned().get("state"));
        visitor.post(phone + "/late", "{}").expect(200);
        minutesPass(15);
        assertEquals("", hallTurned().get("mayBeLate"));
        visitor.post(phone + "/late", "{}").expect(409, "LATE_TOO_OFTEN");
    }

    /** After something has happened that makes the hall look at its clock. */
    private Answer hallTurned() {
        hall.takeTicket("ambil");
        return status();
    }

    @Test
    void whoWaitsOrIsPutOffGivesUpHimself() {
        visitor.post(phone + "/late", "{}").expect(200);
        assertEquals("true", status().get("mayCancel"));
        assertEquals("CANCELLED", visitor.post(phone + "/cancel", "{}").expect(200).get("state"));
        assertFalse(status().body().contains("mayCancel"));
        visitor.post(phone + "/cancel", "{}").expect(409, "TICKET_ENDED");
        visitor.post(phone + "/late", "{}").expect(409, "TICKET_ENDED");
    }

    @Test
    void whoIsCalledGoesToTheCounterInstead() {
        isCalled();
        assertFalse(status().body().contains("mayCancel"));
        visitor.post(phone + "/cancel", "{}").expect(409, "TICKET_NOT_WAITING");
        visitor.post(phone + "/late", "{}").expect(409, "TICKET_NOT_WAITING");
        hall.as(Who.BUDI).post("/counters/1/start", "{}").expect(200);
        visitor.post(phone + "/cancel", "{}").expect(409, "TICKET_NOT_WAITING");
    }

    @Test
    void whoMissedHisCallReadsUntilWhenHeMayComeBack() {
        isCalled();
        hall.as(Who.BUDI).post("/counters/1/missed", "{}").expect(200);
        Golden.assertMatches("ticket-status-missed", status());
    }

    @Test
    void aCommandSentAgainIsDoneOnce() {
        String key = "kunci-0123456789-b";
        Answer once = visitor.post(phone + "/cancel", "{}", key).expect(200);
        Answer again = visitor.post(phone + "/cancel", "{}", key).expect(200);
        assertTrue(again.replayed());
        assertEquals(once.body(), again.body());
        visitor.post(phone + "/late", "{}", key).expect(422, "KEY_REUSED");
    }

    @Test
    void whoWaitsReadsWhoComesBeforeHimAndWhy() {
        minutesPass(1);
        var budi = hall.as(Who.BUDI);
        Answer other = budi.post("/tickets", RunningServer.issue("paspor")).expect(201);
        minutesPass(1);
        budi.post(
                        "/tickets",
                        RunningServer.issue("paspor")
                                .replace("{", "{\"priorityClass\":\"lansia\","))
                .expect(201);
        Answer why = visitor.get("/api/tickets/" + other.get("token") + "/why").expect(200);
        Golden.assertMatches("why-waiting", why);
        assertFalse(why.body().contains("A-001"), why::body);
    }

    @Test
    void whoIsCalledReadsTheReason() {
        isCalled();
        Golden.assertMatches("why-called", visitor.get(phone + "/why").expect(200));
    }

    @Test
    void aPausedHallIsToldToThePhone() {
        hall.as(Who.WATI).post("/pause", "{\"reason\":\"gangguan\"}").expect(200);
        assertEquals("Technical fault", status().get("paused.reasonName.en"));
    }

    @Test
    void inAnEvacuationThePageSaysToLeaveAndNothingOfCountersAndTimes() {
        isCalled();
        String waiting =
                hall.as(Who.BUDI)
                        .post("/tickets", RunningServer.issue("paspor"))
                        .expect(201)
                        .get("token");
        hall.as(Who.WATI).post("/pause", "{\"reason\":\"evakuasi\"}").expect(200);
        for (String page :
                List.of(page(phone.substring("/api/tickets/".length())), page(waiting))) {
            assertTrue(page.contains("data-state=\"LEAVE\""), page);
            assertTrue(page.contains("Segera tinggalkan gedung"), page);
            assertTrue(page.contains("Leave the building now"), page);
            assertFalse(page.contains("data-testid=\"go-to\""), page);
            assertFalse(page.contains("data-testid=\"ahead\""), page);
        }
        hall.as(Who.WATI).post("/resume", "{}").expect(200);
        assertTrue(page(waiting).contains("data-testid=\"ahead\""));
    }

    private String page(String token) {
        return visitor.get("/t/" + token).expect(200).body();
    }
}
