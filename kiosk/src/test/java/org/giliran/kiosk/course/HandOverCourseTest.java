package org.giliran.kiosk.course;

import static org.giliran.kiosk.course.Halls.KTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Problem;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.PrintState;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** What was done without the server is handed over in order, once each. */
final class HandOverCourseTest {
    private static final org.giliran.hardware.printer.PrintOutcome PRINTED =
            new org.giliran.hardware.printer.PrintOutcome.Printed();
    private static final org.giliran.hardware.printer.PrintOutcome UNKNOWN =
            new org.giliran.hardware.printer.PrintOutcome.Uncertain(PrinterStatus.OFFLINE);

    private final CourseUnderTest kiosk = new CourseUnderTest();

    private static Reply refused(String code) {
        return new Reply.Refused(new Problem("about:blank", code, 409, code, "said", null));
    }

    private void give(int tickets) {
        for (int i = 0; i < tickets; i++) {
            kiosk.touch("touch-" + kiosk.journal.size(), KTP);
        }
    }

    /** More than there is room for at the printer: tickets, and then ratings. */
    private void fill(int items) {
        int tickets = Math.min(items, 50);
        give(tickets);
        for (int i = tickets; i < items; i++) {
            kiosk.rate("rating-" + kiosk.journal.size(), 4);
        }
    }

    private static List<Long> ns(List<HandOver.Item> items) {
        return items.stream().map(HandOver.Item::n).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void ticketsPapersAndRatingsAreOneListWithoutAGap() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        kiosk.rate("rating-1", 4);
        kiosk.printEnds(PRINTED);
        kiosk.live();
        HandOver handed = kiosk.find(Request.HandItems.class).items();
        assertEquals("AX-001", handed.first());
        assertEquals("AX-001", handed.last());
        List<HandOver.Item> items = kiosk.takeItems();
        assertEquals(List.of(1L, 2L, 3L), ns(items));
        assertEquals(new HandOver.Print(ticket, PrintOutcome.PRINTED), items.get(2).print());
        assertEquals(
                List.of(3L), kiosk.written(HandedOver.class).stream().map(h -> h.n()).toList());
        assertEquals(null, kiosk.outbox);
        kiosk.passSeconds(60);
        assertFalse(kiosk.sends(Request.HandItems.class));
    }

    @Test
    void atMostAHundredGoAtOnce() {
        kiosk.alone();
        fill(250);
        kiosk.live();
        assertEquals(range(1, 100), ns(kiosk.takeItems()));
        assertEquals(range(101, 200), ns(kiosk.takeItems()));
        assertEquals(range(201, 250), ns(kiosk.takeItems()));
    }

    @Test
    void newTouchesAreServedByTheServerWhileThingsAreHandedOver() {
        kiosk.alone();
        give(3);
        kiosk.live();
        long asker = kiosk.touch("t9", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        assertTrue(kiosk.answer(asker).orElseThrow() instanceof VisitAnswer.Issued);
    }

    @Test
    void aBatchWhoseAnswerWasLostIsHandedOverAgainUnderAnotherKey() {
        kiosk.alone();
        give(1);
        kiosk.live();
        String first = kiosk.reply(Request.HandItems.class, new Reply.Lost()).key();
        kiosk.passSeconds(2);
        Request.HandItems again = kiosk.find(Request.HandItems.class);
        assertEquals(List.of(1L), ns(again.items().requests()));
        assertFalse(again.key().equals(first), "it may hold more by now");
    }

    @Test
    void afterAStopItGoesOnWhereTheServerHasIt() {
        kiosk.alone();
        fill(150);
        kiosk.live();
        kiosk.takeItems();
        kiosk.restart();
        kiosk.live();
        List<HandOver.Item> rest = kiosk.takeItems();
        assertEquals(range(101, 200), ns(rest), "50 ratings, then what became of the first papers");
        assertEquals(PrintOutcome.UNCERTAIN, rest.get(50).print().outcome());
    }

    @Test
    void aGapIsAnAlarmAndNothingIsGivenUp() {
        kiosk.alone();
        give(2);
        kiosk.live();
        kiosk.reply(Request.HandItems.class, refused("HAND_OVER_GAP"));
        assertEquals(new Outbox(2, "HAND_OVER_GAP"), kiosk.outbox);
        kiosk.pass(Duration.ofMillis(500));
        assertFalse(kiosk.sends(Request.HandItems.class), "not so soon again");
        kiosk.passSeconds(60);
        assertEquals(List.of(1L, 2L), ns(kiosk.takeItems()));
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whatARestoredServerLacksIsHandedOverAgain() {
        handOver(250);
        kiosk.away();
        give(1);
        kiosk.live();
        kiosk.reply(Request.HandItems.class, refused("HAND_OVER_GAP"));
        assertEquals(151, firstOfNext(), "a hundred are tried first");
        kiosk.reply(Request.HandItems.class, refused("HAND_OVER_GAP"));
        assertEquals(range(1, 100), ns(kiosk.takeItems()), "then all there are");
        for (int taken = 100; taken < 251; taken += 100) {
            kiosk.takeItems();
        }
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whoHasNothingToHandOverShowsAServerThatComesBackItsNewestItem() {
        handOver(5);
        int written = kiosk.journal.size();
        kiosk.away();
        kiosk.live();
        assertEquals(null, kiosk.outbox, "nothing waits that a person should know of");
        assertEquals(List.of(5L), ns(kiosk.takeItems()));
        assertEquals(written, kiosk.journal.size(), "nothing is new");
        kiosk.restart();
        kiosk.live();
        assertEquals(6, firstOfNext(), "what became of the papers waits, and comes first");
    }

    @Test
    void aServerThatWasRestoredWhileNothingWaitedGetsWhatItLacks() {
        handOver(5);
        kiosk.away();
        kiosk.live();
        kiosk.reply(Request.HandItems.class, refused("HAND_OVER_GAP"));
        assertEquals("HAND_OVER_GAP", kiosk.outbox.refused());
        assertEquals(range(1, 5), ns(kiosk.takeItems()));
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whatTheJournalDoesNotHoldAnyMoreStaysAnAlarm() {
        handOver(5);
        kiosk.journal.removeIf(e -> e instanceof OfflineIssued(_, var ticket) && ticket.n() == 3);
        kiosk.away();
        kiosk.live();
        for (int i = 0; i < 5; i++) {
            kiosk.reply(Request.HandItems.class, refused("HAND_OVER_GAP"));
            kiosk.passSeconds(60);
        }
        assertEquals(4, firstOfNext());
        assertEquals(new Outbox(2, "HAND_OVER_GAP"), kiosk.outbox);
    }

    @Test
    void anItemThatIsOnlyShownAndRefusedDoesNotStandBeforeNewOnes() {
        handOver(5);
        kiosk.away();
        kiosk.live();
        kiosk.reply(Request.HandItems.class, refused("SERIES_USED_TWICE"));
        assertEquals(new Outbox(0, "SERIES_USED_TWICE"), kiosk.outbox, "a person learns of it");
        kiosk.passSeconds(60);
        assertFalse(kiosk.sends(Request.HandItems.class), "it had been taken");
        kiosk.away();
        kiosk.rate("rating-of-today-0001", 4);
        kiosk.live();
        assertEquals(List.of(6L), ns(kiosk.takeItems()));
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whatIsAddedWhileAnItemIsShownGoesOnAloneWhenThatIsRefused() {
        handOver(5);
        kiosk.away();
        kiosk.live();
        kiosk.away();
        give(1);
        assertEquals(new Outbox(1, null), kiosk.outbox, "one waits, the other had been taken");
        kiosk.reply(Request.HandItems.class, refused("SERIES_USED_TWICE"));
        kiosk.live();
        kiosk.passSeconds(60);
        assertEquals(List.of(6L), ns(kiosk.takeItems()));
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whatIsAddedAfterAShownItemWasNotAnsweredTakesItsPlace() {
        handOver(5);
        kiosk.away();
        kiosk.live();
        kiosk.reply(Request.HandItems.class, new Reply.Lost());
        kiosk.away();
        give(1);
        assertEquals(new Outbox(1, null), kiosk.outbox);
        kiosk.live();
        kiosk.passSeconds(60);
        assertEquals(List.of(6L), ns(kiosk.takeItems()));
    }

    private void handOver(int tickets) {
        kiosk.alone();
        fill(tickets);
        kiosk.live();
        while (kiosk.sends(Request.HandItems.class)) {
            kiosk.takeItems();
        }
    }

    private long firstOfNext() {
        return kiosk.find(Request.HandItems.class).items().requests().getFirst().n();
    }

    @Test
    void aServerThatHasMoreThanWasEverSentIsAnAlarmAndTakesNothing() {
        kiosk.alone();
        give(2);
        kiosk.live();
        kiosk.reply(Request.HandItems.class, new Reply.Acknowledged(57));
        assertEquals(new Outbox(2, "OUTBOX_BEHIND"), kiosk.outbox);
        give(60);
        kiosk.passSeconds(60);
        kiosk.takeItems();
        assertEquals("OUTBOX_BEHIND", kiosk.outbox.refused());
        assertTrue(kiosk.written(HandedOver.class).isEmpty());
    }

    @Test
    void aRatingIsKeptAtOnceWhileTheServerIsAwayAndAfterThreeSecondsElse() {
        kiosk.ready();
        long waited = kiosk.rate("rating-1", 4);
        kiosk.pass(Duration.ofMillis(2_999));
        assertTrue(kiosk.answer(waited).isEmpty());
        kiosk.pass(Duration.ofMillis(1));
        assertEquals(new RatingAnswer.Kept(), kiosk.answer(waited).orElseThrow());
        kiosk.away();
        long away = kiosk.rate("rating-2", 3);
        assertEquals(new RatingAnswer.Kept(), kiosk.answer(away).orElseThrow());
        assertEquals(2, kiosk.outbox.waiting());
    }

    @Test
    void theSameRatingAgainIsNoSecondOneAlsoAfterAStop() {
        kiosk.alone();
        kiosk.rate("rating-1", 4);
        kiosk.restart();
        long again = kiosk.rate("rating-1", 4);
        assertEquals(new RatingAnswer.Kept(), kiosk.answer(again).orElseThrow());
        assertEquals(1, kiosk.outbox.waiting());
    }

    @Test
    void aRatingThatNoServerCouldTakeDoesNotHoldUpTheRest() {
        kiosk.alone();
        long asker = kiosk.rate("rating-1", 5);
        assertTrue(kiosk.answer(asker).orElseThrow() instanceof RatingAnswer.Refused);
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void whoSaysThatNothingCameOutHasACopyOfTheSameNumberTwiceAndThenAPerson() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        for (int copy = 0; copy < 2; copy++) {
            kiosk.printEnds(UNKNOWN);
            Progress next = kiosk.say(ticket, copy, false).orElseThrow();
            assertEquals(copy + 1, next.paper().copy());
            assertEquals(PrintState.PRINTING, next.paper().state());
        }
        kiosk.printEnds(UNKNOWN);
        Progress last = kiosk.say(ticket, 2, false).orElseThrow();
        assertEquals(false, last.said());
        assertEquals(List.of("AX-001", "AX-001", "AX-001"), kiosk.printed);
        kiosk.live();
        assertEquals(4, kiosk.takeItems().size(), "one ticket, and what became of three papers");
    }

    @Test
    void aSecondNoForTheSamePaperPrintsNothingMore() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        kiosk.printEnds(UNKNOWN);
        kiosk.say(ticket, 0, false);
        kiosk.say(ticket, 0, false);
        assertEquals(2, kiosk.printed.size());
    }

    @Test
    void aYesEndsTheQuestionAlsoAfterAStop() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        kiosk.printEnds(UNKNOWN);
        assertFalse(kiosk.say(ticket, 0, true).orElseThrow().isInDoubt());
        kiosk.restart();
        assertFalse(kiosk.say(ticket, 0, false).orElseThrow().isInDoubt());
        assertEquals(1, kiosk.printed.size());
    }

    @Test
    void aPaperInDoubtBeforeAStopCanStillBeCopiedAfterIt() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        kiosk.restart();
        assertEquals(1, kiosk.say(ticket, 0, false).orElseThrow().paper().copy());
        assertEquals(List.of("AX-001", "AX-001"), kiosk.printed);
    }

    @Test
    void aPaperThatTheServerGaveIsCopiedAsWell() {
        kiosk.ready();
        kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        kiosk.printEnds(UNKNOWN);
        kiosk.reply(Request.ReportPaper.class, new Reply.Done());
        assertEquals(1, kiosk.say("t1", 0, false).orElseThrow().paper().copy());
        kiosk.printEnds(PRINTED);
        var report = kiosk.reply(Request.ReportPaper.class, new Reply.Done());
        assertEquals(PrintOutcome.PRINTED, report.report().outcome());
        assertEquals(null, kiosk.outbox);
    }

    @Test
    void aPaperThatCameOutForSureIsNotCopied() {
        kiosk.alone();
        String ticket = kiosk.given(kiosk.touch("t1", KTP)).ticket().key();
        kiosk.printEnds(PRINTED);
        kiosk.say(ticket, 0, false);
        assertEquals(1, kiosk.printed.size());
    }
}
