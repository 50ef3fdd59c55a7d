package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.calling.Reason;
import org.giliran.server.hall.HallCommand.CallNext;
import org.giliran.server.hall.HallCommand.CallTicket;
import org.giliran.server.hall.HallCommand.Recall;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class CallsTest {
    private final HallFixture hall = HallFixture.onMonday().open("1", "2");

    @Test
    void callingNextWhileServingFinishesThatVisitorFirst() {
        String first = hall.issue("ktp");
        String second = hall.issue("ktp");
        hall.callAndStart("1");
        List<HallEvent> events = hall.done(new CallNext("1"));
        assertEquals(
                new HallEvent.VisitFinished(first, "1", HallEvent.Cause.STAFF), events.getFirst());
        assertEquals(second, ((HallEvent.TicketCalled) events.getLast()).ticket());
        assertInstanceOf(TicketState.Finished.class, hall.state(first));
        assertInstanceOf(TicketState.Called.class, hall.state(second));
    }

    @Test
    void callingNextWhileAVisitorIsOnlyCalledIsRefused() {
        hall.issue("ktp");
        hall.issue("ktp");
        hall.call("1");
        hall.assertRefused(Refusal.TICKET_STILL_CALLED, new CallNext("1"));
    }

    @Test
    void withNobodyWaitingCallingNextOnlyFinishesAndIsNotRemembered() {
        String only = hall.issue("ktp");
        hall.callAndStart("1");
        Origin key = HallFixture.keyed("1", "call next");
        var finish = new HallEvent.VisitFinished(only, "1", HallEvent.Cause.STAFF);
        assertEquals(
                new Decision.Accepted(List.of(finish), false), hall.tell(new CallNext("1"), key));
        String later = hall.issue("ktp");
        var retried = (Decision.Accepted) hall.tell(new CallNext("1"), key);
        assertEquals(later, ((HallEvent.TicketCalled) retried.events().getFirst()).ticket());
    }

    @Test
    void withNobodyWaitingAndNobodyThereCallingNextChangesNothing() {
        assertEquals(List.of(), hall.done(new CallNext("1")));
    }

    @Test
    void aTicketIsCalledThreeTimesAndNoMore() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        assertEquals(
                List.of(new HallEvent.TicketRecalled(ticket, "1", 2)), hall.done(new Recall("1")));
        hall.done(new Recall("1"));
        hall.assertRefused(Refusal.CALLED_TOO_OFTEN, new Recall("1"));
        assertEquals(3, hall.day().calls().getFirst().calls());
    }

    @Test
    void aTicketGivenBackMayBeCalledThreeTimesAgain() {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new Recall("1"));
        hall.done(new Recall("1"));
        hall.done(new HallCommand.Release("1"));
        hall.call("2");
        assertEquals(2, ((HallEvent.TicketRecalled) hall.done(new Recall("2")).get(0)).calls());
    }

    @Test
    void aTicketGivenBackTakesItsOldPlaceAndLeavesTheBoard() {
        String first = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(5));
        hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Release("1"));
        assertEquals(List.of(), hall.day().calls());
        assertEquals(first, hall.call("2"));
    }

    @Test
    void staffMayCallSomebodyOutOfOrderWithAReason() {
        hall.issue("ktp");
        String second = hall.issue("ktp");
        var called =
                (HallEvent.TicketCalled)
                        hall.done(new CallTicket("1", second, "darurat")).getFirst();
        assertEquals(Reason.Rule.STAFF_CHOICE, called.reason().rule());
        assertEquals("darurat", called.reason().code());
        assertEquals(1, called.reason().passed());
    }

    @Test
    void staffMayNotCallSomebodyWithoutAReasonOfTheSetUp() {
        String ticket = hall.issue("ktp");
        hall.assertRefused(Refusal.UNKNOWN_REASON, new CallTicket("1", ticket, "teman"));
        hall.assertRefused(Refusal.UNKNOWN_REASON, new CallTicket("1", ticket, ""));
    }

    @Test
    void staffMayNotCallATicketOfAServiceTheirCounterDoesNotOffer() {
        String ticket = hall.issue("akta");
        hall.assertRefused(Refusal.NOT_OFFERED_HERE, new CallTicket("1", ticket, "darurat"));
    }

    @Test
    void theBoardKeepsTheNewestTwentyCalls() {
        for (int i = 0; i <= Shown.MAX; i++) {
            hall.issue("ktp");
            hall.serve("1");
        }
        assertEquals(Shown.MAX, hall.day().calls().size());
        assertEquals("2026-03-02-A-021", hall.day().calls().getFirst().ticket());
        assertEquals("2026-03-02-A-002", hall.day().calls().getLast().ticket());
    }

    @Test
    void aTicketPassedTwiceIsCalledBeforeThoseWithPriority() {
        String regular = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp", "lansia");
        hall.issue("ktp", "lansia");
        hall.issue("ktp", "lansia");
        hall.serve("1");
        hall.serve("1");
        assertEquals(regular, hall.call("1"));
        var called = (HallEvent.TicketCalled) hall.lastRecord().event();
        assertEquals(Reason.Rule.OVERTAKING_LIMIT, called.reason().rule());
    }

    @Test
    void aTicketGivenBackIsStillAsOftenPassedAsItWas() {
        String regular = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        String elder = hall.issue("ktp", "lansia");
        hall.serve("1");
        hall.done(new CallTicket("1", regular, "darurat"));
        hall.done(new HallCommand.Release("1"));
        hall.issue("ktp", "lansia");
        hall.serve("1");
        hall.issue("ktp", "lansia");
        assertInstanceOf(TicketState.Finished.class, hall.state(elder));
        assertEquals(regular, hall.call("1"));
    }
}
