package org.giliran.display.wall;

import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the wall's pages say of their voice, and which one may use it: two that spoke at once could
 * not be understood. Whoever asks first speaks, until it goes or falls silent; one that the browser
 * keeps silent gives way to one that can be heard. Safe for all threads.
 */
public final class SoundWatch {
    /** A page reports every five seconds; one that missed three reports is gone, or hangs. */
    static final Duration GONE_AFTER = Duration.ofSeconds(15);

    /** One report and some; then another page may speak. */
    static final Duration VOICE_FREE_AFTER = Duration.ofSeconds(7);

    private static final Sound NO_PAGE = new Sound(SoundState.NO_PAGE, 0);
    private static final Sound OFF = new Sound(SoundState.OFF, 0);

    private record Heard(String page, Sound sound, long atNanos) {
        boolean isSuspended() {
            return sound.state() == SoundState.SUSPENDED;
        }
    }

    private final boolean speaks;
    private final LongSupplier nanoTime;
    private @Nullable Heard speaker;

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

    /**
     * Takes a report of a page: of its voice, or of how it would be.
     *
     * @return whether this page speaks now
     */
    public synchronized boolean heard(String page, Sound sound) {
        var report = new Heard(page, sound, nanoTime.getAsLong());
        if (!speaks || !mayFollow(speaker, report)) {
            return false;
        }
        speaker = report;
        return true;
    }

    private boolean mayFollow(@Nullable Heard before, Heard report) {
        return before == null
                || before.page.equals(report.page)
                || isOlderThan(VOICE_FREE_AFTER, before)
                || (before.isSuspended() && !report.isSuspended());
    }

    /** The page goes, or is not seen any more; another may speak at once. */
    public synchronized void left(String page) {
        if (speaker != null && speaker.page.equals(page)) {
            speaker = null;
        }
    }

    /** Whether any page of this display can be heard. */
    public synchronized boolean isHeard() {
        return speaker != null && !speaker.isSuspended();
    }

    /** What the server is told. */
    public synchronized Sound sound() {
        if (!speaks) {
            return OFF;
        }
        return speaker == null || isOlderThan(GONE_AFTER, speaker) ? NO_PAGE : speaker.sound;
    }

    private boolean isOlderThan(Duration time, Heard heard) {
        return nanoTime.getAsLong() - heard.atNanos >= time.toNanos();
    }
}
