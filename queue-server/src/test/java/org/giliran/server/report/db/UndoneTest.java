package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.report.ExceptionsReport.Kind;
import org.giliran.api.report.TodayReport.Durations;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent.At;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.report.db.ExceptionRows.Exceptional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What was taken back is in no figure and no list; what stands past the order of the line is. */
class UndoneTest {
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

    private static Durations all(int seconds) {
        return new Durations(seconds, seconds, seconds);
    }

    @Test
    void aFinishThatWasTakenBackLetsTheServiceGoOn() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.open("1");
        hall.at("08:05").call("1");
        at("08:06", new HallCommand.Start("1"));
        at("08:10", new HallCommand.Finish("1"));
        at("08:10:05", new HallCommand.Undo("1"));
        assertNull(tables.service("ktp").serveSeconds());
        at("08:15", new HallCommand.Finish("1"));
        assertEquals(all(300), tables.service("ktp").waitSeconds());
        assertEquals(all(540), tables.service("ktp").serveSeconds());
    }

    @Test
    void aCallThatWasTakenBackWasNone() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.open("1");
        hall.at("08:05").call("1");
        at("08:05:05", new HallCommand.Undo("1"));
        assertEquals(0, tables.counter("1").visits());
        assertNull(tables.service("ktp").waitSeconds());
        assertEquals(1, tables.service("ktp").visits());
    }

    @Test
    void ofACallThatFinishedTheVisitBeforeBothAreTakenBack() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.issue("ktp");
        hall.open("1");
        hall.at("08:05").callAndStart("1");
        hall.at("08:10").call("1");
        at("08:10:09", new HallCommand.Undo("1"));
        assertEquals(1, tables.counter("1").visits());
        assertNull(tables.service("ktp").serveSeconds());
    }

    @Test
    void theStepAfterOneThatIsNotFinishedIsGone() throws Exception {
        hall.at("08:00").issue("paket");
        hall.open("1");
        hall.at("08:05").callAndStart("1");
        at("08:10", new HallCommand.Finish("1"));
        assertEquals(1, tables.service("kk").visits());
        at("08:10:05", new HallCommand.Undo("1"));
        assertEquals(0, tables.service("kk").visits());
        assertTrue(tables.rows("visit_step").toString().contains("STATE=BEING_SERVED"));
    }

    @Test
    void whoSatDownByMistakeServedNobody() throws Exception {
        hall.at("08:00").issue("ktp");
        at("08:00", new HallCommand.OpenCounter("1", "s01"));
        at("08:01", new HallCommand.PauseCounter("1", "istirahat"));
        at("08:02", new HallCommand.OpenCounter("1", "s02"));
        at("08:02:05", new HallCommand.Undo("1"));
        assertEquals(List.of("HALL=balai COUNTER=1 STAFF=s01 "), tables.rows("counter_staff"));
    }

    @Test
    void whatStaffDidPastTheOrderOfTheLineIsListedWithItsReason() throws Exception {
        hall.at("08:00").issue("ktp");
        String second = hall.issue("ktp");
        String third = hall.issue("ktp");
        hall.open("1");
        at("08:01", new HallCommand.ChangeClass(third, "lansia", "salah-pilih"));
        at(
                "08:02",
                new HallCommand.Transfer(
                        new Visitor.OfTicket(third), "", "", At.FIRST, "salah-layanan"));
        at("08:03", new HallCommand.CallTicket("1", second, "darurat"));
        long seq = hall.day().seq();
        assertEquals(
                List.of(
                        exceptional(seq, "08:03", Kind.OUT_OF_ORDER, "A-002", "1", 1, "darurat"),
                        exceptional(
                                seq - 1, "08:02", Kind.PUT_FIRST, "A-003", "", 0, "salah-layanan"),
                        new Exceptional(
                                seq - 2,
                                HallFixture.instant(HallFixture.MONDAY, "08:01"),
                                Kind.CLASS_CHANGED,
                                "s01",
                                "A-003",
                                "",
                                0,
                                "lansia",
                                "salah-pilih")),
                tables.exceptions());
    }

    private static Exceptional exceptional(
            long seq,
            String at,
            Kind kind,
            String number,
            String counter,
            int passed,
            String reason) {
        return new Exceptional(
                seq,
                HallFixture.instant(HallFixture.MONDAY, at),
                kind,
                "s01",
                number,
                counter,
                passed,
                "",
                reason);
    }

    @Test
    void aCallOutOfOrderThatWasTakenBackIsNotListed() throws Exception {
        hall.at("08:00").issue("ktp");
        String second = hall.issue("ktp");
        hall.open("1");
        at("08:03", new HallCommand.CallTicket("1", second, "darurat"));
        at("08:03:05", new HallCommand.Undo("1"));
        assertEquals(List.of(), tables.exceptions());
    }

    @Test
    void callsInTheOrderOfTheLineAreNotListed() throws Exception {
        hall.at("08:00").issue("ktp", "lansia");
        hall.open("1");
        hall.serve("1");
        assertEquals(List.of(), tables.exceptions());
    }
}
