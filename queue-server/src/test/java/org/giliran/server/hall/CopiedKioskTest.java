package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallEvent.ItemHandedOver;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Two kiosks of one copied card: both have given numbers before either has handed over. */
class CopiedKioskTest {
    private static final Decision TWICE = Decision.refused(Refusal.SERIES_USED_TWICE);

    private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1");
    private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);
    private final OfflineKiosk copy = kiosk.copied();

    private static HallEvent only(Decision decision) {
        return assertInstanceOf(Decision.Accepted.class, decision).events().getLast();
    }

    private List<Decision> handOver(OfflineKiosk who) {
        return who.sendsTogether(who.list());
    }

    @Test
    void numbersThatOnlyTheCopyHasGivenJoinTheLineWhereTheyBelongAndTheOthersAreRefused() {
        kiosk.gives("AX-001", "08:30");
        kiosk.gives("AX-002", "08:50");
        copy.gives("AX-001", "08:31");
        copy.gives("AX-002", "08:32");
        copy.gives("AX-003", "08:33");
        copy.gives("AX-004", "08:34");
        handOver(kiosk);
        List<Decision> decided = handOver(copy);
        assertEquals(List.of(TWICE, TWICE), decided.subList(0, 2));
        for (Decision joined : decided.subList(2, 4)) {
            var ticket = assertInstanceOf(TicketHandedOver.class, only(joined));
            assertEquals(TicketHandedOver.FROM_PAPER, ticket.n());
        }
        assertEquals(2, kiosk.handedOver(), "the list is the other's");
        assertEquals(4, hall.day().line().waiting("ktp"));
        assertEquals("2026-03-02-AX-001", hall.serve("1"));
        assertEquals("2026-03-02-AX-003", hall.serve("1"), "before the other's AX-002 of 08.50");
    }

    @Test
    void aNumberOfTheCopyIsNeverTakenForTheOthersOfTheSameNumber() {
        kiosk.gives("AX-001", "08:30");
        copy.gives("AX-001", "08:31");
        copy.gives("AX-002", "08:32");
        handOver(kiosk);
        handOver(copy);
        var same = kiosk.gives("AX-002", "08:40");
        var refused = assertInstanceOf(ItemHandedOver.class, only(kiosk.sends(same)));
        assertEquals(ItemOutcome.REFUSED, refused.outcome());
        assertEquals(Refusal.NUMBER_KNOWN.name(), refused.reason());
        var paper = new HandedItem.OfPrint(OfflineKiosk.key(2), HallEvent.PrintState.PRINTED);
        kiosk.handsOver(kiosk.notes(paper, hall.now(), false));
        assertEquals(HallEvent.PrintState.UNKNOWN, hall.ticket("2026-03-02-AX-002").print());
        kiosk.handsOver(kiosk.gives("AX-003", "08:41"));
        assertEquals(3, hall.day().line().waiting("ktp"));
    }

    @Test
    void aNumberThatAKioskGaveAfterStaffHadTakenItFromPaperIsAnotherVisitors() {
        hall.tell(
                new HallCommand.RegisterPaper("AX-001", MONDAY, "", "SFA4AABV"),
                new Origin("s01", "key-of-a-clerk-0001", ""));
        hall.at("09:30");
        var later =
                assertInstanceOf(
                        ItemHandedOver.class, only(kiosk.sends(kiosk.gives("AX-001", "09:20"))));
        assertEquals(ItemOutcome.REFUSED, later.outcome());
    }

    @Test
    void whatTheCopyHandsOverAgainChangesNothing() {
        kiosk.gives("AX-001", "08:30");
        copy.gives("AX-001", "08:31");
        copy.gives("AX-002", "08:32");
        handOver(kiosk);
        handOver(copy);
        HallDay before = hall.day();
        List<Decision> again = handOver(copy);
        assertEquals(TWICE, again.getFirst());
        assertEquals(List.of(), assertInstanceOf(Decision.Accepted.class, again.get(1)).events());
        assertEquals(before, hall.day());
    }
}
