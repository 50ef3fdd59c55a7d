package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.journal.FileDisk;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class LearntTimesTest {
    @TempDir private Path data;

    @Test
    void aNewDayKnowsHowLongVisitorsTookOnTheDayBefore() throws IOException {
        try (RunningServer hall = RunningServer.start(data)) {
            oneVisit(hall);
            hall.clock().set(RunningServer.MORNING.plus(Duration.ofDays(1)));
            hall.loggedIn(Who.BUDI).post("/tickets", RunningServer.issue("ktp")).expect(201);
        }
        assertLearnt();
    }

    @Test
    void aServerThatWasOffOverNightKnowsItToo() throws IOException {
        try (RunningServer hall = RunningServer.start(data)) {
            oneVisit(hall);
            hall.awaitTables();
            hall.stop();
            hall.clock().set(RunningServer.MORNING.plus(Duration.ofDays(1)));
            hall.resume();
        }
        assertLearnt();
    }

    /** Called at 09:01, gone at 09:21. */
    private static void oneVisit(RunningServer hall) {
        hall.takeTicket("ktp");
        counter(hall, 0, "open");
        counter(hall, 1, "calls");
        counter(hall, 1, "start");
        counter(hall, 21, "finish");
    }

    private static void counter(RunningServer hall, int minutes, String command) {
        hall.clock().set(RunningServer.MORNING.plus(Duration.ofMinutes(minutes)));
        assertTrue(hall.as(Who.BUDI).post("/counters/1/" + command, "{}").status() < 300, command);
    }

    /** Ten times the standard of six minutes and once twenty. */
    private void assertLearnt() throws IOException {
        assertFalse(journal("2026-11-21").contains("\"meanSeconds\":436"));
        assertTrue(journal("2026-11-22").contains("\"meanSeconds\":436"), journal("2026-11-22"));
    }

    private String journal(String day) throws IOException {
        return Files.readString(
                data.resolve("journal/balai/" + day + ".gj"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void tablesThatDoNotReachTheDayLeaveTheTimesAsTheyWere() throws IOException {
        HallDay before = HallFixture.onMonday(SetUps.SMALL).day();
        try (var journal = HallJournal.open(new FileDisk(), data, "balai");
                var projector = Projector.start(data, journal, "balai", Chain.start())) {
            List<ServiceTime> times = new LearntTimes(projector).after(before);
            assertEquals(before.serviceTimes(), times);
        }
    }
}
