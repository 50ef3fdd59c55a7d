package org.giliran.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.kiosk.cabinet.PanelInbox.Heard;
import org.giliran.kiosk.cabinet.PanelInbox.Judged;
import org.giliran.kiosk.cabinet.PanelInbox.Moved;
import org.giliran.kiosk.cabinet.PanelInbox.Stop;
import org.giliran.kiosk.panel.Verdict;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What is kept for an owner who is away. */
class PanelInboxTest {
    private final PanelInbox inbox = new PanelInbox();

    private static Moved edge(long at) {
        return new Moved(new Edge(Button.SCORE_1, true, at));
    }

    @Test
    void ofWhatTheServerShowsOnlyTheNewestIsKept() {
        for (int i = 0; i < 10_000; i++) {
            inbox.put(new Heard(i % 2 == 0, Optional.empty()));
        }
        assertEquals(1, inbox.size());
        assertEquals(new Heard(false, Optional.empty()), inbox.next());
    }

    @Test
    void itDoesNotGrowWithoutEndWhateverIsBrought() {
        for (int i = 0; i < 10_000; i++) {
            inbox.put(edge(i));
            inbox.put(new Judged(Button.SCORE_1, Verdict.COUNTED));
        }
        assertTrue(inbox.size() <= 1_000, () -> "it holds " + inbox.size());
    }

    @Test
    void edgesThatFindNoRoomAreToldOfOnceTheOthersAreWorkedOff() {
        for (int i = 0; i < 1_000; i++) {
            inbox.put(edge(i));
        }
        assertFalse(inbox.hasMissed(), "older edges wait yet");
        while (inbox.size() > 0) {
            inbox.next();
        }
        assertTrue(inbox.hasMissed());
        assertFalse(inbox.hasMissed(), "it was told");
    }

    @Test
    void edgesLeaveRoomForAVerdict() {
        for (int i = 0; i < 1_000; i++) {
            inbox.put(edge(i));
        }
        int before = inbox.size();
        inbox.put(new Judged(Button.SCORE_1, Verdict.COUNTED));
        assertEquals(before + 1, inbox.size());
    }

    @Test
    void theEdgesOfAClosedPanelAreForgottenAndNothingElse() {
        inbox.put(edge(1));
        inbox.put(new Judged(Button.SCORE_1, Verdict.COUNTED));
        inbox.forgetEdges();
        assertEquals(new Judged(Button.SCORE_1, Verdict.COUNTED), inbox.next());
        assertNull(inbox.next());
    }

    @Test
    void anEndDoesNotWaitForWhatCameBefore() {
        inbox.put(edge(1));
        inbox.put(new Stop());
        assertEquals(new Stop(), inbox.next());
    }
}
