package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallCommand.Undo;
import org.giliran.server.hall.HallCommand.Visitor;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class UndoTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1", "2");

    @Test
    void whatACounterDidIsTakenBackToExactlyTheDayBefore() {
        Stream<HallCommand> commands =
                Stream.of(
                        new HallCommand.Start("1"),
                        new HallCommand.Recall("1"),
                        new HallCommand.Missed("1"),
                        new HallCommand.Release("1"),
                        new HallCommand.CloseCounter("1"),
                        new HallCommand.Park(new Visitor.AtCounter("1"), 10),
                        new HallCommand.AddStep(new Visitor.AtCounter("1"), "foto"),
                        new HallCommand.Transfer(
                                new Visitor.AtCounter("1"), "kk", "2", HallEvent.At.END, ""));
        commands.forEach(this::assertTakenBack);
    }

    private void assertTakenBack(HallCommand command) {
        HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).open("1", "2");
        hall.issue("ktp");
        hall.issue("ktp", "lansia");
        hall.call("1");
        HallDay before = hall.day();
        hall.done(command);
        hall.done(new Undo("1"));
        DayParts.assertSame(Remaining.plain(before), Remaining.plain(hall.day()));
    }

    @Test
    void callingNextWhileServingIsTakenBackAsOne() {
        String first = hall.issue("ktp");
        String second = hall.issue("ktp");
        hall.callAndStart("1");
        HallDay before = hall.day();
        hall.done(new HallCommand.CallNext("1"));
        var undone = (HallEvent.Undone) hall.done(new Undo("1")).getFirst();
        assertEquals(List.of(first, second), undone.tickets());
        assertEquals(2, undone.events());
        DayParts.assertSame(Remaining.plain(before), Remaining.plain(hall.day()));
    }

    @Test
    void twoCommandsAtOneInstantAreTakenBackOneByOneAndOnlyTheLast() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new Undo("1"));
        assertInstanceOf(TicketState.Called.class, hall.state(ticket));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void aCommandIsTakenBackWithinTenSecondsAndNotLater() {
        hall.issue("ktp");
        hall.call("1");
        hall.pass(Duration.ofSeconds(10));
        assertInstanceOf(Decision.Accepted.class, hall.decide(new Undo("1"), Origin.of("s01")));
        hall.pass(Duration.ofMillis(1));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void whatOtherCountersDidMeanwhileStays() {
        String first = hall.issue("ktp");
        String second = hall.issue("ktp");
        hall.call("1");
        String called = hall.call("2");
        hall.done(new HallCommand.Start("2"));
        String third = hall.issue("ktp");
        hall.done(new Undo("1"));
        assertEquals(second, called);
        assertInstanceOf(TicketState.Waiting.class, hall.state(first));
        assertInstanceOf(TicketState.BeingServed.class, hall.state(second));
        assertInstanceOf(TicketState.Waiting.class, hall.state(third));
        assertEquals(first, hall.call("1"));
    }

    @Test
    void aVisitorWhoWasPassedByACallIsPassedOnceLessWhenItIsTakenBack() {
        String regular = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        hall.issue("ktp", "lansia");
        hall.call("1");
        assertEquals(1, passed(regular));
        hall.done(new Undo("1"));
        assertEquals(0, passed(regular));
    }

    /** A regular visitor at counter 1, who was passed {@code times} times before he was called. */
    private String calledAfterPassings(int times) {
        String regular = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        for (int i = 0; i < times; i++) {
            hall.issue("ktp", "lansia");
            hall.serve("2");
        }
        hall.pass(Duration.ofMinutes(1));
        hall.call("1");
        assertInstanceOf(TicketState.Called.class, hall.state(regular));
        return regular;
    }

    @Test
    void aCallIsNotTakenBackFromWhomTheCallsSinceWouldPassBeyondTheLimit() {
        String regular = calledAfterPassings(2);
        hall.issue("ktp", "lansia");
        hall.call("2");
        assertTrue(hall.day().undoable("1", hall.now()).isEmpty());
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
        hall.done(new HallCommand.Release("1"));
        assertEquals(regular, hall.call("1"), "given back, it is next all the same");
    }

    @Test
    void aCallIsTakenBackFromWhomTheCallsSincePassNoOftenerThanAllowed() {
        String regular = calledAfterPassings(1);
        hall.issue("ktp", "lansia");
        hall.call("2");
        hall.done(new Undo("1"));
        assertEquals(2, passed(regular));
        hall.issue("ktp", "lansia");
        assertEquals(regular, hall.call("1"));
    }

    @Test
    void aCallIsTakenBackWhenWhoWasCalledSinceHadJoinedEarlier() {
        String early = hall.issue("ktp");
        hall.done(new HallCommand.Park(new Visitor.OfTicket(early), 30));
        String regular = calledAfterPassings(2);
        hall.done(new HallCommand.Resume(early));
        assertEquals(early, hall.call("2"));
        hall.done(new Undo("1"));
        assertEquals(2, passed(regular));
    }

    @Test
    void aCallIsTakenBackWhenStaffChoseThemselvesWhoWasCalledSince() {
        String regular = calledAfterPassings(2);
        String late = hall.issue("ktp");
        hall.done(new HallCommand.CallTicket("2", late, "darurat"));
        hall.done(new Undo("1"));
        assertEquals(3, passed(regular), "it counts, and is not stopped");
    }

    private int passed(String ticket) {
        var spot = ((TicketState.Waiting) hall.state(ticket)).spot();
        return hall.day().line().passed(hall.ticket(ticket).waiting(spot));
    }

    @Test
    void theBoardLosesTheCallAtOnce() {
        String served = hall.issue("ktp");
        hall.issue("ktp");
        hall.serve("1");
        hall.call("1");
        assertEquals(2, hall.day().calls().size());
        hall.done(new Undo("1"));
        assertEquals(List.of(served), hall.day().calls().stream().map(Shown::ticket).toList());
    }

    @Test
    void aCommandWhoseVisitorWasTouchedSinceStays() {
        String ticket = hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new HallCommand.Finish("1"));
        hall.done(
                new HallCommand.Rate(
                        new HallCommand.Visit.OfTicket(ticket), 4, HallEvent.Source.PHONE));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void aParkedVisitorWhoCameBackMeanwhileStaysBack() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Park(new Visitor.AtCounter("1"), 10));
        hall.done(new HallCommand.Resume(ticket));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void whatTheClockDidIsNotTakenBack() {
        hall.issue("ktp");
        hall.call("1");
        hall.pass(Duration.ofMinutes(10));
        hall.tell(new HallCommand.TimePassed(), Origin.CLOCK);
        assertInstanceOf(HallEvent.TicketReleased.class, hall.lastRecord().event());
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void aRatingIsNotTakenBack() {
        hall.issue("ktp");
        hall.serve("1");
        hall.done(
                new HallCommand.Rate(
                        new HallCommand.Visit.LastAt("1"), 4, HallEvent.Source.BUTTON));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void nothingIsTakenBackOverAPauseOfTheHall() {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
        hall.done(new HallCommand.ResumeHall());
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void nothingIsTakenBackOverANewSetUp() {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.ChangeSetUp(RuledSetUps.ROTA));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new Undo("1"));
    }

    @Test
    void aRetryOfTheCommandThatWasTakenBackGetsItsOldAnswerAndDoesNothing() {
        hall.issue("ktp");
        Origin key = HallFixture.keyed("1", "call next");
        hall.tell(new HallCommand.CallNext("1"), key);
        Recorded called = hall.lastRecord();
        hall.done(new Undo("1"));
        HallDay after = hall.day();
        assertEquals(
                new Decision.Replayed(List.of(called)),
                hall.tell(new HallCommand.CallNext("1"), key));
        assertEquals(after, hall.day());
    }

    @Test
    void theUndoItselfHasOneEffectUnderItsKey() {
        hall.issue("ktp");
        hall.call("1");
        Origin key = HallFixture.keyed("1", "undo");
        hall.tell(new Undo("1"), key);
        assertInstanceOf(Decision.Replayed.class, hall.tell(new Undo("1"), key));
    }

    @Test
    void aCounterShowsWhatCanBeTakenBackAndUntilWhen() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        LastCommand last = hall.day().undoable("1", hall.now()).orElseThrow();
        assertEquals(ticket, ((HallEvent.TicketCalled) last.events().getFirst()).ticket());
        assertEquals(hall.now().plusSeconds(10), last.until());
        assertTrue(hall.day().undoable("3", hall.now()).isEmpty());
    }

    @Test
    void theJournalReadBackKnowsWhatCanStillBeTakenBack() {
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new Undo("1"));
        hall.done(new HallCommand.Start("1"));
        HallDay read = hall.replayed(RuledSetUps.SMALL);
        assertEquals(hall.day(), read);
        assertEquals(
                hall.decide(new Undo("1"), Origin.of("s01")),
                read.decide(new Undo("1"), Origin.of("s01"), hall.now()));
        assertTrue(read.undoable("1", hall.now()).isPresent());
    }
}
