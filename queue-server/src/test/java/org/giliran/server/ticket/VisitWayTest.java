package org.giliran.server.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallFixture;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Why somebody waited, from the records of his day. */
class VisitWayTest {
    private final HallFixture hall = HallFixture.onMonday().at("09:00");

    private VisitWay way(String ticket) {
        var way = new VisitWay(ticket);
        hall.records().forEach(way::follow);
        return way;
    }

    /** The kinds of what happened, those that were taken back in brackets. */
    private List<String> kinds(String ticket) {
        return way(ticket).moments().stream()
                .map(m -> m.undone() ? "(" + kind(m) + ")" : kind(m))
                .toList();
    }

    private static String kind(Moment moment) {
        return switch (moment.what()) {
            case Moment.Issued _ -> "ISSUED";
            case Moment.Called c -> "CALLED " + c.counter();
            case Moment.Passed p -> "PASSED BY " + p.number() + " " + p.reason().rule();
            case Moment.Step s -> s.kind().name();
            case Moment.Away a -> a.kind().name();
        };
    }

    @Test
    void aPlainVisitIsIssuedCalledStartedAndFinished() {
        hall.open("1");
        String mine = hall.issue("ktp");
        hall.serve("1");
        assertEquals(List.of("ISSUED", "CALLED 1", "STARTED", "FINISHED"), kinds(mine));
    }

    @Test
    void whoWasCalledBeforeIsToldFromWhoWentPast() {
        hall.open("1");
        hall.issue("ktp");
        hall.at("09:05");
        String mine = hall.issue("ktp");
        hall.at("09:06");
        hall.issue("ktp", "lansia");
        hall.serve("1");
        hall.serve("1");
        hall.serve("1");
        assertEquals(
                List.of(
                        "ISSUED",
                        "PASSED BY A-003 " + Rule.HEAD_START,
                        "CALLED 1",
                        "STARTED",
                        "FINISHED"),
                kinds(mine));
        assertEquals(1, way(mine).inTurn());
    }

    @Test
    void aCallThatWasTakenBackIsShownSoAndCountsForNobody() {
        hall.open("1");
        hall.issue("ktp");
        String mine = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Undo("1"));
        assertEquals(0, way(mine).inTurn());
        hall.serve("1");
        hall.call("1");
        hall.done(new HallCommand.Undo("1"));
        assertEquals(List.of("ISSUED", "(CALLED 1)", "UNDONE"), kinds(mine));
    }

    @Test
    void aHallThatStandsStillAndAServiceWithoutACounterSayWhyNobodyIsCalled() {
        String mine = hall.issue("ktp");
        hall.open("1");
        hall.done(new HallCommand.PauseHall("gangguan"));
        hall.done(new HallCommand.ResumeHall());
        hall.done(new HallCommand.CloseCounter("1"));
        assertEquals(
                List.of(
                        "ISSUED",
                        "NO_COUNTER",
                        "A_COUNTER",
                        "HALL_PAUSED",
                        "HALL_RESUMED",
                        "NO_COUNTER"),
                kinds(mine));
    }

    @Test
    void whoIsSentElsewhereGivenBackAndGivenUpHasItToo() {
        hall.open("1", "3");
        String mine = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Release("1"));
        hall.done(
                new HallCommand.Transfer(
                        new Visitor.OfTicket(mine), "akta", "", HallEvent.At.END, ""));
        hall.done(new HallCommand.CancelTicket(mine, "pergi"));
        assertEquals(
                List.of("ISSUED", "CALLED 1", "RELEASED", "TRANSFERRED", "CANCELLED"), kinds(mine));
    }

    @Test
    void whoIsPutOffBackCalledTwiceAndMissedHasItAllInOrder() {
        hall.open("1");
        String mine = hall.issue("ktp");
        hall.done(new HallCommand.Late(mine));
        hall.done(new HallCommand.Resume(mine));
        hall.call("1");
        hall.at("09:02");
        hall.done(new HallCommand.Recall("1"));
        hall.done(new HallCommand.Missed("1"));
        assertEquals(
                List.of("ISSUED", "PARKED_BY_VISITOR", "RESUMED", "CALLED 1", "RECALLED", "MISSED"),
                kinds(mine));
    }
}
