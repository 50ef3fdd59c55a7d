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
    private Instant readyBefore = Instant.EPOCH;
    private Instant letGoAt = Instant.EPOCH;
    private String left = "";
    private Instant leftAt = Instant.EPOCH;

    /** Since when it has been free without a break while somebody waited for it. */
    Optional<Instant> ready() {
        return Optional.ofNullable(ready);
    }

    /** Its visitor has left. */
    void isLeftBy(String number, Instant now) {
        busy = false;
        left = number;
        leftAt = now;
    }

    /** Who left it at this very instant. */
    Optional<String> leftAt(Instant now) {
        return leftAt.equals(now) ? Optional.of(left) : Optional.empty();
    }

    /** Those that are over; one that began and ended within an instant counts only if it called. */
    List<Spell> spells() {
        return spells;
    }

    /**
     * Notes whether it could call. A spell that ends and one that begins at the same instant are
     * one: which of them came first there says nothing.
     */
    void see(boolean canCall, Instant now) {
        if (canCall && ready == null) {
            ready = letGoAt.equals(now) ? goesOn() : now;
        } else if (!canCall && ready != null) {
            if (ready.isBefore(now)) {
                spells.add(new Spell.LetGo(ready, Duration.between(ready, now)));
                readyBefore = ready;
                letGoAt = now;
            }
            ready = null;
        }
    }

    private Instant goesOn() {
        spells.removeLast();
        letGoAt = Instant.EPOCH;
        return readyBefore;
    }

    /** Since when it could have called; now if it could not. */
    Instant readySince(Instant now) {
        return ready == null ? now : ready;
    }

    void calls(Spell.Called call) {
        spells.add(call);
        ready = null;
        busy = true;
    }
}
