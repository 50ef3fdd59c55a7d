package org.giliran.display.wall;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;

import java.time.Duration;
import java.time.Instant;

/**
 * What the wall's page says of its voice, and whether it says anything at all. Safe for all
 * threads.
 */
public final class SoundWatch {
    /** A page reports every five seconds; one that missed three reports is gone, or hangs. */
    static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private static final Sound NO_PAGE = new Sound(SoundState.NO_PAGE, 0);
    private static final Sound OFF = new Sound(SoundState.OFF, 0);

    private record Heard(Sound sound, Instant at) {}

    private final boolean speaks;
    private volatile Heard newest = new Heard(NO_PAGE, Instant.EPOCH);

    /**
     * A watch over one display.
     *
     * @param speaks whether this display is the one of its zone that speaks
     */
    public SoundWatch(boolean speaks) {
        this.speaks = speaks;
    }

    /** Whether the page shall make any sound. */
    public boolean speaks() {
        return speaks;
    }

    /** Takes a report of the page. */
    public void heard(Sound sound, Instant now) {
        newest = new Heard(sound, now);
    }

    /** What the server is told. */
    public Sound sound(Instant now) {
        if (!speaks) {
            return OFF;
        }
        Heard heard = newest;
        return now.isBefore(heard.at.plus(GONE_AFTER)) ? heard.sound : NO_PAGE;
    }
}
