package org.giliran.server.estimate;

import org.giliran.server.catalogue.Counter;

/**
 * A counter that is open, or will be soon.
 *
 * @param serves the service of the visitor who is there; empty when nobody is
 * @param elapsedSeconds since that visitor was called
 * @param expected when it is there at all
 */
public record Desk(
        Counter counter, String serves, double elapsedSeconds, CounterHabits.Expected expected) {
    private static final CounterHabits.Expected NOW = new CounterHabits.Expected(0, 0);

    /** Nobody is there. */
    public static Desk free(Counter counter) {
        return away(counter, NOW);
    }

    /** A visitor is there. */
    public static Desk busy(Counter counter, String serves, double elapsedSeconds) {
        return new Desk(counter, serves, elapsedSeconds, NOW);
    }

    /** It is not open yet, or on a break. */
    public static Desk away(Counter counter, CounterHabits.Expected expected) {
        return new Desk(counter, "", 0, expected);
    }

    boolean isBusy() {
        return !serves.isEmpty();
    }
}
