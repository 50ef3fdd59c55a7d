package org.giliran.kiosk.course;

import static org.giliran.kiosk.course.Halls.KTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.api.Problem;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.junit.jupiter.api.Test;

/** A kiosk that learns that another one gives the numbers of its series. */
final class CopiedCardTest {
    private final CourseUnderTest kiosk = new CourseUnderTest();

    private static Reply twice() {
        var code = "SERIES_USED_TWICE";
        return new Reply.Refused(new Problem("about:blank", code, 409, code, "said", null));
    }

    private void learnsOfIt() {
        kiosk.alone();
        kiosk.touch("touch-1", KTP);
        kiosk.live();
        kiosk.reply(Request.HandItems.class, twice());
    }

    private void assertGivesNone(String touch) {
        long asker = kiosk.touch(touch, KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.NotTaken());
        Object answer = kiosk.answer(asker).orElseThrow();
        assertEquals(NoWay.COPIED, assertInstanceOf(VisitAnswer.Away.class, answer).why());
    }

    @Test
    void aKioskThatWasCopiedGivesNoNumbersOfItsOwnAnyMore() {
        learnsOfIt();
        assertFalse(kiosk.shown().alone(), "its page knows");
        kiosk.away();
        assertGivesNone("touch-2");
        assertEquals(new Outbox(1, "SERIES_USED_TWICE"), kiosk.outbox, "nothing is given up");
    }

    @Test
    void itStillKnowsAfterAStopWithoutItsServer() {
        learnsOfIt();
        kiosk.restart();
        assertGivesNone("touch-2");
    }

    @Test
    void withItsServerItGivesTheServersTickets() {
        learnsOfIt();
        long asker = kiosk.touch("touch-2", KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, KTP)));
        assertInstanceOf(VisitAnswer.Issued.class, kiosk.answer(asker).orElseThrow());
    }

    @Test
    void whatTheServerTakesOfItsListLaterDoesNotMakeTheSeriesItsOwn() {
        learnsOfIt();
        kiosk.passSeconds(60);
        kiosk.takeItems();
        kiosk.away();
        assertGivesNone("touch-3");
    }
}
