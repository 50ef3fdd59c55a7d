package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.AddStep;
import org.giliran.server.hall.HallCommand.Visitor;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** Visits of several steps under one number. */
class JourneyTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1", "2", "3");

    @Test
    void aVisitorGoesThroughAllStepsUnderOneNumber() {
        String ticket = hall.issue("paket");
        assertEquals("2026-03-02-G-001", ticket);
        assertEquals("verifikasi", hall.ticket(ticket).service());
        assertEquals(ticket, hall.callAndStart("1"));
        assertEquals(
                List.of(new HallEvent.StepFinished(ticket, "1", "foto")),
                hall.done(new HallCommand.Finish("1")));
        assertEquals(ticket, hall.serve("2"));
        assertEquals("pengambilan", hall.ticket(ticket).service());
        assertEquals(ticket, hall.serve("3"));
        assertInstanceOf(TicketState.Finished.class, hall.state(ticket));
        assertEquals("G-001", hall.ticket(ticket).number());
    }

    @Test
    void theNextStepIsWaitedForFromItsOwnBeginning() {
        String ticket = hall.issue("paket");
        hall.pass(Duration.ofMinutes(7));
        hall.serve("1");
        assertEquals(hall.now(), ((TicketState.Waiting) hall.state(ticket)).joinedAt());
        assertEquals(List.of(), hall.day().calls());
        assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
    }

    @Test
    void callingNextWhileServingSendsThatVisitorToHisNextStep() {
        String ticket = hall.issue("paket");
        String next = hall.issue("ktp");
        hall.callAndStart("1");
        List<HallEvent> events = hall.done(new HallCommand.CallNext("1"));
        assertEquals(new HallEvent.StepFinished(ticket, "1", "foto"), events.getFirst());
        assertEquals(next, ((HallEvent.TicketCalled) events.getLast()).ticket());
        assertEquals(ticket, hall.call("2"));
    }

    @Test
    void aCounterThatClosesAfterItsVisitorClosesAfterHisStep() {
        String ticket = hall.issue("paket");
        hall.callAndStart("1");
        hall.done(new HallCommand.CloseCounter("1"));
        hall.done(new HallCommand.Finish("1"));
        assertInstanceOf(CounterState.Closed.class, hall.day().counter("1"));
        assertInstanceOf(TicketState.Waiting.class, hall.state(ticket));
    }

    @Test
    void staffAddAStepAfterTheCurrentOne() {
        String ticket = hall.issue("paket");
        hall.callAndStart("1");
        hall.done(new AddStep(new Visitor.AtCounter("1"), "akta"));
        hall.done(new HallCommand.Finish("1"));
        assertEquals("akta", hall.ticket(ticket).service());
        hall.serve("3");
        assertEquals("foto", hall.ticket(ticket).service());
    }

    @Test
    void aVisitHasTwelveStepsAtMost() {
        var visitor = new Visitor.OfTicket(hall.issue("ktp"));
        for (int step = 2; step <= HallDay.STEPS_MAX; step++) {
            hall.done(new AddStep(visitor, "akta"));
        }
        hall.assertRefused(Refusal.TOO_MANY_STEPS, new AddStep(visitor, "akta"));
        hall.assertRefused(Refusal.NOT_A_STEP, new AddStep(visitor, "paket"));
        hall.assertRefused(Refusal.UNKNOWN_SERVICE, new AddStep(visitor, "paspor"));
    }

    @Test
    void onlyTheLastStepIsRated() {
        String ticket = hall.issue("paket");
        hall.serve("1");
        var rate =
                new HallCommand.Rate(new HallCommand.Visit.LastAt("1"), 4, HallEvent.Source.BUTTON);
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, rate);
        hall.serve("2");
        hall.serve("3");
        hall.done(
                new HallCommand.Rate(
                        new HallCommand.Visit.OfTicket(ticket), 3, HallEvent.Source.PHONE));
    }

    @Test
    void aDayThatEndsInTheMiddleOfAJourneyEndsIt() {
        String served = hall.issue("paket");
        String waiting = hall.issue("paket");
        hall.callAndStart("1");
        hall.goTo(HallFixture.MONDAY.plusDays(1));
        assertInstanceOf(TicketState.Finished.class, hall.state(served));
        assertInstanceOf(TicketState.Lapsed.class, hall.state(waiting));
    }
}
