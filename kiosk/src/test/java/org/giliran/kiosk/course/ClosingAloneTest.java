package org.giliran.kiosk.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.Hours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A kiosk that has lost its server keeps the hall's hours. It is nine on a Monday. */
final class ClosingAloneTest {
    private final CourseUnderTest kiosk = new CourseUnderTest();
    private int touches;

    /** An hour of Monday in Jakarta; 24 is midnight, 32 eight on Tuesday. */
    private static Instant hour(int hour) {
        return Halls.NINE.plus(Duration.ofHours(hour - 9L));
    }

    private static Hours hours(int from, @Nullable Integer until) {
        return new Hours(hour(from), until == null ? null : hour(until));
    }

    private void alone(Hours... hours) {
        kiosk.live(Halls.homeWithHours(List.of(hours)));
        kiosk.reply(Request.AskSeries.class, new Reply.Granted(CourseUnderTest.X));
        kiosk.away();
    }

    private void passUntil(Instant then) {
        kiosk.pass(Duration.between(kiosk.real(), then));
    }

    private String ask() {
        touches++;
        long asker = kiosk.touch("touch-" + touches, Halls.KTP);
        if (kiosk.answer(asker).isEmpty()) { // whoever gives no own ticket asks the server once
            kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        }
        Object answer = kiosk.answer(asker).orElseThrow();
        return answer instanceof VisitAnswer.Given(var ticket, _, _)
                ? ticket.number()
                : ((VisitAnswer.Away) answer).why().name();
    }

    private KioskHome.Service shown() {
        kiosk.away();
        return Objects.requireNonNull(kiosk.shown().home()).services().getFirst();
    }

    @Test
    void itGivesTicketsUntilTheLastMomentAndNoneAfterIt() {
        alone(hours(8, 15), hours(32, 39));
        passUntil(hour(15).minusMillis(1));
        assertEquals("AX-001", ask());
        assertTrue(shown().open());
        passUntil(hour(15));
        assertEquals("CLOSED_BY_HOURS", ask());
    }

    @Test
    void itShowsThatItHasClosedAndWhenItOpensAgain() {
        alone(hours(8, 15), hours(32, 39));
        passUntil(hour(15));
        assertEquals("CLOSED_BY_HOURS", shown().reason());
        assertEquals(List.of(), shown().hours());
        assertEquals(hour(32), shown().opensAt());
        passUntil(hour(32));
        assertTrue(shown().open());
        assertNull(shown().reason());
    }

    @Test
    void itShowsUntilWhenItGivesTickets() {
        alone(hours(8, 12), hours(13, 15), hours(32, 39));
        assertEquals(List.of(hours(8, 12)), shown().hours());
        passUntil(hour(13));
        assertEquals(List.of(hours(13, 15)), shown().hours(), "from the first moment on");
    }

    @Test
    void whatWasClosedWhenLastHeardAndHasNotOpenedIsNotClosedByItsHours() {
        alone(hours(7, 8), hours(32, 39));
        assertEquals("CLOSED", ask());
        passUntil(hour(39));
        assertEquals("CLOSED_BY_HOURS", ask(), "it has been open since");
    }

    @Test
    void aBreakIsKeptToo() {
        alone(hours(8, 12), hours(13, 15));
        passUntil(hour(12));
        assertEquals("CLOSED_BY_HOURS", ask());
        assertEquals(hour(13), shown().opensAt());
        passUntil(hour(13));
        assertEquals("AX-001", ask());
    }

    @Test
    void theNextDayClosesInTheEvening() {
        alone(hours(8, 15), hours(32, 39));
        passUntil(hour(39).minusMillis(1));
        assertEquals("AX-001", ask());
        passUntil(hour(39));
        assertEquals("CLOSED_BY_HOURS", ask());
    }

    @Test
    void aHallThatNeverClosesGoesOn() {
        alone(hours(3, null));
        passUntil(hour(9 + 24 * 5));
        assertEquals("AX-001", ask());
    }

    @Test
    void theHoursAreKeptOverAStop() {
        alone(hours(8, 15));
        kiosk.restart();
        kiosk.away();
        assertEquals("AX-001", ask());
        passUntil(hour(15));
        assertEquals("CLOSED_BY_HOURS", ask());
    }

    @Test
    void groupsAndWhatIsPromisedAreKeptOverAStop() {
        kiosk.live(Halls.homeWithHours(List.of()));
        kiosk.restart();
        kiosk.away();
        assertEquals(List.of(Halls.GROUP), Objects.requireNonNull(kiosk.shown().home()).groups());
        assertEquals("dukcapil", shown().group());
        assertEquals(30, shown().promisedWaitMinutes());
        assertEquals(6, shown().serveMinutes());
    }

    @Test
    void noOtherKioskIsNamedWhileNobodyKnowsWhetherItWorks() {
        kiosk.live(Halls.homeWithHours(List.of()));
        assertEquals(1, Objects.requireNonNull(kiosk.shown().home()).otherKiosks().size());
        kiosk.away();
        assertEquals(List.of(), Objects.requireNonNull(kiosk.shown().home()).otherKiosks());
        kiosk.restart();
        kiosk.away();
        assertEquals(List.of(), Objects.requireNonNull(kiosk.shown().home()).otherKiosks());
    }
}
