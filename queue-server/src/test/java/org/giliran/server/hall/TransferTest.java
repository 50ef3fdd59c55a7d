package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallCommand.Transfer;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent.At;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class TransferTest {
    private static final String REASON = "salah-layanan";

    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1", "3");

    @Test
    void whoIsSentToTheEndWaitsBehindThoseWhoCameBefore() {
        String sent = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        String other = hall.issue("kk");
        hall.pass(Duration.ofMinutes(1));
        hall.done(to("kk", sent, At.END, ""));
        assertEquals(other, hall.serve("3"));
        assertEquals(sent, hall.serve("3"));
    }

    @Test
    void whoKeepsHisPlaceIsBeforeThoseWhoCameLater() {
        String sent = hall.issue("ktp");
        Instant joined = hall.now();
        hall.pass(Duration.ofMinutes(1));
        hall.issue("kk");
        hall.callAndStart("1");
        hall.done(new Transfer(new Visitor.AtCounter("1"), "kk", "", At.KEEP, ""));
        assertEquals(joined, ((TicketState.Waiting) hall.state(sent)).joinedAt());
        assertEquals("kk", hall.ticket(sent).service());
        assertEquals("A-001", hall.ticket(sent).number());
        assertEquals(sent, hall.call("3"));
    }

    @Test
    void toBePutFirstNeedsAReasonOfTheSetUp() {
        String sent = hall.issue("ktp");
        hall.assertRefused(Refusal.UNKNOWN_REASON, to("kk", sent, At.FIRST, ""));
        hall.assertRefused(Refusal.UNKNOWN_REASON, to("kk", sent, At.FIRST, "teman"));
        hall.assertRefused(Refusal.UNKNOWN_REASON, to("kk", sent, At.END, "teman"));
        hall.done(to("kk", sent, At.FIRST, REASON));
        assertTrue(((TicketState.Waiting) hall.state(sent)).spot().first());
    }

    @Test
    void aCounterThatIsClosedOrDoesNotOfferTheServiceGetsNobody() {
        String sent = hall.issue("ktp");
        hall.assertRefused(Refusal.COUNTER_NOT_OPEN, toCounter("2", sent));
        hall.assertRefused(Refusal.NOT_OFFERED_HERE, toCounter("3", sent));
        hall.assertRefused(Refusal.UNKNOWN_COUNTER, toCounter("9", sent));
    }

    @Test
    void whoWasSentToACounterThatThenClosesMayGoToAnyAtHisPlace() {
        hall.open("2");
        String sent = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp");
        hall.done(toCounter("2", sent));
        hall.done(new HallCommand.CloseCounter("2"));
        var waiting = assertInstanceOf(TicketState.Waiting.class, hall.state(sent));
        assertEquals("", waiting.spot().counter());
        assertEquals(sent, hall.call("1"));
    }

    @Test
    void whoComesBackFromAParkAfterHisCounterHasClosedMayGoToAny() {
        hall.open("2");
        String sent = hall.issue("ktp");
        hall.done(toCounter("2", sent));
        hall.done(new HallCommand.Park(new Visitor.OfTicket(sent), 10));
        hall.done(new HallCommand.CloseCounter("2"));
        hall.done(new HallCommand.Resume(sent));
        assertEquals(sent, hall.call("1"));
    }

    @Test
    void aTransferThatChangesNothingIsRefused() {
        String ticket = hall.issue("ktp");
        hall.assertRefused(Refusal.SAME_PLACE, to("ktp", ticket, At.KEEP, ""));
        hall.assertRefused(Refusal.SAME_PLACE, to("", ticket, At.KEEP, ""));
    }

    @Test
    void nobodyIsSentToAWholeJourney() {
        hall.assertRefused(Refusal.NOT_A_STEP, to("paket", hall.issue("ktp"), At.END, ""));
    }

    @Test
    void aClassIsChangedWithAReasonAndTheTimeInTheLineIsKept() {
        String regular = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(5));
        String changed = hall.issue("ktp");
        hall.assertRefused(
                Refusal.UNKNOWN_REASON, new HallCommand.ChangeClass(changed, "lansia", ""));
        hall.assertRefused(
                Refusal.UNKNOWN_PRIORITY_CLASS,
                new HallCommand.ChangeClass(changed, "raja", "salah-pilih"));
        hall.assertRefused(
                Refusal.SAME_CLASS, new HallCommand.ChangeClass(changed, "", "salah-pilih"));
        hall.done(new HallCommand.ChangeClass(changed, "lansia", "salah-pilih"));
        assertEquals(changed, hall.serve("1"));
        assertEquals(regular, hall.serve("1"));
    }

    private static Transfer to(String service, String ticket, At place, String reason) {
        return new Transfer(new Visitor.OfTicket(ticket), service, "", place, reason);
    }

    private static Transfer toCounter(String counter, String ticket) {
        return new Transfer(new Visitor.OfTicket(ticket), "", counter, At.KEEP, "");
    }
}
