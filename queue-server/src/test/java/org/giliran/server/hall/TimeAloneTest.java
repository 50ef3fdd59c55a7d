package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.Park;
import org.giliran.server.hall.HallCommand.Recall;
import org.giliran.server.hall.HallCommand.Resume;
import org.giliran.server.hall.HallCommand.TimePassed;
import org.giliran.server.hall.HallCommand.Visitor;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of visitors about whom nobody does anything. */
class TimeAloneTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1");

    @Test
    void whoDoesNotComeAfterTheLastCallIsMissed() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        hall.done(new Recall("1"));
        hall.pass(Duration.ofSeconds(40));
        hall.done(new Recall("1"));
        Instant missed = hall.now().plusSeconds(120);
        assertEquals(missed, hall.day().nextDeadline());
        assertEquals(List.of(), hall.at(missed.minusMillis(1)).done(new TimePassed()));
        assertEquals(
                List.of(
                        new HallEvent.TicketMissed(
                                ticket,
                                "1",
                                missed.plus(Duration.ofMinutes(15)),
                                HallEvent.MissedBy.NO_ANSWER)),
                hall.at(missed).done(new TimePassed()));
        assertInstanceOf(CounterState.Free.class, hall.day().counter("1"));
    }

    @Test
    void whoIsCalledByASilentConsoleGoesBackToHisPlace() {
        String ticket = hall.issue("ktp");
        Instant joined = hall.now();
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp");
        hall.call("1");
        hall.pass(Duration.ofMinutes(3));
        hall.done(new Recall("1"));
        Instant silent = hall.now().plus(Duration.ofMinutes(10));
        assertEquals(silent, hall.day().nextDeadline());
        assertEquals(
                List.of(
                        new HallEvent.TicketReleased(
                                ticket, "1", HallEvent.ReleasedBy.CONSOLE_SILENT)),
                hall.at(silent).done(new TimePassed()));
        assertEquals(joined, ((TicketState.Waiting) hall.state(ticket)).joinedAt());
        assertEquals(List.of(), hall.day().calls());
    }

    @Test
    void aVisitThatNobodyFinishesIsFlaggedOnceAndGoesOn() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        hall.pass(Duration.ofMinutes(60));
        assertEquals(List.of(new HallEvent.VisitFlagged(ticket, "1")), hall.done(new TimePassed()));
        assertEquals(List.of(), hall.done(new TimePassed()));
        assertEquals(hall.day().endsAt(), hall.day().nextDeadline());
        hall.done(new HallCommand.Finish("1"));
        assertInstanceOf(TicketState.Finished.class, hall.state(ticket));
    }

    @Test
    void inAHallWithoutRulesTimeDoesNothingToACalledOrServedVisitor() {
        HallFixture plain = HallFixture.onMonday(SetUps.SMALL).open("1", "2");
        plain.issue("ktp");
        plain.issue("ktp");
        plain.callAndStart("1");
        plain.call("2");
        assertEquals(plain.day().endsAt(), plain.day().nextDeadline());
    }

    @Test
    void newRulesHoldAtOnceForWhoIsCalledAlready() {
        HallFixture plain = HallFixture.onMonday(SetUps.SMALL).open("1");
        plain.issue("ktp");
        plain.call("1");
        plain.done(new HallCommand.ChangeSetUp(RuledSetUps.SMALL));
        assertEquals(plain.now().plus(Duration.ofMinutes(10)), plain.day().nextDeadline());
    }

    @Test
    void whileTheHallIsPausedNoTimeRunsOut() {
        String parked = hall.issue("ktp");
        String called = hall.issue("ktp");
        hall.done(new Park(new Visitor.OfTicket(parked), 10));
        hall.call("1");
        Instant paused = hall.now();
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(30));
        assertEquals(hall.day().endsAt(), hall.day().nextDeadline());
        assertEquals(List.of(), hall.done(new TimePassed()));
        hall.done(new HallCommand.ResumeHall());
        Instant later = paused.plus(Duration.ofMinutes(40));
        assertEquals(later, ((TicketState.Parked) hall.state(parked)).until());
        assertEquals(later, hall.day().nextDeadline());
        assertInstanceOf(TicketState.Called.class, hall.state(called));
    }

    @Test
    void aVisitIsNotForgottenForTheTimeTheHallStoodStill() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        Instant started = hall.now();
        hall.pass(Duration.ofMinutes(20));
        for (int pause = 0; pause < 2; pause++) {
            hall.done(new HallCommand.PauseHall("gangguan"));
            hall.pass(Duration.ofMinutes(30));
            hall.done(new HallCommand.ResumeHall());
        }
        Instant forgotten = started.plus(Duration.ofMinutes(60 + 30 + 30));
        assertEquals(forgotten, hall.day().nextDeadline());
        assertEquals(List.of(), hall.at(forgotten.minusMillis(1)).done(new TimePassed()));
        assertEquals(
                List.of(new HallEvent.VisitFlagged(ticket, "1")),
                hall.at(forgotten).done(new TimePassed()));
        assertEquals(started, ((TicketState.BeingServed) hall.state(ticket)).startedAt());
    }

    @Test
    void whoIsStartedWhileTheHallIsPausedIsForgottenAfterTheRestOfThePause() {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(20));
        hall.done(new HallCommand.Start("1"));
        hall.pass(Duration.ofMinutes(10));
        hall.done(new HallCommand.ResumeHall());
        assertEquals(hall.now().plus(Duration.ofMinutes(60)), hall.day().nextDeadline());
    }

    @Test
    void aCallThatStoodStillIsMissedAndAConsoleSilentSoMuchLater() {
        hall.issue("ktp");
        hall.call("1");
        hall.pass(Duration.ofMinutes(3));
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(30));
        hall.done(new HallCommand.ResumeHall());
        assertEquals(hall.now().plus(Duration.ofMinutes(7)), hall.day().nextDeadline());
        hall.done(new Recall("1"));
        hall.done(new Recall("1"));
        hall.pass(Duration.ofSeconds(50));
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(30));
        hall.done(new HallCommand.ResumeHall());
        assertEquals(hall.now().plusSeconds(70), hall.day().nextDeadline());
    }

    @Test
    void whatWasToldAsATimeOfDayDoesNotWaitForAPause() {
        Instant end = hall.day().endsAt();
        Instant until = hall.now().plus(Duration.ofMinutes(10));
        hall.done(new HallCommand.PostNotice("n1", "", until));
        hall.issue("ktp");
        hall.serve("1");
        Instant rated = hall.day().visitToRate("1", hall.now()).orElseThrow().until();
        hall.done(new HallCommand.PauseHall("gangguan"));
        assertEquals(until, hall.day().nextDeadline());
        assertEquals(
                List.of(new HallEvent.NoticeRemoved("n1")), hall.at(until).done(new TimePassed()));
        hall.done(new HallCommand.ResumeHall());
        assertEquals(end, hall.day().nextDeadline());
        assertEquals(rated, until);
        assertEquals(Optional.empty(), hall.day().visitToRate("1", rated));
    }

    @Test
    void whoIsParkedWhileTheHallIsPausedGetsOnlyTheRestOfThePause() {
        String parked = hall.issue("ktp");
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(20));
        hall.done(new Park(new Visitor.OfTicket(parked), 15));
        hall.pass(Duration.ofMinutes(10));
        hall.done(new HallCommand.ResumeHall());
        assertEquals(
                hall.now().plus(Duration.ofMinutes(15)),
                ((TicketState.Parked) hall.state(parked)).until());
    }

    @Test
    void whoWasMissedKeepsTheTimeToComeBackThatWasLeftWhenTheHallPaused() {
        String missed = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.pass(Duration.ofMinutes(10));
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.pass(Duration.ofMinutes(30));
        assertInstanceOf(
                Decision.Accepted.class, hall.decide(new Resume(missed), Origin.of("s01")));
        hall.done(new HallCommand.ResumeHall());
        hall.pass(Duration.ofMinutes(5).minusMillis(1));
        assertInstanceOf(
                Decision.Accepted.class, hall.decide(new Resume(missed), Origin.of("s01")));
        hall.pass(Duration.ofMillis(1));
        hall.assertRefused(Refusal.GRACE_OVER, new Resume(missed));
    }

    @Test
    void whoWasTooLateBeforeThePauseIsStillTooLateAfterIt() {
        String missed = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.pass(Duration.ofMinutes(15));
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.assertRefused(Refusal.GRACE_OVER, new Resume(missed));
        hall.pass(Duration.ofMinutes(30));
        hall.done(new HallCommand.ResumeHall());
        hall.assertRefused(Refusal.GRACE_OVER, new Resume(missed));
    }

    @Test
    void aPausedHallCallsNobodyAndGivesNoTickets() {
        hall.issue("ktp");
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.assertRefused(Refusal.HALL_PAUSED, new HallCommand.CallNext("1"));
        hall.assertRefused(
                Refusal.HALL_PAUSED,
                new HallCommand.Issue(
                        "ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY));
        hall.done(new HallCommand.ResumeHall());
        hall.call("1");
    }
}
