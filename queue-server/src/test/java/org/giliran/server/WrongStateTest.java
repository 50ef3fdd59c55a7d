package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** A command that the hall's state forbids: 409 with the reason's name, and nothing is recorded. */
class WrongStateTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller budi;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        budi = hall.as(Who.BUDI);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void refused(String path, String body, String code) {
        String before = hall.head();
        hall.as(Who.WATI).post(path, body).expect(409, code);
        assertEquals(before, hall.head());
    }

    private void done(String path, String body) {
        Answer answer = hall.as(Who.WATI).post(path, body);
        assertEquals(2, answer.status() / 100, answer::body);
    }

    @Test
    void aClosedCounterTakesNobody() {
        hall.takeTicket("ktp");
        refused("/counters/1/calls", "{}", "COUNTER_NOT_OPEN");
        refused("/counters/1/close", "{}", "COUNTER_ALREADY_CLOSED");
        refused("/counters/1/pause", "{\"reason\":\"istirahat\"}", "COUNTER_NOT_OPEN");
        for (String command : new String[] {"recall", "start", "finish", "missed", "release"}) {
            refused("/counters/1/" + command, "{}", "NOBODY_AT_COUNTER");
        }
    }

    @Test
    void anOpenCounterIsNotOpenedAgainAndAPausedOneNotPausedAgain() {
        done("/counters/1/open", "{}");
        refused("/counters/1/open", "{}", "COUNTER_ALREADY_OPEN");
        done("/counters/1/pause", "{\"reason\":\"istirahat\"}");
        refused("/counters/1/pause", "{\"reason\":\"istirahat\"}", "COUNTER_ALREADY_PAUSED");
    }

    @Test
    void aCalledVisitorIsWaitedForBeforeTheNextIsCalled() {
        hall.takeTicket("ktp");
        String second = "2026-11-21-" + hall.takeTicket("ktp");
        done("/counters/1/open", "{}");
        done("/counters/1/calls", "{}");
        refused("/counters/1/calls", "{}", "TICKET_STILL_CALLED");
        refused("/counters/1/finish", "{}", "TICKET_NOT_BEING_SERVED");
        refused("/counters/1/pause", "{\"reason\":\"istirahat\"}", "TICKET_STILL_CALLED");
        refused(
                "/counters/1/calls",
                "{\"ticket\":\"%s\",\"reason\":\"darurat\"}".formatted(second),
                "TICKET_STILL_CALLED");
    }

    @Test
    void aTicketIsCalledThreeTimesAndNoMore() {
        hall.takeTicket("ktp");
        done("/counters/1/open", "{}");
        done("/counters/1/calls", "{}");
        done("/counters/1/recall", "{}");
        done("/counters/1/recall", "{}");
        refused("/counters/1/recall", "{}", "CALLED_TOO_OFTEN");
    }

    @Test
    void aVisitorWhoIsServedIsNeitherRecalledNorMissed() {
        hall.takeTicket("ktp");
        done("/counters/1/open", "{}");
        done("/counters/1/calls", "{}");
        done("/counters/1/start", "{}");
        for (String command : new String[] {"recall", "start", "missed", "release"}) {
            refused("/counters/1/" + command, "{}", "TICKET_NOT_CALLED");
        }
        done("/counters/1/close", "{}");
        refused("/counters/1/calls", "{}", "COUNTER_CLOSING");
        refused("/counters/1/close", "{}", "COUNTER_CLOSING");
    }

    @Test
    void aTicketThatHasEndedIsLeftAlone() {
        String ticket = "2026-11-21-" + hall.takeTicket("ktp");
        done("/tickets/" + ticket + "/cancel", "{\"reason\":\"pergi\"}");
        refused("/tickets/" + ticket + "/cancel", "{\"reason\":\"pergi\"}", "TICKET_ENDED");
        refused("/tickets/" + ticket + "/reprint", "{\"kiosk\":\"kiosk-1\"}", "TICKET_ENDED");
        refused(
                "/ratings",
                "{\"score\":4,\"ticket\":\"%s\",\"source\":\"PHONE\"}".formatted(ticket),
                "NO_VISIT_TO_RATE");
        done("/counters/1/open", "{}");
        refused(
                "/counters/1/calls",
                "{\"ticket\":\"%s\",\"reason\":\"darurat\"}".formatted(ticket),
                "TICKET_NOT_WAITING");
    }

    @Test
    void aCounterCallsNobodyForAServiceThatItDoesNotOffer() {
        String ticket = "2026-11-21-" + hall.takeTicket("akta");
        done("/counters/1/open", "{}");
        refused(
                "/counters/1/calls",
                "{\"ticket\":\"%s\",\"reason\":\"darurat\"}".formatted(ticket),
                "NOT_OFFERED_HERE");
    }

    @Test
    void aVisitIsRatedOnceAndAtTheCounterOnlyForTenMinutes() {
        hall.takeTicket("ktp");
        done("/counters/1/open", "{}");
        done("/counters/1/calls", "{}");
        done("/counters/1/start", "{}");
        String atCounter = "{\"score\":1,\"counter\":\"1\",\"source\":\"BUTTON\"}";
        refused("/ratings", atCounter, "NO_VISIT_TO_RATE");
        done("/counters/1/finish", "{}");
        hall.clock().advance(Duration.ofMinutes(10).plusMillis(1));
        refused("/ratings", atCounter, "NO_VISIT_TO_RATE");
        done("/ratings", "{\"score\":4,\"number\":\"A-001\",\"source\":\"PHONE\"}");
        refused(
                "/ratings",
                "{\"score\":1,\"number\":\"A-001\",\"source\":\"PHONE\"}",
                "ALREADY_RATED");
    }

    @Test
    void aClosedServiceGivesNoTickets() {
        refused("/services/ktp/open", "{}", "SERVICE_ALREADY_OPEN");
        done("/services/ktp/close", "{\"reason\":\"selesai\"}");
        refused("/tickets", RunningServer.issue("ktp"), "SERVICE_CLOSED");
        refused("/services/ktp/close", "{\"reason\":\"selesai\"}", "SERVICE_ALREADY_CLOSED");
    }

    @Test
    void aTicketIsCopiedTwiceAndNoMore() {
        String path = "/tickets/2026-11-21-" + hall.takeTicket("ktp") + "/reprint";
        for (int copy = 0; copy <= 2; copy++) {
            done(path, "{\"kiosk\":\"kiosk-1\"}");
        }
        refused(path, "{\"kiosk\":\"kiosk-1\"}", "REPRINTED_TOO_OFTEN");
    }

    @Test
    void aHallShowsTenNoticesAndNoMore() {
        for (int i = 0; i < 10; i++) {
            done("/notices", "{\"text\":\"Pemberitahuan %d\"}".formatted(i));
        }
        refused("/notices", "{\"text\":\"satu lagi\"}", "TOO_MANY_NOTICES");
        assertEquals(10, budi.get("/board").json().get("notices").size());
    }

    @Test
    void aRatingNamesExactlyOneVisit() {
        budi.post("/ratings", "{\"score\":4,\"source\":\"PHONE\"}").expect(400, "MISSING_FIELD");
        budi.post(
                        "/ratings",
                        "{\"score\":4,\"counter\":\"1\",\"number\":\"A-001\",\"source\":\"PHONE\"}")
                .expect(400, "OUT_OF_RANGE");
    }

    @Test
    void aKioskGivesNoTicketsInAnothersName() {
        hall.as(Who.KIOSK).post("/tickets", RunningServer.issue("ktp")).expect(403, "NOT_ALLOWED");
    }
}
