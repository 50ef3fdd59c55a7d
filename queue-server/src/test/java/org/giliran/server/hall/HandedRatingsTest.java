package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent.ItemHandedOver;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.junit.jupiter.api.Test;

/** Ratings, and what became of papers, of a kiosk that had lost its server. */
class HandedRatingsTest {
    private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1");
    private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);

    private TicketHandedOver joined(OfflineKiosk.Sent sent) {
        return assertInstanceOf(TicketHandedOver.class, kiosk.handsOver(sent).getLast());
    }

    private ItemHandedOver taken(OfflineKiosk.Sent sent) {
        return assertInstanceOf(ItemHandedOver.class, kiosk.handsOver(sent).getLast());
    }

    @Test
    void aRatingOfAVisitThatWasRatedIsRecordedAsRefusedAndWhatIsBehindItComes() {
        String ticket = hall.issue("ktp");
        hall.serve("1");
        hall.done(new HallCommand.Rate(new Visit.OfTicket(ticket), 4, HallEvent.Source.BUTTON));
        var refused = taken(kiosk.rates(new Visit.OfTicket(ticket), 1, "09:00"));
        assertEquals("ALREADY_RATED", refused.reason());
        assertEquals(1, kiosk.handedOver());
        joined(kiosk.gives("AX-001", "09:00"));
        assertEquals(2, kiosk.handedOver());
    }

    @Test
    void aRatingIsAboutTheVisitThatWasLastAtTheCounterThen() {
        String then = hall.issue("ktp");
        hall.serve("1");
        hall.at("09:20");
        hall.issue("ktp");
        hall.serve("1");
        hall.at("11:00");
        var events = kiosk.handsOver(kiosk.rates(new Visit.LastAt("1"), 2, "09:05"));
        assertEquals(then, ((HallEvent.VisitRated) events.getFirst()).ticket());
        assertEquals(
                "NO_VISIT_TO_RATE", taken(kiosk.rates(new Visit.LastAt("1"), 2, "09:11")).reason());
    }

    @Test
    void aRatingByNumberIsAboutTheDayInWhichItWasGiven() {
        String monday = hall.issue("ktp");
        hall.serve("1");
        hall.goTo(MONDAY.plusDays(1));
        var item = new HandedItem.OfRating(new Visit.OfNumber("A-001"), 3, HallEvent.Source.TOUCH);
        var events = kiosk.handsOver(kiosk.notes(item, instant(MONDAY, "16:00"), false));
        assertEquals(monday, ((HallEvent.VisitRated) events.getFirst()).ticket());
    }

    @Test
    void aRatingThatHadComeUnderItsKeyChangesNothing() {
        String ticket = hall.issue("ktp");
        hall.serve("1");
        var rating = kiosk.rates(new Visit.OfTicket(ticket), 2, "09:00");
        var online = new Origin("kiosk-1", OfflineKiosk.key(1), "the request");
        hall.tell(
                new HallCommand.Rate(new Visit.OfTicket(ticket), 2, HallEvent.Source.TOUCH),
                online);
        var known = taken(rating);
        assertEquals(ItemOutcome.KNOWN, known.outcome());
        assertEquals(1, kiosk.handedOver());
        assertInstanceOf(
                Decision.Replayed.class,
                hall.tell(
                        new HallCommand.Rate(new Visit.OfTicket(ticket), 2, HallEvent.Source.TOUCH),
                        online));
    }

    @Test
    void whatBecameOfThePaperIsTold() {
        var ticket = joined(kiosk.gives("AX-001", "08:30"));
        var paper = new HandedItem.OfPrint(OfflineKiosk.key(1), HallEvent.PrintState.UNCERTAIN);
        kiosk.handsOver(kiosk.notes(paper, hall.now(), false));
        assertEquals(HallEvent.PrintState.UNCERTAIN, hall.ticket(ticket.ticket()).print());
        var other = new HandedItem.OfPrint("no-such-item-0001", HallEvent.PrintState.PRINTED);
        assertEquals("UNKNOWN_TICKET", taken(kiosk.notes(other, hall.now(), false)).reason());
    }
}
