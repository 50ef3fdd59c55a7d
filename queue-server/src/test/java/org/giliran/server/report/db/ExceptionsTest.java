package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallEvent.VisitByHand;
import org.giliran.server.hall.HallFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a supervisor is shown of a day because it could be used against those who wait. */
class ExceptionsTest {
    @TempDir private Path data;
    private ProjectedHall tables;
    private HallFixture hall;

    @BeforeEach
    void open() {
        tables = new ProjectedHall(data);
        hall = tables.hall();
        hall.open("1", "2", "3");
    }

    private void assertShown(String... rows) throws Exception {
        List<String> shown =
                tables.exceptions().stream()
                        .map(e -> e.kind() + " " + e.number() + " " + e.passed())
                        .toList();
        assertEquals(List.of(rows), shown);
    }

    private void byHand(String number, HallEvent.ByHand outcome) {
        var visit =
                new HandVisit(
                        number, hall.now(), VisitByHand.NOT_KNOWN, VisitByHand.NOT_KNOWN, outcome);
        hall.done(new HallCommand.TypeIn("1", List.of(visit)));
    }

    @Test
    void aVisitByHandSaysHowManyStillWaitedWhoCameEarlier() throws Exception {
        for (int i = 0; i < 3; i++) {
            hall.issue("ktp");
            hall.pass(Duration.ofMinutes(1));
        }
        byHand("A-003", HallEvent.ByHand.FINISHED);
        hall.pass(Duration.ofMinutes(2));
        byHand("A-001", HallEvent.ByHand.MISSED);
        assertShown("MISSED_BY_HAND A-001 0", "BY_HAND A-003 2");
    }

    @Test
    void whoIsGivenUpAtOnceStandsOut() throws Exception {
        hall.issue("ktp");
        hall.issue("ktp");
        hall.call("1");
        hall.pass(Duration.ofSeconds(9));
        hall.done(new HallCommand.Missed("1"));
        hall.call("1");
        hall.pass(Duration.ofSeconds(10));
        hall.done(new HallCommand.Missed("1"));
        assertShown("MISSED_AT_ONCE A-001 0");
    }

    @Test
    void whoIsCalledAgainAndDoesNotComeDoesNot() throws Exception {
        hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Recall("1"));
        hall.done(new HallCommand.Missed("1"));
        assertShown();
    }

    @Test
    void aPlaceThatIsKeptAndAnAppointmentOfStaffStandOut() throws Exception {
        String sent = hall.issue("ktp");
        hall.done(
                new HallCommand.Transfer(
                        new Visitor.OfTicket(sent), "kk", "", HallEvent.At.KEEP, ""));
        hall.done(
                new HallCommand.Issue(
                        "ktp", "", "id", HallEvent.Channel.STAFF, HallCommand.ANY_DAY, hall.now()));
        assertShown("APPOINTMENT A-002 0", "KEPT_PLACE A-001 0");
    }
}
