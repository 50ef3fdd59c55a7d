package org.giliran.server.replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A counter on the {@link Floor}. For one thread. */
final class Desk {
    boolean open;
    boolean closed = true;
    boolean busy;
    List<String> skills = List.of();
    private @Nullable Instant ready;

    /** Since when it has been free without a break while somebody waited for it. */
    Optional<Instant> ready() {
        return Optional.ofNullable(ready);
    }

    void see(boolean canCall, Instant now) {
        if (!canCall) {
            ready = null;
        } else if (ready == null) {
            ready = now;
        }
    }
}
