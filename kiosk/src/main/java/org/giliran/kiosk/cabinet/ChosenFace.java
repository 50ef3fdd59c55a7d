package org.giliran.kiosk.cabinet;

import org.giliran.kiosk.panel.Choice;

import java.time.Duration;
import java.util.Optional;

/**
 * The face that is chosen now, to be used for one rating, and the one that was used last: its
 * rating may have to be sent again. Safe for all threads; times are nanoseconds of a clock that
 * never goes back.
 */
final class ChosenFace {
    /** The page tries again for 56 s at most before it says that it failed. */
    static final Duration AGAIN_WITHIN = Duration.ofSeconds(60);

    private record Taken(Choice choice, String key, long untilNanos) {}

    private Optional<Choice> chosen = Optional.empty();
    private Optional<Taken> taken = Optional.empty();

    /** Another one, or none; the one before is gone, unless it was taken. */
    synchronized void set(Optional<Choice> choice) {
        chosen = choice;
    }

    /** Takes it for the rating of that key, if it is that press and that score. */
    synchronized boolean take(long press, int score, String key, long now) {
        if (taken.filter(t -> is(t.choice, press, score)).isPresent()) {
            return taken.filter(t -> t.key.equals(key) && t.untilNanos - now > 0).isPresent();
        }
        Optional<Taken> next =
                chosen.filter(c -> is(c, press, score))
                        .map(c -> new Taken(c, key, now + AGAIN_WITHIN.toNanos()));
        taken = next.or(() -> taken);
        return next.isPresent();
    }

    private static boolean is(Choice choice, long press, int score) {
        return choice.press() == press && choice.button().score() == score;
    }
}
