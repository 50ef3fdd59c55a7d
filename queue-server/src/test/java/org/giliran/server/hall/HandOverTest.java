package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallEvent.Arrival;
import org.giliran.server.hall.HallEvent.ItemHandedOver;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.HallEvent.TicketHandedOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Tickets of a kiosk that had lost its server. */
class HandOverTest {
    private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1");
    private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);

    private TicketHandedOver joined(OfflineKiosk.Sent sent) {
        return assertInstanceOf(TicketHandedOver.class, kiosk.handsOver(sent).getLast());
    }

    private ItemHandedOver taken(OfflineKiosk.Sent sent) {
        return assertInstanceOf(ItemHandedOver.class, kiosk.handsOver(sent).getLast());
    }

    @Test
    void aTicketJoinsItsLineAtTheTimeItWasGiven() {
        hall.at("09:10");
        String later = hall.issue("ktp");
        String first = joined(kiosk.gives("AX-001", "09:05")).ticket();
        assertEquals("2026-03-02-AX-001", first);
        assertEquals(instant(MONDAY, "09:05"), hall.ticket(first).issuedAt());
        assertEquals(first, hall.serve("1"));
        assertEquals(later, hall.call("1"));
    }

    @Test
    void aTicketComesBehindThoseThatWereCalledMeanwhile() {
        hall.at("09:10");
        String later = hall.issue("ktp");
        hall.call("1");
        String earlier = joined(kiosk.gives("AX-001", "09:05")).ticket();
        assertInstanceOf(TicketState.Called.class, hall.state(later));
        assertInstanceOf(TicketState.Waiting.class, hall.state(earlier));
    }

    @Test
    void aTicketOfAnUncertainTimeJoinsWhenItArrives() {
        hall.at("09:10");
        String earlier = hall.issue("ktp");
        hall.at("09:20");
        var item = OfflineKiosk.ticket("AX-001", MONDAY, "ktp", "");
        var event = joined(kiosk.notes(item, instant(MONDAY, "08:00"), true));
        assertEquals(instant(MONDAY, "09:20"), event.joinedAt());
        assertTrue(event.uncertain());
        assertEquals(earlier, hall.call("1"));
    }

    @Test
    void aTicketNeverWaitedBeforeItsDayBeganNorSinceTheFuture() {
        var early = OfflineKiosk.ticket("AX-001", MONDAY, "ktp", "");
        assertEquals(
                instant(MONDAY, "03:00"),
                joined(kiosk.notes(early, instant(MONDAY, "02:59"), false)).joinedAt());
        var late = OfflineKiosk.ticket("AX-002", MONDAY, "ktp", "");
        assertEquals(
                hall.now(), joined(kiosk.notes(late, instant(MONDAY, "09:01"), false)).joinedAt());
    }

    @Test
    void aTicketIsGoodThoughItsServiceHasClosed() {
        hall.done(new HallCommand.CloseService("ktp", "gangguan"));
        var event = joined(kiosk.gives("AX-001", "08:30"));
        assertEquals(Arrival.SHUT, event.arrival());
        assertEquals(event.ticket(), hall.call("1"));
    }

    @Test
    void aTicketIsGoodThoughTheQuotaIsUsedUpAndCountsForIt() {
        var small = HallFixture.onMonday(RuledSetUps.withQuota("ktp", 2)).at("09:00");
        var own = OfflineKiosk.granted(small);
        small.issue("ktp");
        var second = own.handsOver(own.gives("AX-001", "08:30")).getLast();
        assertEquals(Arrival.OPEN, ((TicketHandedOver) second).arrival());
        small.assertRefused(
                Refusal.QUOTA_USED,
                new HallCommand.Issue(
                        "ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY));
        var third = own.handsOver(own.gives("AX-002", "08:31")).getLast();
        assertEquals(Arrival.QUOTA_USED, ((TicketHandedOver) third).arrival());
        assertInstanceOf(
                TicketState.Waiting.class, small.state(((TicketHandedOver) third).ticket()));
    }

    @Test
    void aTicketOfAClosedDayIsOfThatDayAndHasLapsed() {
        hall.goTo(MONDAY.plusDays(1));
        var event = joined(kiosk.gives("AX-001", MONDAY, "ktp", "15:00", ""));
        assertEquals(Arrival.DAY_OVER, event.arrival());
        assertEquals(MONDAY, event.day());
        assertEquals(MONDAY.plusDays(1), hall.lastRecord().date());
        assertInstanceOf(TicketState.Lapsed.class, hall.state(event.ticket()));
        assertTrue(hall.day().tickets().isEmpty());
        assertEquals(0, hall.day().line().waiting("ktp"));
    }

    @Test
    void aTicketOfADayLongGoneIsRecordedAndHoldsNothingUp() {
        hall.goTo(MONDAY.plusDays(1));
        hall.goTo(MONDAY.plusDays(2));
        hall.goTo(MONDAY.plusDays(3));
        assertEquals(MONDAY, joined(kiosk.gives("AX-001", MONDAY, "ktp", "15:00", "")).day());
        assertEquals(1, kiosk.handedOver());
        var paper = new HandedItem.OfPrint(OfflineKiosk.key(1), HallEvent.PrintState.PRINTED);
        var events = kiosk.handsOver(kiosk.notes(paper, hall.now(), false));
        assertEquals(
                new HallEvent.PrintReported(
                        "2026-03-02-AX-001", MONDAY, HallEvent.PrintState.PRINTED),
                events.getFirst());
    }

    /** A copied disk, or a kiosk that goes on from an old copy of itself. */
    @Test
    void anotherThingInThePlaceOfWhatWasTakenIsRefusedAndNotLost() {
        var copy = OfflineKiosk.granted(hall);
        var first = kiosk.gives("AX-001", "08:30");
        joined(first);
        var other = copy.gives("AX-001", "08:40");
        var ofTheCopy = new Origin("kiosk-1", "key-of-the-copy-0001", "");
        assertEquals(
                Decision.refused(Refusal.SERIES_USED_TWICE), hall.tell(other.command(), ofTheCopy));
        assertEquals(List.of(), kiosk.handsOver(first), "what was taken still is");
        hall.goTo(MONDAY.plusDays(2));
        assertEquals(
                Decision.refused(Refusal.SERIES_USED_TWICE), hall.tell(other.command(), ofTheCopy));
    }

    @Test
    void whatWasTakenSoLongAgoThatItsKeyIsForgottenIsAcknowledgedAgain() {
        var first = kiosk.gives("AX-001", "08:30");
        joined(first);
        for (int days = 1; days <= 4; days++) {
            hall.goTo(MONDAY.plusDays(days));
        }
        assertEquals(List.of(), kiosk.handsOver(first));
    }

    /** A kiosk that starts without its server believes its clock, up to a month ahead. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAClockFarAheadHasDatedIsAcknowledgedAgainAlsoWhenItsKeyIsForgotten(boolean uncertain) {
        var item = OfflineKiosk.ticket("AX-001", MONDAY, "ktp", "");
        var first = kiosk.notes(item, instant(MONDAY.plusDays(20), "08:30"), uncertain);
        joined(first);
        for (int days = 1; days <= 4; days++) {
            hall.goTo(MONDAY.plusDays(days));
        }
        assertEquals(List.of(), kiosk.handsOver(first));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherThingInThePlaceOfWhatWasTakenIsFoundWhateverItsClockSaid(boolean uncertain) {
        var copy = OfflineKiosk.granted(hall);
        joined(kiosk.gives("AX-001", "08:30"));
        var item = OfflineKiosk.ticket("AX-001", MONDAY, "ktp", "");
        var other = copy.notes(item, instant(MONDAY.plusDays(20), "08:40"), uncertain);
        var ofTheCopy = new Origin("kiosk-1", "key-of-the-copy-0001", "");
        for (int days = 0; days <= PastDay.KEPT; days++) {
            hall.goTo(MONDAY.plusDays(days));
            assertEquals(
                    Decision.refused(Refusal.SERIES_USED_TWICE),
                    hall.tell(other.command(), ofTheCopy));
        }
    }

    @Test
    void whatWasTakenIsAcknowledgedAgainAndDoesNothing() {
        var first = kiosk.gives("AX-001", "08:30");
        joined(first);
        joined(kiosk.gives("AX-002", "08:31"));
        HallDay before = hall.day();
        assertEquals(List.of(), kiosk.handsOver(first));
        assertEquals(before, hall.day());
    }

    @Test
    void whatComesBeforeItsTurnIsRefusedAsAGap() {
        kiosk.gives("AX-001", "08:30");
        var second = kiosk.gives("AX-002", "08:31");
        assertEquals(Decision.refused(Refusal.HAND_OVER_GAP), kiosk.sends(second));
        assertEquals(0, kiosk.handedOver());
    }

    @Test
    void anInstallationWithoutALetterHandsNothingOver() {
        var command =
                new HallCommand.HandOver(
                        "kiosk-1",
                        "f".repeat(32),
                        1,
                        hall.now(),
                        false,
                        OfflineKiosk.ticket("AX-001", MONDAY, "ktp", ""));
        hall.assertRefused(Refusal.SERIES_NOT_GRANTED, command);
    }

    @Test
    void anotherKioskCannotHandOverInItsName() {
        var command =
                new HallCommand.HandOver(
                        "kiosk-2",
                        OfflineKiosk.INSTALLATION,
                        1,
                        hall.now(),
                        false,
                        OfflineKiosk.ticket("AX-001", MONDAY, "ktp", ""));
        hall.assertRefused(Refusal.SERIES_OF_ANOTHER_KIOSK, command);
    }

    @Test
    void aNumberThatNoSuchKioskGivesIsRecordedAsRefused() {
        for (String number : List.of("AY-001", "A-001", "BX-001", "AX-1", "AXX-001")) {
            var refused = taken(kiosk.gives(number, "08:30"));
            assertEquals(ItemOutcome.REFUSED, refused.outcome(), number);
            assertEquals("NUMBER_NOT_OF_SERIES", refused.reason(), number);
        }
        assertEquals(5, kiosk.handedOver());
        assertTrue(hall.day().tickets().isEmpty());
    }

    @Test
    void aTicketThatAClockAheadHasDatedTomorrowIsOneOfToday() {
        var joined = joined(kiosk.gives("AX-001", MONDAY.plusDays(1), "ktp", "09:00", ""));
        assertEquals("2026-03-02-AX-001", joined.ticket());
        assertEquals(MONDAY, joined.day());
    }

    @Test
    void theDaysThatFollowKnowTheLettersAndWhatWasHandedOver() {
        joined(kiosk.gives("AX-001", "08:30"));
        hall.goTo(MONDAY.plusDays(1));
        assertEquals("X", kiosk.letter());
        assertEquals(1, kiosk.handedOver());
        hall.at("09:00");
        joined(kiosk.gives("AX-001", "08:00"));
        assertEquals(2, kiosk.handedOver());
        assertEquals(hall.day(), hall.replayed(SetUps.SMALL));
    }
}
