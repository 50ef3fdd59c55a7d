package org.giliran.server.replay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A counter on the {@link Floor}. For one thread. */
final class Desk {
    boolean open;
    boolean closed = true;
    boolean busy;
    List<String> skills = List.of();
    private final List<Spell> spells = new ArrayList<>();
    private @Nullable Instant ready;

    /** Since when it has been free without a break while somebody waited for it. */
    Optional<Instant> ready() {
        return Optional.ofNullable(ready);
    }

    /** Those that are over; one that began and ended within an instant counts only if it called. */
    List<Spell> spells() {
        return spells;
    }

    /**
     * @param calls how many there were so far, at any counter
     */
    void see(boolean canCall, Instant now, int calls) {
        if (canCall) {
            ready = ready == null ? now : ready;
        } else if (ready != null) {
            if (ready.isBefore(now)) {
                spells.add(new Spell(Duration.between(ready, now), false, calls));
            }
            ready = null;
        }
    }

    void calls(Instant now, int calls) {
        Instant since = ready == null ? now : ready;
        spells.add(new Spell(Duration.between(since, now), true, calls));
        ready = null;
        busy = true;
    }
}
