package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.report.TodayReport.Durations;
import org.giliran.api.report.TodayReport.Estimates;
import org.giliran.api.report.TodayReport.Row;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallEvent.At;
import org.giliran.server.hall.HallFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The figures of days of one or two visitors who leave the plain way, reckoned by hand. */
class WaysOfAVisitTest {
    @TempDir private Path data;
    private ProjectedHall tables;
    private HallFixture hall;

    @BeforeEach
    void open() {
        tables = new ProjectedHall(data);
        hall = tables.hall();
    }

    private void at(String time, HallCommand command) {
        hall.at(time).done(command);
    }

    private String issuedAt(String time, String service) {
        return hall.at(time).issue(service);
    }

    /** A visitor of a counter that is open, from call to finish. */
    private void served(String counter, String called, String started, String finished) {
        at(called, new HallCommand.CallNext(counter));
        at(started, new HallCommand.Start(counter));
        at(finished, new HallCommand.Finish(counter));
    }

    private void transfer(String time, Visitor visitor, String service, At place, String reason) {
        at(time, new HallCommand.Transfer(visitor, service, "", place, reason));
    }

    private static Visitor ticket(String id) {
        return new Visitor.OfTicket(id);
    }

    private static Visitor atCounter(String counter) {
        return new Visitor.AtCounter(counter);
    }

    private static Durations all(int seconds) {
        return new Durations(seconds, seconds, seconds);
    }

    private static void assertClocks(
            Row row,
            @Nullable Durations wait,
            @Nullable Durations walk,
            @Nullable Durations serve) {
        assertEquals(wait, row.waitSeconds(), "wait");
        assertEquals(walk, row.walkSeconds(), "walk");
        assertEquals(serve, row.serveSeconds(), "serve");
    }

    @Test
    void eachStepOfAJourneyCountsAtItsOwnServiceAndCounter() throws Exception {
        issuedAt("08:00", "paket");
        hall.open("1", "2");
        served("1", "08:05", "08:06", "08:10");
        served("2", "08:25", "08:25:30", "08:30");
        at(
                "08:31",
                new HallCommand.Rate(new HallCommand.Visit.LastAt("2"), 3, HallEvent.Source.TOUCH));
        assertClocks(tables.service("ktp"), all(300), all(60), all(240));
        assertClocks(tables.service("kk"), all(900), all(30), all(270));
        assertEquals(0, tables.service("paket").visits());
        assertEquals(1, tables.counter("1").visits());
        assertEquals(1, tables.counter("2").visits());
        assertEquals(1, tables.service("kk").ratings().count());
        assertEquals(0, tables.service("ktp").ratings().count());
    }

    @Test
    void aStepThatStaffAddedHasClocksOfItsOwn() throws Exception {
        issuedAt("08:00", "ktp");
        hall.open("1", "3");
        hall.at("08:05").callAndStart("1");
        at("08:06", new HallCommand.AddStep(atCounter("1"), "akta"));
        at("08:09", new HallCommand.Finish("1"));
        served("3", "08:19", "08:20", "08:25");
        assertClocks(tables.service("ktp"), all(300), all(0), all(240));
        assertClocks(tables.service("akta"), all(600), all(60), all(300));
    }

    @Test
    void parkedTimeIsNoWaiting() throws Exception {
        String id = issuedAt("08:00", "ktp");
        at("08:10", new HallCommand.Park(ticket(id), 15));
        at("08:20", new HallCommand.Resume(id));
        hall.open("1");
        served("1", "08:30", "08:31", "08:36");
        assertClocks(tables.service("ktp"), all(1_200), all(60), all(300));
        assertTrue(tables.rows("visit_step").toString().contains("PARKED_SECONDS=600.000"));
    }

    @Test
    void whoWasParkedAtTheCounterIsMeasuredByTheLastCall() throws Exception {
        issuedAt("08:00", "ktp");
        hall.open("1");
        hall.at("08:05").callAndStart("1");
        at("08:08", new HallCommand.Park(atCounter("1"), 10));
        at("08:18", new HallCommand.TimePassed());
        assertNull(tables.service("ktp").waitSeconds());
        served("1", "08:20", "08:21", "08:24");
        // five minutes until the first call, two after he was back
        assertClocks(tables.service("ktp"), all(420), all(60), all(180));
    }

    @Test
    void whoCameBackAfterAMissedCallIsNotCountedAsMissed() throws Exception {
        String id = issuedAt("08:00", "ktp");
        hall.open("1");
        hall.at("08:10").call("1");
        at("08:12", new HallCommand.Missed("1"));
        assertEquals(1, tables.service("ktp").missed());
        assertEquals(all(600), tables.service("ktp").waitSeconds());
        at("08:20", new HallCommand.Resume(id));
        served("1", "08:30", "08:31", "08:33");
        Row row = tables.service("ktp");
        assertEquals(0, row.missed());
        // ten minutes until the call that he missed, ten after he was back
        assertClocks(row, all(1_200), all(60), all(120));
    }

    @Test
    void whoIsSentOnWhileHeIsServedCountsAtBothServices() throws Exception {
        issuedAt("08:00", "ktp");
        hall.open("1", "3");
        hall.at("08:05").call("1");
        at("08:06", new HallCommand.Start("1"));
        transfer("08:08", atCounter("1"), "akta", At.END, "");
        served("3", "08:20", "08:21", "08:31");
        assertEquals(1, tables.service("ktp").visits());
        assertClocks(tables.service("ktp"), all(300), all(60), null);
        assertClocks(tables.service("akta"), all(720), all(60), all(600));
    }

    @Test
    void whoIsSentOnWhileHeWaitsCountsWhereHeIsSent() throws Exception {
        String end = issuedAt("08:00", "ktp");
        String keep = issuedAt("08:00", "ktp");
        transfer("08:10", ticket(end), "akta", At.END, "");
        transfer("08:10", ticket(keep), "akta", At.KEEP, "");
        hall.open("3");
        assertEquals(keep, hall.at("08:20").callAndStart("3"));
        assertEquals(end, hall.at("08:40").callAndStart("3"));
        assertEquals(0, tables.service("ktp").visits());
        // 20 minutes with his place kept, 30 from joining the end of the line
        assertEquals(new Durations(1_500, 1_500, 1_740), tables.service("akta").waitSeconds());
    }

    @Test
    void whoIsSentOnFromACallOrFromBeingParkedKeepsOneStep() throws Exception {
        String called = issuedAt("08:00", "ktp");
        String parked = issuedAt("08:00", "ktp");
        at("08:02", new HallCommand.Park(ticket(parked), 30));
        hall.open("1", "3");
        assertEquals(called, hall.at("08:10").call("1"));
        transfer("08:12", atCounter("1"), "akta", At.KEEP, "");
        transfer("08:22", ticket(parked), "akta", At.KEEP, "");
        assertEquals(called, hall.at("08:30").callAndStart("3"));
        assertEquals(parked, hall.at("08:32").callAndStart("3"));
        assertEquals(0, tables.service("ktp").visits());
        // given on from the call: all of 30 minutes; from parking: 2 before it and 10 after
        assertEquals(new Durations(1_260, 1_260, 1_692), tables.service("akta").waitSeconds());
    }

    @Test
    void whoLeavesWhileHeIsParkedNeitherWaitedNorMissed() throws Exception {
        String gone = issuedAt("08:00", "ktp");
        issuedAt("08:00", "ktp");
        at("08:10", new HallCommand.Park(ticket(gone), 60));
        at("08:30", new HallCommand.CancelTicket(gone, "pergi"));
        Row row = tables.service("ktp");
        assertEquals(2, row.visits());
        assertEquals(1, row.cancelled());
        assertEquals(0, row.missed());
        assertNull(row.waitSeconds());
        assertTrue(tables.rows("visit_step").toString().contains("PARKED_SECONDS=1200.000"));
    }

    @Test
    void aVisitThatNobodyFinishedHasNoServiceTime() throws Exception {
        issuedAt("08:00", "ktp");
        hall.open("1");
        hall.at("08:05").callAndStart("1");
        at("09:05", new HallCommand.TimePassed());
        assertTrue(tables.rows("visit_step").toString().contains("FLAGGED=1"));
        hall.goTo(hall.day().date().plusDays(1));
        String rows = tables.rows("visit_step").toString();
        assertTrue(rows.contains("ENDED_WITH_DAY=1") && rows.contains("SERVE_SECONDS=null"), rows);
    }

    @Test
    void estimatesAreJudgedByWhoWasToldAndCalledAndNotSentElsewhere() throws Exception {
        issuedAt("07:50", "ktp"); // no counter is open: nothing is told
        hall.open("1", "3");
        served("1", "08:00", "08:00", "08:00");
        issuedAt("08:00", "ktp"); // nobody ahead: 0 to 1 minute
        String elsewhere = issuedAt("08:00", "ktp");
        issuedAt("08:00", "ktp"); // two ahead, 6 minutes each: 5 to 19 minutes
        issuedAt("08:00", "ktp"); // will not be called
        transfer("08:01", ticket(elsewhere), "kk", At.KEEP, "");
        served("3", "08:01", "08:01", "08:02");
        served("1", "08:01:01", "08:02", "08:03");
        served("1", "08:19", "08:19", "08:20");
        assertEquals(new Estimates(2, 1), tables.service("ktp").estimates());
        assertEquals(new Estimates(2, 1), tables.counter("1").estimates());
        assertEquals(new Estimates(0, 0), tables.service("kk").estimates());
    }
}
