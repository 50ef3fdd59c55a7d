package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.Late;
import org.giliran.server.hall.HallCommand.Park;
import org.giliran.server.hall.HallCommand.Resume;
import org.giliran.server.hall.HallCommand.TimePassed;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent.ResumedBy;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Visitors who were put off, or did not come, and are in the line again. */
class ComingBackTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1");

    @Test
    void whoWasMissedAndComesBackInTimeIsNextButStealsNobodysCall() {
        String missed = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        String second = hall.issue("ktp");
        String third = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.call("1");
        hall.pass(Duration.ofMinutes(15).minusMillis(1));
        hall.done(new Resume(missed));
        assertInstanceOf(TicketState.Called.class, hall.state(second));
        hall.done(new HallCommand.Start("1"));
        assertEquals(missed, hall.call("1"));
        assertInstanceOf(TicketState.Waiting.class, hall.state(third));
    }

    @Test
    void whoWasMissedAndComesBackTooLateNeedsANewTicket() {
        String missed = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.pass(Duration.ofMinutes(15));
        hall.assertRefused(Refusal.GRACE_OVER, new Resume(missed));
    }

    @Test
    void whoWasMissedAndComesBackMayBeCalledAsOftenAsAnybody() {
        String missed = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Recall("1"));
        hall.done(new HallCommand.Recall("1"));
        hall.done(new HallCommand.Missed("1"));
        hall.done(new Resume(missed));
        assertEquals(missed, hall.call("1"));
        assertEquals(1, ((TicketState.Called) hall.state(missed)).calls());
    }

    @Test
    void whoseParkIsOverStandsWhereHeStood() {
        String parked = hall.issue("ktp");
        Instant joined = hall.now();
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new Park(new Visitor.AtCounter("1"), 20));
        Instant over = hall.now().plus(Duration.ofMinutes(20));
        assertEquals(over, hall.day().nextDeadline());
        assertEquals(List.of(), hall.at(over.minusMillis(1)).done(new TimePassed()));
        assertEquals(
                List.of(new HallEvent.TicketResumed(parked, ResumedBy.TIME_UP)),
                hall.at(over).done(new TimePassed()));
        assertEquals(joined, ((TicketState.Waiting) hall.state(parked)).joinedAt());
        assertEquals(parked, hall.call("1"));
    }

    @Test
    void whoIsParkedIsNotCalled() {
        String parked = hall.issue("ktp");
        String second = hall.issue("ktp");
        hall.done(new Park(new Visitor.OfTicket(parked), 10));
        assertEquals(second, hall.call("1"));
    }

    @Test
    void parkingACalledVisitorTakesTheCallOffTheBoardAndFreesTheCounter() {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new Park(new Visitor.AtCounter("1"), 10));
        assertEquals(List.of(), hall.day().calls());
        assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
    }

    @Test
    void aParkLastsAsTheRulesSayWhenNobodySaysHowLong() {
        String parked = hall.issue("ktp");
        hall.done(new Park(new Visitor.OfTicket(parked), 0));
        assertEquals(
                hall.now().plus(Duration.ofMinutes(15)),
                ((TicketState.Parked) hall.state(parked)).until());
    }

    @Test
    void nobodyIsParkedForLongerThanTheRulesAllow() {
        var ticket = new Visitor.OfTicket(hall.issue("ktp"));
        hall.assertRefused(Refusal.PARK_TOO_LONG, new Park(ticket, 121));
        assertInstanceOf(
                Decision.Accepted.class, hall.decide(new Park(ticket, 120), Origin.of("s01")));
    }

    @Test
    void aVisitorMaySayTwiceThatHeIsLate() {
        String ticket = hall.issue("ktp");
        hall.done(new Late(ticket));
        hall.done(new Resume(ticket));
        hall.done(new Late(ticket));
        hall.done(new Resume(ticket));
        hall.assertRefused(Refusal.LATE_TOO_OFTEN, new Late(ticket));
    }

    @Test
    void staffMayParkAVisitorWhoWasLateTooOften() {
        String ticket = hall.issue("ktp");
        for (int i = 0; i < HallDay.LATE_MAX; i++) {
            hall.done(new Late(ticket));
            hall.done(new Resume(ticket));
        }
        hall.done(new Park(new Visitor.OfTicket(ticket), 10));
        assertInstanceOf(TicketState.Parked.class, hall.state(ticket));
    }

    @Test
    void theEndOfTheDayEndsWhoIsParkedAndLeavesWhoWasMissed() {
        String parked = hall.issue("ktp");
        String missed = hall.issue("ktp");
        hall.done(new Park(new Visitor.OfTicket(parked), 120));
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.goTo(HallFixture.MONDAY.plusDays(1));
        assertInstanceOf(TicketState.Lapsed.class, hall.state(parked));
        assertInstanceOf(TicketState.Missed.class, hall.state(missed));
        hall.assertRefused(Refusal.DAY_GONE, new Resume(missed));
    }
}
