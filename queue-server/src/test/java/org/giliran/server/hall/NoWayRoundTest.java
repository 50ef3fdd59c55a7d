package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Waiting;
import org.giliran.server.hall.HallCommand.Transfer;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent.At;
import org.giliran.server.hall.HallEvent.Channel;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What somebody at a counter could try for a friend who came late. */
class NoWayRoundTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1", "2", "3");

    private HallCommand booked(Instant at) {
        return new HallCommand.Issue("ktp", "", "id", Channel.STAFF, HallCommand.ANY_DAY, at);
    }

    private String issueBooked(Instant at) {
        hall.done(booked(at));
        return "2026-03-02-A-%03d".formatted(hall.day().tickets().size());
    }

    @Test
    void anAppointmentIsNotForATimeThatIsOver() {
        Instant grace =
                hall.now().minus(Duration.ofMinutes(hall.day().setUp().rules().graceMinutes()));
        hall.assertRefused(Refusal.BOOKING_OVER, booked(grace.minusMillis(1)));
        hall.done(booked(grace));
    }

    @Test
    void anAppointmentDoesNotCountInTheLineThatAVisitorIsSentToTheEndOf() {
        String friend = issueBooked(hall.now());
        hall.pass(Duration.ofMinutes(5));
        String other = hall.issue("kk");
        hall.pass(Duration.ofMinutes(5));
        hall.done(new Transfer(new Visitor.OfTicket(friend), "kk", "", At.END, ""));
        assertEquals(other, hall.call("3"));
        var spot = ((TicketState.Waiting) hall.state(friend)).spot();
        assertEquals(Waiting.NOT_BOOKED, hall.ticket(friend).waiting(spot).booked());
    }

    @Test
    void anAppointmentCountsAsLongAsHeKeepsThePlaceThatItIsFor() {
        Instant time = hall.now();
        hall.pass(Duration.ofMinutes(5));
        String late = issueBooked(time);
        hall.done(new HallCommand.Park(new Visitor.OfTicket(late), 5));
        hall.pass(Duration.ofMinutes(1));
        hall.done(new HallCommand.Resume(late));
        var spot = ((TicketState.Waiting) hall.state(late)).spot();
        assertEquals(time, hall.ticket(late).waiting(spot).booked());
    }

    @Test
    void nobodyIsSentInHisOldPlaceToACounterThatTakesTheServiceOnlyWhenIdle() {
        String friend = hall.issue("kk");
        hall.assertRefused(
                Refusal.NOT_MAIN_HERE,
                new Transfer(new Visitor.OfTicket(friend), "", "1", At.KEEP, ""));
        hall.done(new Transfer(new Visitor.OfTicket(friend), "", "2", At.KEEP, ""));
    }

    @Test
    void aQuotaThatIsUsedUpIsNotPassedByAnotherServicesTicket() {
        HallFixture few = HallFixture.onMonday(RuledSetUps.withQuota("kk", 1)).open("1");
        few.issue("kk");
        String friend = few.issue("ktp");
        for (At place : new At[] {At.END, At.KEEP}) {
            few.assertRefused(
                    Refusal.QUOTA_USED,
                    new Transfer(new Visitor.OfTicket(friend), "kk", "", place, ""));
        }
        few.assertRefused(
                Refusal.QUOTA_USED, new HallCommand.AddStep(new Visitor.OfTicket(friend), "kk"));
        few.done(new HallCommand.CloseService("kk", "gangguan"));
        few.assertRefused(
                Refusal.QUOTA_USED,
                new Transfer(new Visitor.OfTicket(friend), "kk", "", At.END, ""));
    }
}
