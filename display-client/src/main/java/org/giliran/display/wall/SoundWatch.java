package org.giliran.display.wall;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the wall's page says of its voice, and whether it says anything at all. Safe for all
 * threads.
 */
public final class SoundWatch {
    /** A page reports every five seconds; one that missed three reports is gone, or hangs. */
    static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private static final Sound NO_PAGE = new Sound(SoundState.NO_PAGE, 0);
    private static final Sound OFF = new Sound(SoundState.OFF, 0);

    private record Heard(Sound sound, long atNanos) {}

    private final boolean speaks;
    private final LongSupplier nanoTime;
    private volatile @Nullable Heard newest;

    /**
     * A watch over one display.
     *
     * @param speaks whether this display is the one of its zone that speaks
     * @param nanoTime an even clock, as {@link System#nanoTime}
     */
    public SoundWatch(boolean speaks, LongSupplier nanoTime) {
        this.speaks = speaks;
        this.nanoTime = nanoTime;
    }

    /** Whether the page shall make any sound. */
    public boolean speaks() {
        return speaks;
    }

    /** Takes a report of the page. */
    public void heard(Sound sound) {
        newest = new Heard(sound, nanoTime.getAsLong());
    }

    /** What the server is told. */
    public Sound sound() {
        if (!speaks) {
            return OFF;
        }
        @Nullable Heard heard = newest;
        return heard == null || isGone(heard) ? NO_PAGE : heard.sound;
    }

    private boolean isGone(Heard heard) {
        return nanoTime.getAsLong() - heard.atNanos >= GONE_AFTER.toNanos();
    }
}
