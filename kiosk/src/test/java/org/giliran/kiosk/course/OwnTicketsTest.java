package org.giliran.kiosk.course;

import static org.giliran.kiosk.course.Halls.KK;
import static org.giliran.kiosk.course.Halls.KTP;
import static org.giliran.kiosk.course.Halls.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Problem;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.PaperCode;
import org.giliran.hardware.printer.TicketLayout.Qr;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.Wish;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tickets that a kiosk gives when its server does not answer.
 *
 * <p>Longer than other files: all its tests begin with the same kiosk and the same server.
 */
final class OwnTicketsTest {
    private final CourseUnderTest kiosk = new CourseUnderTest();

    private OfflineTicket give(String touch) {
        return give(touch, KTP);
    }

    private OfflineTicket give(String touch, Wish wish) {
        return kiosk.given(kiosk.touch(touch, wish)).ticket();
    }

    private NoWay noWay(Wish wish) {
        Object answer = kiosk.answer(kiosk.touch("refused-" + wish, wish)).orElseThrow();
        return assertInstanceOf(VisitAnswer.Away.class, answer).why();
    }

    @Test
    void aServerThatIsKnownToBeAwayIsNotWaitedFor() {
        kiosk.alone();
        assertEquals("AX-001", give("t1").number());
        assertEquals("AX-002", give("t2").number());
        assertEquals("BX-001", give("t3", KK).number());
        assertFalse(kiosk.sends(Request.AskTicket.class), "nobody was asked");
    }

    @Test
    void withoutAnAnswerWithinThreeSecondsTheVisitorHasATicketAllTheSame() {
        kiosk.ready();
        long asker = kiosk.touch("t1", KTP);
        kiosk.pass(Duration.ofMillis(2_999));
        assertTrue(kiosk.answer(asker).isEmpty(), "still waiting");
        kiosk.pass(Duration.ofMillis(1));
        OfflineTicket ticket = kiosk.given(asker).ticket();
        assertEquals("AX-001", ticket.number());
        assertEquals(kiosk.find(Request.AskTicket.class).key(), ticket.askedAs());
    }

    @Test
    void lostAnswersAreAskedForAgainOnlyAsLongAsThat() {
        kiosk.ready();
        long asker = kiosk.touch("t1", KTP);
        for (int i = 0; i < 9; i++) {
            kiosk.reply(Request.AskTicket.class, new Reply.Lost());
            kiosk.pass(Duration.ofMillis(300));
        }
        assertTrue(kiosk.answer(asker).isEmpty());
        kiosk.passSeconds(1);
        assertEquals("AX-001", kiosk.given(asker).ticket().number());
    }

    @Test
    void whoWaitsWhenTheServerIsLostGetsItAtOnce() {
        kiosk.ready();
        long asker = kiosk.touch("t1", KTP);
        kiosk.away();
        assertEquals("AX-001", kiosk.given(asker).ticket().number());
    }

    @Test
    void afterOneWaitInVainNobodyElseWaitsUntilTheServerIsHeard() {
        kiosk.ready();
        kiosk.touch("t1", KTP);
        kiosk.passSeconds(3);
        assertEquals("AX-002", give("t2").number());
        kiosk.live();
        kiosk.touch("t3", KTP);
        assertTrue(kiosk.sends(Request.AskTicket.class));
        assertEquals(2, kiosk.printed.size(), "the third waits for the server");
    }

    @Test
    void theAnswerThatComesTooLateIsNotPrinted() {
        kiosk.ready();
        long asker = kiosk.touch("t1", KTP);
        kiosk.passSeconds(3);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        assertEquals(List.of("AX-001"), kiosk.printed);
        assertEquals("AX-001", kiosk.given(kiosk.touch("t1", KTP)).ticket().number());
        assertEquals("AX-001", kiosk.given(asker).ticket().number());
        assertTrue(kiosk.written(KioskEvent.Answered.class).isEmpty());
    }

    @Test
    void theTicketIsWrittenDownWithTheBeginningOfItsPaperBeforeItMoves() {
        kiosk.alone();
        var acts = kiosk.actsOf(new Input.Touched(900, "t1", KTP));
        int append = indexOf(acts, Act.Append.class);
        var events = ((Act.Append) acts.get(append)).events();
        assertInstanceOf(OfflineIssued.class, events.get(0));
        assertInstanceOf(Printing.class, events.get(1));
        assertTrue(append < indexOf(acts, Act.Print.class));
        assertTrue(append < indexOf(acts, Act.Answer.class));
    }

    private static int indexOf(List<Act> acts, Class<? extends Act> kind) {
        for (int i = 0; i < acts.size(); i++) {
            if (kind.isInstance(acts.get(i))) {
                return i;
            }
        }
        throw new AssertionError("no " + kind + " in " + acts);
    }

    @Test
    void theSameTouchIsTheSameTicketAndNoSecondPaperAlsoAfterAStop() {
        kiosk.alone();
        OfflineTicket ticket = give("t1");
        assertEquals(ticket, give("t1"));
        kiosk.restart();
        assertEquals(ticket, give("t1"));
        assertEquals(List.of("AX-001"), kiosk.printed);
        assertEquals("AX-002", give("t2").number());
    }

    @Test
    void aTouchThatTheServerAnsweredBeforeAStopHasNoOtherTicket() {
        kiosk.ready();
        kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        kiosk.restart();
        long again = kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        assertEquals(new VisitAnswer.Away(NoWay.ANSWERED), kiosk.answer(again).orElseThrow());
        assertEquals(List.of("A-001"), kiosk.printed);
    }

    @Test
    void aTouchThatWasAnsweredHasNoOtherTicketThoughTheServerForgetsIt() {
        kiosk.ready();
        kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        kiosk.restart();
        kiosk.live();
        kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, dayGone());
        kiosk.restart();
        kiosk.touch("t1", KTP);
        assertEquals(List.of("A-001"), kiosk.printed);
    }

    private static Reply dayGone() {
        return new Reply.Refused(new Problem("about:blank", "Gone", 410, "DAY_GONE", "said", null));
    }

    @Test
    void aTouchThatWasAskedBeforeAStopNamesItsRequest() {
        kiosk.ready();
        kiosk.touch("t1", KTP);
        String key = kiosk.find(Request.AskTicket.class).key();
        kiosk.restart();
        assertEquals(key, give("t1").askedAs());
        kiosk.passSeconds(60);
        assertFalse(kiosk.sends(Request.AskTicket.class), "there is nothing more to learn");
    }

    @Test
    void thePaperHasTheCodeThatTheServerCanCheck() {
        kiosk.alone();
        give("t1");
        var blocks = kiosk.moving.getFirst().layout().blocks();
        String code = PaperCode.of("KEY-OF-X", "disdukcapil", MONDAY, "AX-001").text();
        assertEquals(new Qr(code), blocks.getLast());
    }

    @Test
    void untilItHasALetterItSaysThatItCannot() {
        kiosk.live();
        kiosk.away();
        long asker = kiosk.touch("t1", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        assertEquals(new VisitAnswer.Away(NoWay.NO_SERIES), kiosk.answer(asker).orElseThrow());
        assertFalse(kiosk.shown().alone());
        kiosk.ready();
        assertTrue(kiosk.shown().alone());
    }

    @Test
    void theLetterIsKeptBeforeTheFirstNumberAndAskedForOnce() {
        kiosk.ready();
        assertEquals(CourseUnderTest.X, kiosk.keptSeries);
        kiosk.restart();
        kiosk.live();
        assertFalse(kiosk.sends(Request.AskSeries.class));
    }

    @Test
    void aLetterThatIsRefusedIsAskedForAgainNowAndThen() {
        kiosk.live();
        kiosk.reply(Request.AskSeries.class, new Reply.NotTaken());
        assertFalse(kiosk.sends(Request.AskSeries.class));
        kiosk.passSeconds(60);
        kiosk.reply(Request.AskSeries.class, new Reply.Granted(CourseUnderTest.X));
        kiosk.away();
        assertEquals("AX-001", give("t1").number());
    }

    @Test
    void whatHasNoWayGoesToTheDesk() {
        kiosk.ready();
        kiosk.live(Halls.home(MONDAY, kiosk.real(), 2));
        kiosk.away();
        long asker = kiosk.touch("long", Halls.LONG_PREFIX);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        assertEquals(new VisitAnswer.Away(NoWay.LONG_PREFIX), kiosk.answer(asker).orElseThrow());
        give("t1");
        give("t2");
        long third = kiosk.touch("t3", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        assertEquals(new VisitAnswer.Away(NoWay.USED_UP), kiosk.answer(third).orElseThrow());
        assertEquals(2, kiosk.printed.size());
    }

    @Test
    void aServiceThatWasClosedOpensAtItsHourAsLastKnown() {
        kiosk.alone();
        long early = kiosk.touch("t1", Halls.LATER);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        assertEquals(new VisitAnswer.Away(NoWay.CLOSED), kiosk.answer(early).orElseThrow());
        kiosk.passSeconds(3_600);
        kiosk.away();
        assertTrue(kiosk.shown().home().services().get(3).open(), "and the page shows it");
        assertEquals("CX-001", give("t2", Halls.LATER).number());
    }

    @Test
    void theEffectiveTimeIsTheServersWhateverTheKiosksClockSays() {
        kiosk.alone();
        for (long wrong : new long[] {0, 3 * 3_600, -86_400, -1_700_000_000L}) {
            kiosk.wrong = wrong;
            kiosk.passSeconds(60);
            OfflineTicket ticket = give("clock " + wrong);
            assertEquals(kiosk.real(), ticket.effective());
            assertFalse(ticket.uncertain());
            assertEquals(MONDAY, ticket.day());
        }
    }

    @Test
    void afterAStopWithoutContactTheTimeIsUncertainAndNeverBeforeWhatWasKnown() {
        kiosk.alone();
        Instant known = give("t1").effective();
        kiosk.restart();
        kiosk.wrong = -1_700_000_000L;
        OfflineTicket ticket = give("t2");
        assertTrue(ticket.uncertain());
        assertEquals(known, ticket.effective());
        assertEquals(MONDAY, ticket.day());
        assertEquals("AX-002", ticket.number());
        kiosk.take(new Input.TimeTold(kiosk.real()));
        assertFalse(give("t3").uncertain());
    }

    @Test
    void theBusinessDateGoesOverAtItsHourAndTheSequenceGoesOn() {
        kiosk.alone();
        assertEquals(MONDAY, give("t1").day());
        kiosk.passSeconds(18 * 3_600 - 1);
        assertEquals(MONDAY, give("t2").day());
        kiosk.passSeconds(1);
        OfflineTicket next = give("t3");
        assertEquals(MONDAY.plusDays(1), next.day());
        assertEquals("AX-003", next.number());
        kiosk.passSeconds(2 * 86_400);
        assertEquals(MONDAY.plusDays(3), give("t4").day());
    }

    @Test
    void sequencesStartAgainWithADayThatTheServerHasOpened() {
        kiosk.alone();
        give("t1");
        give("t2");
        kiosk.live(Halls.home(MONDAY.plusDays(1), kiosk.real().plusSeconds(86_400), 300));
        kiosk.away();
        assertEquals("AX-001", give("t3").number());
        kiosk.restart();
        assertEquals("AX-002", give("t4").number());
    }

    @Test
    void noNumberOfADayIsGivenAgainBecauseTheServerOpenedItLater() {
        kiosk.alone();
        give("t1");
        kiosk.passSeconds(24 * 3_600);
        OfflineTicket before = give("t2");
        assertEquals(MONDAY.plusDays(1), before.day());
        assertEquals("AX-002", before.number());
        kiosk.live(Halls.home(MONDAY.plusDays(1), kiosk.real(), 300));
        kiosk.away();
        OfflineTicket after = give("t3");
        assertEquals(MONDAY.plusDays(1), after.day());
        assertEquals("AX-003", after.number());
    }

    @Test
    void theHomeIsKeptSoThatAKioskThatWakesAloneOffersItsServices() {
        kiosk.alone();
        kiosk.restart();
        assertEquals(4, kiosk.shown().home().services().size());
        assertTrue(kiosk.shown().alone());
        assertEquals("AX-001", give("t1").number());
    }

    @Test
    void aHomeThatWasKeptTooEarlyBringsNoOldDayBack() {
        kiosk.alone();
        give("t1");
        KioskHome old = kiosk.keptHome;
        kiosk.live(Halls.home(MONDAY.plusDays(1), kiosk.real().plusSeconds(86_400), 300));
        kiosk.keptHome = old;
        kiosk.restart();
        OfflineTicket ticket = give("t2");
        assertEquals("AX-001", ticket.number());
        assertEquals(MONDAY.plusDays(1), ticket.day());
    }

    @Test
    void theHomeIsKeptAgainOnlyWhenMoreThanTheMomentHasChanged() {
        kiosk.ready();
        kiosk.keptHome = null;
        kiosk.passSeconds(60);
        kiosk.live();
        assertEquals(null, kiosk.keptHome);
        kiosk.live(Halls.home(MONDAY, kiosk.real(), 17));
        assertEquals(17, kiosk.keptHome.offlineTicketsMax());
    }

    @Test
    void whatTheHallDoesNotKnowIsLeftOutForItWouldHoldUpWhatComesBehind() {
        kiosk.alone();
        assertEquals(KK, give("t1", KK).wish());
        assertEquals(KTP, give("t2", new Wish("ktp", "x".repeat(999), "xx")).wish());
    }

    @Test
    void aKioskThatNeverHeardAnythingSaysSo() {
        assertEquals(NoWay.NO_SERIES, noWay(KTP));
    }
}
