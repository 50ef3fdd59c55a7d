package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time in the hall without the server: what it said last, and how long ago that was. This
 * computer's clock is asked only while nothing was heard since the start.
 */
final class HallTime {
    /**
     * A clock that is further from what was last known is wrong, rather than the kiosk off so long.
     */
    private static final Duration BELIEVED = Duration.ofDays(31);

    /**
     * A time as far as it is known.
     *
     * @param uncertain whether this computer's clock said it
     */
    record Effective(Instant at, boolean uncertain) {}

    private final double speed;
    private boolean told;
    private Instant anchor = Instant.MIN;
    private long anchorNanos;
    private Instant latest;

    /**
     * A time of which nothing is known yet.
     *
     * @param speed hall seconds in a second; 1 but in trials
     * @param latest that was known for certain, of an earlier run
     */
    HallTime(double speed, Instant latest) {
        this.speed = speed;
        this.latest = latest;
    }

    /** The server's clock, read just now. */
    void told(Instant now, long nanos) {
        told = true;
        anchor = now;
        anchorNanos = nanos;
        latest = now;
    }

    /** The server's clock, read when it made what arrives now: it is that late, or later. */
    void atLeast(Instant then, long nanos) {
        if (!told || at(nanos).isBefore(then)) {
            told(then, nanos);
        }
    }

    Effective now(Turn turn) {
        if (told) {
            latest = later(latest, at(turn.nanos()));
            return new Effective(latest, false);
        }
        boolean believed = turn.wall().isBefore(latest.plus(BELIEVED));
        return new Effective(believed ? later(latest, turn.wall()) : latest, true);
    }

    private Instant at(long nanos) {
        return anchor.plusNanos(Math.round((nanos - anchorNanos) * speed));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The business date of a time, by when the one that was last heard ends. */
    static LocalDate day(KioskHome home, Instant at) {
        Instant end = home.dayEndsAt();
        if (end == null || at.isBefore(end)) {
            return home.day();
        }
        ZoneId zone = ZoneId.of(home.timeZone());
        return home.day().plusDays(1 + ChronoUnit.DAYS.between(end.atZone(zone), at.atZone(zone)));
    }
}
