package org.giliran.program;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a device knows of a view of the queue server.
 *
 * @param live whether the server answered just now
 * @param since the last moment it did; for a program that was never answered, when it started
 * @param view the newest that was seen; kept when the server is away
 */
public record Seen<T>(boolean live, Instant since, @Nullable T view) {
    Seen<T> with(T next, Instant now) {
        return new Seen<>(true, now, next);
    }

    Seen<T> heard(Instant now) {
        return new Seen<>(true, now, view);
    }

    Seen<T> lost() {
        return new Seen<>(false, since, view);
    }
}
