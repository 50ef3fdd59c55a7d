package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A request that the kiosk gave up waiting for, and the ticket it gave in its place. */
class AskedForTest {
    private static final Origin REQUEST = HallFixture.keyed("0001", "ktp, please");
    private static final HallCommand.Issue ISSUE =
            new HallCommand.Issue("ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
    private static final String ASKED = "2026-03-02-A-001";

    private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1");
    private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);

    /** The request arrives, and its answer is lost. */
    private void asked() {
        hall.tell(ISSUE, REQUEST);
        hall.pass(Duration.ofSeconds(3));
    }

    private String handsOver() {
        var sent = kiosk.givesInsteadOf(REQUEST.key(), "AX-001", "08:59");
        return ((TicketHandedOver) kiosk.handsOver(sent).getLast()).ticket();
    }

    @Test
    void whoeverStillWaitsIsReplacedAtTheSamePlace() {
        asked();
        String behind = hall.issue("ktp");
        hall.at("09:30");
        String ticket = handsOver();
        assertInstanceOf(TicketState.Cancelled.class, hall.state(ASKED));
        assertEquals(2, hall.day().line().waiting("ktp"));
        assertEquals(hall.ticket(ASKED).issuedAt(), hall.ticket(ticket).issuedAt());
        assertEquals(0, hall.ticket(ticket).ahead());
        assertEquals(ticket, hall.serve("1"));
        assertEquals(behind, hall.call("1"));
    }

    @Test
    void howOftenItWasPassedGoesWithThePlace() {
        asked();
        hall.issue("ktp", "lansia");
        hall.serve("1");
        hall.issue("ktp", "lansia");
        hall.serve("1");
        String ticket = handsOver();
        hall.issue("ktp", "lansia");
        assertEquals(ticket, hall.call("1"), "passed as often as is allowed, it is next");
    }

    @Test
    void whoeverWasPutOffIsReplacedInTheLine() {
        asked();
        hall.done(new HallCommand.Park(new HallCommand.Visitor.OfTicket(ASKED), 30));
        String ticket = handsOver();
        assertInstanceOf(TicketState.Cancelled.class, hall.state(ASKED));
        assertInstanceOf(TicketState.Waiting.class, hall.state(ticket));
    }

    @Test
    void aCallOfANumberThatNobodyHoldsIsGivenUpAndTheVisitorIsNext() {
        asked();
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp");
        hall.call("1");
        String ticket = handsOver();
        assertInstanceOf(TicketState.Cancelled.class, hall.state(ASKED));
        assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
        assertEquals(ticket, hall.call("1"));
    }

    @Test
    void whoeverWasMissedIsReplacedAndCannotComeBackBesideHim() {
        asked();
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        String ticket = handsOver();
        hall.assertRefused(Refusal.TICKET_ENDED, new HallCommand.Resume(ASKED));
        assertEquals(ticket, hall.call("1"));
    }

    @Test
    void aVisitThatGoesOnStaysAndTheVisitorsPaperIsCalledAllTheSame() {
        asked();
        hall.callAndStart("1");
        String ticket = handsOver();
        assertInstanceOf(TicketState.BeingServed.class, hall.state(ASKED));
        assertInstanceOf(TicketState.Waiting.class, hall.state(ticket));
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        asked();
        hall.serve("1");
        assertInstanceOf(TicketState.Waiting.class, hall.state(handsOver()));
        assertInstanceOf(TicketState.Finished.class, hall.state(ASKED));
    }

    @Test
    void whatWasCancelledStaysAsItIs() {
        asked();
        hall.done(new HallCommand.CancelTicket(ASKED, "pergi"));
        assertInstanceOf(TicketState.Waiting.class, hall.state(handsOver()));
        assertEquals("pergi", ((TicketState.Cancelled) hall.state(ASKED)).reason());
    }

    @Test
    void aRequestOfADayThatIsOverIsLeftAlone() {
        asked();
        hall.goTo(MONDAY.plusDays(1));
        var sent = kiosk.gives("AX-001", MONDAY, "ktp", "09:00", REQUEST.key());
        assertEquals(1, kiosk.handsOver(sent).size());
        assertInstanceOf(TicketState.Lapsed.class, hall.state(ASKED));
    }

    @Test
    void aRequestThatComesLateIsRefusedAndNobodyStandsInTheLineTwice() {
        handsOver();
        assertEquals(Decision.refused(Refusal.KEY_REUSED), hall.tell(ISSUE, REQUEST));
        assertEquals(1, hall.day().line().waiting("ktp"));
        hall.goTo(MONDAY.plusDays(1));
        assertEquals(Decision.refused(Refusal.KEY_REUSED), hall.tell(ISSUE, REQUEST));
    }

    @Test
    void aRequestOfAnotherKioskIsNotReplaced() {
        var other = new Origin("kiosk-2", REQUEST.key(), "ktp, please");
        hall.tell(ISSUE, other);
        String ticket = handsOver();
        assertInstanceOf(TicketState.Waiting.class, hall.state(ASKED));
        assertInstanceOf(TicketState.Waiting.class, hall.state(ticket));
    }

    @Test
    void theJournalReadBackKnowsTheSame() {
        asked();
        handsOver();
        var late = kiosk.givesInsteadOf("late-request-0001", "AX-002", "08:59");
        kiosk.handsOver(late);
        HallDay read = hall.replayed(SetUps.SMALL);
        assertEquals(hall.day(), read);
        var again = new Origin("kiosk-1", "late-request-0001", "ktp");
        assertEquals(Decision.refused(Refusal.KEY_REUSED), read.decide(ISSUE, again, hall.now()));
        assertEquals(3, read.tickets().size());
    }
}
