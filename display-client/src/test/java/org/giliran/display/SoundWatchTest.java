package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.display.wall.SoundWatch;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What a display says of its voice. */
final class SoundWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    private static final Sound BEHIND = new Sound(SoundState.PLAYING, 7);

    private final SoundWatch speaking = new SoundWatch(true);

    @Test
    void aDisplayWhosePageWasNeverOpenHasNoPage() {
        assertEquals(SoundState.NO_PAGE, speaking.sound(NOON).state());
    }

    @Test
    void aReportStandsForFifteenSeconds() {
        speaking.heard(BEHIND, NOON);
        assertEquals(BEHIND, speaking.sound(NOON.plusMillis(14_999)));
        assertEquals(SoundState.NO_PAGE, speaking.sound(NOON.plusSeconds(15)).state());
    }

    @Test
    void aSilentDisplayIsOffWhateverItsPageSays() {
        var silent = new SoundWatch(false);
        silent.heard(BEHIND, NOON);
        assertEquals(SoundState.OFF, silent.sound(NOON).state());
    }
}
