package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.display.wall.SoundWatch;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What a display says of its voice. */
final class SoundWatchTest {
    private static final Sound BEHIND = new Sound(SoundState.PLAYING, 7);

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
        speaking.heard(BEHIND);
        pass(Duration.ofMillis(14_999));
        assertEquals(BEHIND, speaking.sound());
        pass(Duration.ofMillis(1));
        assertEquals(SoundState.NO_PAGE, speaking.sound().state());
    }

    @Test
    void aSilentDisplayIsOffWhateverItsPageSays() {
        var silent = new SoundWatch(false, nanos::get);
        silent.heard(BEHIND);
        assertEquals(SoundState.OFF, silent.sound().state());
    }
}
