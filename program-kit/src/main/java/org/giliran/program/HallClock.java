package org.giliran.program;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a hall. It is the real one, but for trials it can be set to another instant and run
 * faster: then everything that the hall's rules measure follows it, while waits for machines (a
 * poll, a heartbeat, a printer) and sessions stay in real time.
 *
 * <p>All programs of a hall show the same time when they are given the same values.
 *
 * @param real what it is derived from
 * @param since when by {@code real} it showed {@code start}
 * @param speed hall seconds in a real second
 */
public record HallClock(InstantSource real, Instant since, Instant start, double speed)
        implements InstantSource {

    public HallClock {
        if (!(speed >= 1) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("a speed of 1 or more: " + speed);
        }
    }

    /** The time of this computer. */
    public static HallClock system() {
        return of(InstantSource.system());
    }

    /** Shows what {@code real} shows. */
    public static HallClock of(InstantSource real) {
        return new HallClock(real, Instant.EPOCH, Instant.EPOCH, 1);
    }

    @Override
    public Instant instant() {
        return at(real.instant());
    }

    /** What it showed, or will show, at a real instant. */
    public Instant at(Instant realInstant) {
        Duration passed = Duration.between(since, realInstant);
        return start.plus(speed == 1 ? passed : times(passed, speed));
    }

    /** Whether it shows the real time. */
    public boolean isReal() {
        return speed == 1 && since.equals(start);
    }

    /** How long a stretch of the hall's time takes. */
    public Duration realTime(Duration inTheHall) {
        return speed == 1 ? inTheHall : times(inTheHall, 1 / speed);
    }

    /** Exact to a microsecond over some weeks, which is as long as a trial lasts. */
    private static Duration times(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }
}
