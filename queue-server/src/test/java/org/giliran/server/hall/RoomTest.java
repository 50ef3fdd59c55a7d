package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class RoomTest {
    private static final Decision DONE = Decision.accepted(new HallEvent.DayClosed(0));
    private static final HallCommand ISSUE =
            new HallCommand.Issue("ktp", "", "id", HallEvent.Channel.KIOSK, LocalDate.MIN);

    @Test
    void withAmpleRoomEverythingIsAsDecided() {
        assertSame(DONE, Room.AMPLE.limit(ISSUE, DONE));
    }

    @Test
    void onATightDiskNobodyGetsATicketAndTheSetUpStays() {
        assertEquals(Decision.refused(Refusal.DISK_FULL), Room.TIGHT.limit(ISSUE, DONE));
        var change = new HallCommand.ChangeSetUp(SetUps.SMALL);
        assertEquals(Decision.refused(Refusal.DISK_FULL), Room.TIGHT.limit(change, DONE));
    }

    @Test
    void onATightDiskVisitorsAreServedToTheEnd() {
        for (HallCommand command :
                List.of(
                        new HallCommand.CallNext("1"),
                        new HallCommand.Start("1"),
                        new HallCommand.Finish("1"),
                        new HallCommand.Rate(
                                new HallCommand.Visit.LastAt("1"), 4, HallEvent.Source.BUTTON),
                        new HallCommand.TimePassed(),
                        new HallCommand.OpenDay(List.of()))) {
            assertSame(DONE, Room.TIGHT.limit(command, DONE), command.toString());
        }
    }

    @Test
    void aRefusalAndAnEarlierAnswerStayWhatTheyAre() {
        Decision refused = Decision.refused(Refusal.QUOTA_USED);
        assertSame(refused, Room.TIGHT.limit(ISSUE, refused));
        Decision replayed = new Decision.Replayed(List.of());
        assertSame(replayed, Room.TIGHT.limit(ISSUE, replayed));
        assertTrue(Room.TIGHT.limit(ISSUE, Decision.accepted()) instanceof Decision.Refused);
    }
}
