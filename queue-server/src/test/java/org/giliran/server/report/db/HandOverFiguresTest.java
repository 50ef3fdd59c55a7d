package org.giliran.server.report.db;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.report.TodayReport.Durations;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.VisitByHand;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.HandedItem;
import org.giliran.server.hall.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The figures of tickets that kiosks gave without the server, and of visits by hand. */
class HandOverFiguresTest {
    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";

    @TempDir private Path data;
    private ProjectedHall tables;
    private HallFixture hall;
    private int items;

    @BeforeEach
    void open() {
        tables = new ProjectedHall(data);
        hall = tables.hall();
        hall.done(new HallCommand.GrantSeries("kiosk-1", INSTALLATION));
    }

    private void handsOver(String number, LocalDate day, String time) {
        items++;
        var item = new HandedItem.OfTicket(number, day, "ktp", "", "id", "SFA4AABV", "");
        hall.tell(
                new HallCommand.HandOver(
                        "kiosk-1", INSTALLATION, items, instant(day, time), false, item),
                new Origin("kiosk-1", "outbox-item-0000" + items, ""));
    }

    private static Instant at(String time) {
        return time.isEmpty() ? VisitByHand.NOT_KNOWN : instant(MONDAY, time);
    }

    private void byHand(String number, String called, String started, String finished) {
        var visit = new HandVisit(number, at(called), at(started), at(finished), ByHand.FINISHED);
        hall.done(new HallCommand.TypeIn("1", List.of(visit)));
    }

    private static Durations all(int seconds) {
        return new Durations(seconds, seconds, seconds);
    }

    @Test
    void aTicketGivenWithoutTheServerHasWaitedSinceItWasGiven() throws Exception {
        hall.at("08:30");
        handsOver("AX-001", MONDAY, "08:00");
        hall.open("1").at("08:40").call("1");
        assertEquals(all(2_400), tables.service("ktp").waitSeconds());
    }

    @Test
    void aTicketOfAClosedDayCountsThereAsLapsed() throws Exception {
        hall.goTo(MONDAY.plusDays(1));
        handsOver("AX-001", MONDAY, "15:00");
        assertEquals(0, tables.service("ktp").visits());
        String step = tables.rows("visit_step").getFirst();
        assertTrue(step.contains("HALL_DAY=2026-03-02") && step.contains("STATE=LAPSED"), step);
    }

    @Test
    void aTicketOfADayLongGoneThatHadComeFromItsPaperIsThereOnce() throws Exception {
        hall.done(new HallCommand.RegisterPaper("AX-001", MONDAY, "", "SFA4AABV"));
        for (int i = 1; i <= 4; i++) {
            hall.goTo(MONDAY.plusDays(i));
        }
        handsOver("AX-001", MONDAY, "15:00");
        assertEquals(1, tables.rows("ticket").size());
    }

    @Test
    void aVisitByHandHasTheClocksThatWereNoted() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.open("1").at("10:00");
        byHand("A-001", "08:10", "08:12", "08:20");
        var row = tables.counter("1");
        assertEquals(all(600), row.waitSeconds());
        assertEquals(all(120), row.walkSeconds());
        assertEquals(all(480), row.serveSeconds());
    }

    @Test
    void aClockOfWhichNobodyNotedAnEndIsNotKnown() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.open("1").at("10:00");
        byHand("A-001", "08:10", "", "08:20");
        var row = tables.counter("1");
        assertEquals(all(600), row.waitSeconds());
        assertNull(row.walkSeconds());
        assertNull(row.serveSeconds());
    }

    /** The clock brought him back only when the server was there again. */
    @Test
    void whoeverWasPutOffWasPutOffUntilHeWasCalledByHand() throws Exception {
        String ticket = hall.at("08:00").issue("ktp");
        hall.at("08:10");
        hall.done(new HallCommand.Park(new HallCommand.Visitor.OfTicket(ticket), 10));
        hall.open("1").at("10:00").done(new HallCommand.TimePassed());
        byHand("A-001", "08:30", "", "08:31");
        assertEquals(all(600), tables.counter("1").waitSeconds());
        assertTrue(tables.rows("visit_step").getFirst().contains("PARKED_SECONDS=1200"));
    }

    @Test
    void aStepByHandIsFollowedByTheNext() throws Exception {
        hall.at("08:00").issue("paket");
        hall.open("1", "2").at("10:00");
        byHand("D-001", "08:10", "08:10", "08:20");
        hall.call("2");
        assertEquals(all(600), tables.counter("1").serveSeconds());
        assertEquals(all(6_000), tables.counter("2").waitSeconds());
    }
}
