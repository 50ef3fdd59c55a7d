package org.giliran.kiosk.course;

import static org.giliran.kiosk.course.Halls.KTP;
import static org.giliran.kiosk.course.Halls.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.PrintState;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Whatever can fill a kiosk from outside has a bound, and says so when it is reached. */
final class FullKioskTest {
    /** As docs/operating.md has them. */
    private static final int PAPERS = 50;

    private static final int RATINGS_UP_TO = 5_000;
    private static final int TICKETS_UP_TO = 20_000;
    private static final int REPORTS = 2_000;
    private static final int TO_BE_LEARNT = 500;

    private final CourseUnderTest kiosk = new CourseUnderTest();

    private void touches(int count) {
        for (int i = 0; i < count; i++) {
            kiosk.touch("touch-" + i, KTP);
        }
    }

    @Test
    void aPrinterThatDoesNotKeepUpHasFiftyPapersBeforeItAndTheNextVisitorIsToldAtOnce() {
        kiosk.alone();
        touches(PAPERS + 1);
        assertEquals(PAPERS, kiosk.moving.size(), "papers before the printer");
        List<PrintEnded> ended = kiosk.written(PrintEnded.class);
        assertEquals(
                List.of(PrintState.PRINT_FAILED), ended.stream().map(PrintEnded::state).toList());
        kiosk.printEnds(new PrintOutcome.Printed());
        kiosk.touch("one-more", KTP);
        assertEquals(PAPERS, kiosk.moving.size(), "there is room again");
        assertEquals("AX-052", kiosk.moving.getLast().number());
    }

    @Test
    void aTicketWithoutRoomForItsPaperIsHandedOverLikeAnyOther() {
        kiosk.alone();
        touches(PAPERS + 1);
        kiosk.live();
        assertEquals(PAPERS + 2, kiosk.takeItems().size(), "all tickets, and what became of one");
    }

    @Test
    void ratingsAreNotKeptAnyMoreWhenTooMuchWaitsAndTicketsAre() {
        kiosk.alone();
        for (int i = 0; i < RATINGS_UP_TO; i++) {
            assertInstanceOf(RatingAnswer.Kept.class, rate(i));
        }
        var refused = assertInstanceOf(RatingAnswer.Refused.class, rate(RATINGS_UP_TO));
        assertEquals("TOO_MUCH_WAITS", refused.problem().code());
        assertEquals(new Outbox(RATINGS_UP_TO, null), kiosk.outbox);
        assertEquals("AX-001", kiosk.given(kiosk.touch("a-ticket", KTP)).ticket().number());
    }

    private Object rate(int i) {
        return kiosk.answer(kiosk.rate("rating-" + i, 4)).orElseThrow();
    }

    @Test
    void ticketsOfTheKiosksOwnEndWhenFarTooMuchWaits() {
        kiosk.live(Halls.home(MONDAY, kiosk.real(), TICKETS_UP_TO * 2));
        kiosk.reply(Request.AskSeries.class, new Reply.Granted(CourseUnderTest.X));
        kiosk.away();
        for (int i = 0; kiosk.outbox == null || kiosk.outbox.waiting() < TICKETS_UP_TO; i++) {
            kiosk.given(kiosk.touch("touch-" + i, KTP));
        }
        long asker = kiosk.touch("one-too-many", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        Object answer = kiosk.answer(asker).orElseThrow();
        assertEquals(NoWay.USED_UP, assertInstanceOf(VisitAnswer.Away.class, answer).why());
    }

    @Test
    void ofReportsThatNobodyTakesTheOldestIsGivenUp() {
        kiosk.ready();
        for (int i = 0; i < REPORTS + 10; i++) {
            kiosk.touch("touch-" + i, KTP);
            kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(i, KTP)));
            kiosk.printEnds(new PrintOutcome.Printed());
        }
        int told = 0;
        while (kiosk.sends(Request.ReportPaper.class)) {
            kiosk.reply(Request.ReportPaper.class, new Reply.Done());
            told++;
        }
        assertEquals(REPORTS, told);
    }

    @Test
    void ofTouchesOfWhichNobodyKnowsWhatTheyCameToOnlyTheNewestAreAskedForAgain() {
        kiosk.live(Halls.home(MONDAY, kiosk.real(), 0)); // no way to a ticket of its own
        touches(TO_BE_LEARNT + 10);
        kiosk.passSeconds(5);
        for (int i = 0; i < TO_BE_LEARNT + 10; i++) {
            kiosk.reply(Request.AskTicket.class, new Reply.Lost());
        }
        kiosk.passSeconds(20);
        long asked =
                kiosk.sent.values().stream().filter(Request.AskTicket.class::isInstance).count();
        assertEquals(TO_BE_LEARNT, asked);
    }
}
