package org.giliran.simulation.visitors.link;

import org.giliran.program.Background;
import org.giliran.program.HallClock;

import java.time.Duration;
import java.time.Instant;

/** Waits by the hall's clock. */
record HallTime(HallClock clock, Background background) {

    Instant now() {
        return clock.instant();
    }

    /** How long it really takes until an instant; zero for one that is past. */
    Duration until(Instant instant) {
        Duration left = clock.realTime(Duration.between(now(), instant));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Waits; false when the demo stops. */
    boolean pauseUntil(Instant instant) throws InterruptedException {
        return background.pause(until(instant));
    }

    boolean pause(Duration inTheHall) throws InterruptedException {
        return background.pause(clock.realTime(inTheHall));
    }
}
