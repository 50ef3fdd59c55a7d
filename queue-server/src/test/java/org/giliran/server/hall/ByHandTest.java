package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallCommand.TypeIn;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.VisitByHand;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** Visits that were done on paper while the server was away, typed in afterwards. */
class ByHandTest {
    private static final String A1 = "2026-03-02-A-001";
    private static final String A2 = "2026-03-02-A-002";

    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.SMALL).at("08:00").open("1");

    ByHandTest() {
        hall.issue("ktp");
        hall.issue("ktp");
        hall.at("10:00");
    }

    private static Instant at(String time) {
        return time.isEmpty() ? VisitByHand.NOT_KNOWN : instant(MONDAY, time);
    }

    private static HandVisit served(String number, String called, String started, String done) {
        return new HandVisit(number, at(called), at(started), at(done), ByHand.FINISHED);
    }

    private static HandVisit missed(String number, String called) {
        return new HandVisit(number, at(called), at(""), at(""), ByHand.MISSED);
    }

    private static TypeIn at1(HandVisit... visits) {
        return new TypeIn("1", List.of(visits));
    }

    @Test
    void aVisitByHandIsOverWithItsTrueTimesAndOutOfTheLine() {
        hall.done(at1(served("A-001", "08:10", "08:11", "08:20")));
        assertEquals(new TicketState.Finished("1", at("08:20"), 0), hall.state(A1));
        assertEquals(1, hall.day().line().waiting("ktp"));
        assertEquals(at("10:00"), hall.lastRecord().at());
    }

    @Test
    void severalVisitsOfOneRequestFollowEachOther() {
        hall.done(at1(served("A-002", "08:10", "", "08:20"), missed("A-001", "08:21")));
        assertInstanceOf(TicketState.Finished.class, hall.state(A2));
        assertInstanceOf(TicketState.Missed.class, hall.state(A1));
        assertEquals(hall.day(), hall.replayed(RuledSetUps.SMALL));
    }

    @Test
    void whoeverWasMissedByHandMayStillComeBack() {
        hall.done(at1(missed("A-001", "08:21")));
        hall.done(new HallCommand.Resume(A1));
        assertEquals(A1, hall.call("1"));
    }

    @Test
    void whoeverWasMissedBeforeAndCameBackIsServedByHand() {
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.at("10:30");
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("A-001", "09:59", "", "")));
        hall.assertRefused(Refusal.TICKET_NOT_WAITING, at1(missed("A-001", "10:10")));
        hall.done(at1(served("A-001", "10:10", "10:11", "10:20")));
        assertInstanceOf(TicketState.Finished.class, hall.state(A1));
    }

    @Test
    void aStepByHandLeadsToTheNextOneSinceThen() {
        String journey = hall.at("08:00").issue("paket");
        hall.at("11:00");
        hall.done(at1(served("G-001", "10:10", "10:11", "10:20")));
        var spot = ((TicketState.Waiting) hall.state(journey)).spot();
        assertEquals(at("10:20"), spot.joinedAt());
        assertEquals("foto", hall.ticket(journey).service());
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("G-001", "10:19", "", "")));
    }

    @Test
    void theVisitCanBeRated() {
        hall.done(at1(served("A-001", "09:45", "09:46", "09:55")));
        hall.done(new HallCommand.Rate(new Visit.LastAt("1"), 3, HallEvent.Source.BUTTON));
        assertEquals(3, ((TicketState.Finished) hall.state(A1)).score());
    }

    @Test
    void timesThatDoNotFollowEachOtherAreRefused() {
        hall.assertRefused(Refusal.BY_HAND_ORDER, at1(served("A-001", "08:10", "08:09", "")));
        hall.assertRefused(Refusal.BY_HAND_ORDER, at1(served("A-001", "08:10", "08:20", "08:19")));
        hall.assertRefused(Refusal.BY_HAND_ORDER, at1(served("A-001", "08:10", "", "08:09")));
        var started = new HandVisit("A-001", at("08:10"), at("08:11"), at(""), ByHand.MISSED);
        hall.assertRefused(Refusal.BY_HAND_ORDER, at1(started));
    }

    @Test
    void nothingIsTypedInBeforeItHappened() {
        hall.assertRefused(
                Refusal.BY_HAND_IN_THE_FUTURE, at1(served("A-001", "09:50", "", "10:01")));
    }

    @Test
    void nobodyIsServedBeforeHeTookHisTicketOrWasBackInTheLine() {
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("A-001", "07:59", "", "08:30")));
        hall.call("1");
        hall.done(new HallCommand.Release("1"));
        hall.at("10:30");
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("A-001", "09:30", "", "")));
        hall.done(at1(served("A-001", "10:01", "", "")));
    }

    /** On paper are whole minutes. */
    @Test
    void whoeverWasCalledInTheMinuteInWhichHeCameIsNotTooEarly() {
        String ticket = hall.at("10:00:40").issue("ktp");
        hall.at("10:30");
        hall.done(at1(served("A-003", "10:00", "10:00", "10:05")));
        var event = (VisitByHand) hall.lastRecord().event();
        assertEquals(at("10:00:40"), event.calledAt());
        assertEquals(at("10:00:40"), event.startedAt());
        assertEquals(new TicketState.Finished("1", at("10:05"), 0), hall.state(ticket));
    }

    @Test
    void whatWasPressedInTheMinuteOfTheCallWasBeforeIt() {
        hall.at("10:00:30").serve("1");
        hall.at("10:30").done(at1(served("A-002", "10:00", "", "10:05")));
        assertInstanceOf(TicketState.Finished.class, hall.state(A2));
    }

    @Test
    void twoVisitsAtOneCounterDoNotOverlap() {
        hall.done(at1(served("A-001", "08:10", "08:11", "08:20")));
        hall.assertRefused(Refusal.BY_HAND_OVERLAP, at1(served("A-002", "08:19", "", "08:25")));
        hall.assertRefused(Refusal.BY_HAND_OVERLAP, at1(served("A-002", "08:00", "", "08:30")));
        hall.assertRefused(Refusal.BY_HAND_OVERLAP, at1(served("A-002", "08:12", "", "08:13")));
        assertTrue(
                hall.decide(
                                new TypeIn("2", List.of(served("A-002", "08:12", "", "08:13"))),
                                Origin.of("s01"))
                        instanceof Decision.Accepted);
        hall.done(at1(served("A-002", "08:20", "", "08:25")));
    }

    @Test
    void aVisitByHandDoesNotOverlapOneThatTheServerKnows() {
        hall.serve("1");
        hall.at("10:18");
        hall.issue("ktp");
        hall.at("10:21").callAndStart("1");
        hall.at("10:40");
        hall.assertRefused(Refusal.BY_HAND_OVERLAP, at1(served("A-003", "10:19", "", "10:22")));
    }

    @Test
    void aVisitThatTheScreenFinishedLateDoesNotStandInTheWay() {
        hall.at("08:05").callAndStart("1");
        hall.at("10:00").done(new HallCommand.Finish("1"));
        hall.done(at1(served("A-002", "08:30", "08:31", "08:40")));
        assertInstanceOf(TicketState.Finished.class, hall.state(A2));
    }

    @Test
    void whomTheClockGaveBackWasDoneByHandBeforeThat() {
        hall.at("08:05").call("1");
        hall.at("10:00").done(new HallCommand.TimePassed());
        assertInstanceOf(
                TicketState.Waiting.class, hall.state(A1), "given back, for nobody answered");
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("A-001", "08:04", "", "")));
        hall.done(at1(served("A-001", "08:06", "08:07", "08:20")));
    }

    @Test
    void whoeverWasPutOffIsDoneByHandWhetherHisTimeIsUpOrNot() {
        hall.at("08:05");
        hall.done(new HallCommand.Park(new HallCommand.Visitor.OfTicket(A1), 10));
        hall.done(new HallCommand.Park(new HallCommand.Visitor.OfTicket(A2), 120));
        hall.at("10:00").done(new HallCommand.TimePassed());
        hall.assertRefused(Refusal.BY_HAND_TOO_EARLY, at1(served("A-001", "08:04", "", "")));
        hall.done(at1(served("A-001", "08:30", "", "08:40")));
        hall.done(at1(served("A-002", "08:40", "", "08:50")));
        assertEquals(0, hall.day().line().waiting("ktp"));
    }

    @Test
    void oneWrongVisitHasNoneOfTheRequestTaken() {
        hall.assertRefused(
                Refusal.TICKET_NOT_WAITING,
                at1(served("A-001", "08:10", "", "08:20"), served("A-001", "08:21", "", "08:30")));
        assertEquals(2, hall.day().line().waiting("ktp"));
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        hall.assertRefused(Refusal.UNKNOWN_TICKET, at1(served("A-099", "08:10", "", "")));
        hall.assertRefused(
                Refusal.UNKNOWN_COUNTER,
                new TypeIn("9", List.of(served("A-001", "08:10", "", ""))));
    }
}
