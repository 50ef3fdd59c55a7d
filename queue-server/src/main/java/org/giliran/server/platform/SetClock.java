package org.giliran.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that was set to some instant when the program started and runs on from there.
 *
 * @param ahead of the system's clock
 */
public record SetClock(Duration ahead) implements InstantSource {

    /** A clock that shows {@code instant} now. */
    public static SetClock startingAt(Instant instant) {
        return new SetClock(Duration.between(Instant.now(), instant));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
