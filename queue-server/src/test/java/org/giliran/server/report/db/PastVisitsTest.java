package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.Past;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What is learnt of a small morning, reckoned by hand. */
class PastVisitsTest {
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

    private void served(String called, String finished) {
        at(called, new HallCommand.CallNext("1"));
        at(called, new HallCommand.Start("1"));
        at(finished, new HallCommand.Finish("1"));
    }

    private Past only() throws Exception {
        List<Past> past = tables.past();
        assertEquals(1, past.size(), past::toString);
        return past.getFirst();
    }

    @Test
    void aVisitorCostsFromTheEndOfTheOneBeforeButNotTheTimeThatNobodyWaited() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.issue("ktp");
        hall.open("1");
        served("08:01", "08:03");
        served("08:03:20", "08:05");
        hall.at("08:10").issue("ktp");
        served("08:20", "08:21");
        Past past = only();
        assertEquals("ktp", past.service());
        assertEquals(8, past.hour());
        assertEquals(3, past.served());
        assertEquals(120 + 120 + 60, past.seconds());
        assertEquals(120 * 120 + 120 * 120 + 60 * 60, past.squares());
    }

    @Test
    void aCounterThatLetsSomebodyWaitCostsThatTooUnlessItWasABreak() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.issue("ktp");
        hall.issue("ktp");
        hall.open("1");
        served("08:01", "08:03");
        served("08:13", "08:14");
        served("08:40", "08:41");
        assertEquals(120 + (600 + 60) + 60, only().seconds());
    }

    @Test
    void aCallThatNobodyCameToIsNoVisit() throws Exception {
        hall.at("09:00").issue("ktp", "lansia");
        hall.open("1");
        at("09:01", new HallCommand.CallNext("1"));
        at("09:02:30", new HallCommand.Missed("1"));
        Past past = only();
        assertEquals(0, past.served());
        assertEquals(1, past.noShows());
        assertEquals(90, past.noShowSeconds());
        assertEquals(1, past.priority());
        assertEquals(1, past.days());
    }

    @Test
    void whoeverWasForgottenAtACounterTeachesNothing() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.open("1");
        at("08:01", new HallCommand.CallNext("1"));
        at("08:01", new HallCommand.Start("1"));
        at("09:01", new HallCommand.TimePassed());
        at("09:05", new HallCommand.Finish("1"));
        assertEquals(0, only().served());
    }

    @Test
    void whatWasToldIsJudgedAsInTheReports() throws Exception {
        hall.open("1").at("08:00").issue("ktp");
        served("08:00:30", "08:00:40");
        hall.at("08:01").issue("ktp");
        served("08:30", "08:31");
        assertEquals(new Hits(2, 1), only().hits());
    }

    @Test
    void daysOfLongAgoAreForgotten() throws Exception {
        hall.at("08:00").issue("ktp");
        hall.goTo(HallFixture.MONDAY.plusDays(27));
        assertEquals(1, tables.past().size());
        hall.goTo(HallFixture.MONDAY.plusDays(28));
        assertEquals(List.of(), tables.past());
    }
}
