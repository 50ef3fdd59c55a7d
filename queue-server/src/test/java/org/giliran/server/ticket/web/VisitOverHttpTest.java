package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.TicketState;
import org.giliran.api.ticket.VisitToday;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** A supervisor who is asked why a number still waits. */
class VisitOverHttpTest {
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

    private VisitToday visit(String typed) {
        return hall.as(Who.WATI).get("/visits/" + typed).expect(200).as(VisitToday.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-002", "a-002", "a2", "A%202", "%20a02%20", "A.2"})
    void aNumberIsFoundHoweverItIsTyped(String typed) {
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        VisitToday visit = visit(typed);
        assertEquals("A-002", visit.ticket().number());
        assertEquals(TicketState.WAITING, visit.ticket().state());
        assertEquals(1, visit.ticket().ahead());
        assertEquals(1, visit.why().before().getFirst().count());
        assertEquals(RunningServer.MORNING, visit.issuedAt());
    }

    @Test
    void whoWasCalledAndWhyIsTold() {
        hall.takeTicket("ktp");
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
        VisitToday visit = visit("a1");
        assertEquals(TicketState.CALLED, visit.ticket().state());
        assertEquals("1", visit.ticket().counter());
        assertTrue(visit.why().call() != null, visit::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "B", "B-", "B-12-3", "%3F", "AAAA-1", "B-1234567"})
    void whatIsNoNumberIsSaid(String typed) {
        hall.as(Who.WATI).get("/visits/" + typed).expect(400, "OUT_OF_RANGE");
    }

    @Test
    void aNumberThatNobodyTookIsSaid() {
        hall.as(Who.WATI).get("/visits/z99").expect(404, "UNKNOWN_TICKET");
    }

    @Test
    void staffOfACounterDoNotLookAtOthersVisits() {
        hall.as(Who.BUDI).get("/visits/a1").expect(403);
    }
}
