package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.CloseCounter;
import org.giliran.server.hall.HallCommand.PauseCounter;
import org.giliran.server.hall.HallEvent.AfterVisit;
import org.junit.jupiter.api.Test;

import java.util.List;

class ClosingTest {
    private final HallFixture hall = HallFixture.onMonday().open("1");

    @Test
    void aCounterThatClosesWhileServingServesToTheEnd() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        assertEquals(
                List.of(new HallEvent.CounterClosing("1", AfterVisit.CLOSE, "")),
                hall.done(new CloseCounter("1")));
        hall.assertRefused(Refusal.COUNTER_CLOSING, new HallCommand.CallNext("1"));
        assertEquals(
                List.of(
                        new HallEvent.VisitFinished(ticket, "1", HallEvent.Cause.STAFF),
                        new HallEvent.CounterClosed("1")),
                hall.done(new HallCommand.Finish("1")));
        assertInstanceOf(CounterState.Closed.class, hall.day().counter("1"));
    }

    @Test
    void aCounterThatPausesWhileServingPausesAfterThatVisitor() {
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new PauseCounter("1", "istirahat"));
        hall.done(new HallCommand.Finish("1"));
        var paused = assertInstanceOf(CounterState.Paused.class, hall.day().counter("1"));
        assertEquals("istirahat", paused.reason());
        assertEquals("s01", paused.staff());
    }

    @Test
    void aVisitorWhoLeavesAClosingCounterClosesItToo() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new CloseCounter("1"));
        hall.done(new HallCommand.CancelTicket(ticket, "pergi"));
        assertInstanceOf(CounterState.Closed.class, hall.day().counter("1"));
    }

    @Test
    void aClosingCounterThatOpensAgainKeepsItsVisitor() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new CloseCounter("1"));
        hall.open("1");
        var busy = assertInstanceOf(CounterState.Busy.class, hall.day().counter("1"));
        assertEquals(ticket, busy.ticket());
        hall.done(new HallCommand.Finish("1"));
        assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
    }

    @Test
    void aCounterThatWasToPauseCanBeToldToCloseInstead() {
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new PauseCounter("1", "istirahat"));
        hall.done(new CloseCounter("1"));
        hall.assertRefused(Refusal.COUNTER_CLOSING, new CloseCounter("1"));
        hall.done(new HallCommand.Finish("1"));
        assertInstanceOf(CounterState.Closed.class, hall.day().counter("1"));
    }

    @Test
    void aCalledVisitorGoesBackToTheLineWhenTheCounterCloses() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        hall.done(new CloseCounter("1"));
        assertInstanceOf(TicketState.Waiting.class, hall.state(ticket));
        hall.open("2");
        assertEquals(ticket, hall.call("2"));
    }

    @Test
    void aCounterDoesNotPauseWithAVisitorOnTheWay() {
        hall.issue("ktp");
        hall.call("1");
        hall.assertRefused(Refusal.TICKET_STILL_CALLED, new PauseCounter("1", "istirahat"));
    }

    @Test
    void aPausedCounterIsOpenedByWhoeverComes() {
        hall.done(new PauseCounter("1", "istirahat"));
        hall.done(new HallCommand.OpenCounter("1", "s09"));
        var free = assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
        assertEquals("s09", free.staff());
    }
}
