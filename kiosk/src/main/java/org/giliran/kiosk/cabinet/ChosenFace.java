package org.giliran.kiosk.cabinet;

import org.giliran.kiosk.panel.Choice;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The face that is chosen now, to be used for one rating. Safe for all threads. */
final class ChosenFace {
    private record Taken(Choice choice, String key) {
        boolean is(long press, int score) {
            return choice.press() == press && choice.button().score() == score;
        }
    }

    private final AtomicReference<@Nullable Taken> chosen = new AtomicReference<>();

    /** Another one, or none; the one before is gone. */
    void set(Optional<Choice> choice) {
        chosen.set(choice.map(c -> new Taken(c, "")).orElse(null));
    }

    /** Takes it for the rating of that key, if it is that press and that score. */
    boolean take(long press, int score, String key) {
        Taken now = chosen.get();
        if (now == null || !now.is(press, score)) {
            return false;
        }
        return now.key.equals(key)
                || (now.key.isEmpty() && chosen.compareAndSet(now, new Taken(now.choice, key)));
    }
}
