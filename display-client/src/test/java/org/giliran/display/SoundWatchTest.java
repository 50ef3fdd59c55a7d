package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.display.wall.SoundWatch;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What a display says of its voice. */
final class SoundWatchTest {
    private static final Sound BEHIND = new Sound(SoundState.PLAYING, 7);
    private static final Sound HEARD = new Sound(SoundState.PLAYING, 0);
    private static final Sound SUSPENDED = new Sound(SoundState.SUSPENDED, 0);

    /** As {@link System#nanoTime} may: it begins anywhere, and below zero too. */
    private final AtomicLong nanos = new AtomicLong(-3_000_000_000L);

    private final SoundWatch speaking = new SoundWatch(true, nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aDisplayWhosePageWasNeverOpenHasNoPage() {
        assertEquals(SoundState.NO_PAGE, speaking.sound().state());
    }

    @Test
    void aReportStandsForFifteenSecondsOfTheEvenClock() {
        speaking.heard("a", BEHIND);
        pass(Duration.ofMillis(14_999));
        assertEquals(BEHIND, speaking.sound());
        pass(Duration.ofMillis(1));
        assertEquals(SoundState.NO_PAGE, speaking.sound().state());
    }

    @Test
    void aSilentDisplayIsOffWhateverItsPageSays() {
        var silent = new SoundWatch(false, nanos::get);
        assertFalse(silent.heard("a", BEHIND));
        assertEquals(SoundState.OFF, silent.sound().state());
    }

    @Test
    void ofTwoPagesTheFirstSpeaksAndItsReportCounts() {
        assertTrue(speaking.heard("a", BEHIND));
        assertFalse(speaking.heard("b", HEARD));
        assertEquals(BEHIND, speaking.sound());
        assertTrue(speaking.heard("a", HEARD));
    }

    @Test
    void theOtherSpeaksAtOnceWhenTheFirstLeavesAndAfterSevenSecondsWhenItFallsSilent() {
        assertTrue(speaking.heard("a", HEARD));
        speaking.left("b");
        assertFalse(speaking.heard("b", HEARD), "only who has the voice can give it back");
        speaking.left("a");
        assertTrue(speaking.heard("b", HEARD));
        pass(Duration.ofMillis(6_999));
        assertFalse(speaking.heard("a", HEARD));
        pass(Duration.ofMillis(1));
        assertTrue(speaking.heard("a", HEARD));
        assertFalse(speaking.heard("b", HEARD), "who comes back finds the voice taken");
    }

    @Test
    void aPageThatTheBrowserKeepsSilentGivesWayToOneThatCanBeHeard() {
        assertTrue(speaking.heard("a", SUSPENDED));
        assertFalse(speaking.heard("b", SUSPENDED));
        assertTrue(speaking.heard("b", HEARD));
        assertFalse(speaking.heard("a", HEARD), "a touch comes too late");
    }
}
