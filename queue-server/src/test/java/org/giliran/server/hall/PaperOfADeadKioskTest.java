package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallEvent.ItemHandedOver;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** Tickets of a kiosk that never comes back, and of one that does after all. */
class PaperOfADeadKioskTest {
    private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1");
    private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);

    private ItemHandedOver taken(OfflineKiosk.Sent sent) {
        return assertInstanceOf(ItemHandedOver.class, kiosk.handsOver(sent).getLast());
    }

    @Test
    void aPaperOfADeadKioskJoinsWhenStaffTypeItIn() {
        hall.at("09:10");
        String earlier = hall.issue("ktp");
        hall.pass(Duration.ofMinutes(1));
        var event = (TicketHandedOver) hall.done(paper("AX-003", "lansia")).getFirst();
        assertEquals(hall.now(), event.joinedAt());
        assertEquals("lansia", hall.ticket(event.ticket()).priorityClass());
        assertEquals(0, kiosk.handedOver());
        hall.assertRefused(Refusal.NUMBER_KNOWN, paper("AX-003", ""));
        assertFalse(earlier.equals(event.ticket()));
    }

    private static HallCommand.RegisterPaper paper(String number, String priorityClass) {
        return new HallCommand.RegisterPaper(number, MONDAY, priorityClass, "SFA4AABV");
    }

    @Test
    void aPaperOfNoKioskNoServiceOrAnotherDayIsRefused() {
        hall.assertRefused(Refusal.NUMBER_NOT_OF_SERIES, paper("AY-001", ""));
        hall.assertRefused(Refusal.NUMBER_NOT_OF_SERIES, paper("A-001", ""));
        hall.assertRefused(Refusal.UNKNOWN_SERVICE, paper("ZX-001", ""));
        hall.assertRefused(Refusal.UNKNOWN_PRIORITY_CLASS, paper("AX-001", "raja"));
        hall.goTo(MONDAY.plusDays(1));
        hall.assertRefused(Refusal.DAY_GONE, paper("AX-001", ""));
    }

    @Test
    void whenTheDeadKioskComesBackItsItemOfThatPaperChangesNothing() {
        hall.done(paper("AX-001", ""));
        Instant joined = hall.ticket("2026-03-02-AX-001").issuedAt();
        hall.at("10:00");
        var known = taken(kiosk.gives("AX-001", "08:30"));
        assertEquals(ItemOutcome.KNOWN, known.outcome());
        assertEquals(joined, hall.ticket("2026-03-02-AX-001").issuedAt());
        assertEquals(1, hall.day().line().waiting("ktp"));
        var paper = new HandedItem.OfPrint(OfflineKiosk.key(1), HallEvent.PrintState.PRINTED);
        kiosk.handsOver(kiosk.notes(paper, hall.now(), false));
        assertEquals(HallEvent.PrintState.PRINTED, hall.ticket("2026-03-02-AX-001").print());
    }
}
