package org.giliran.server.replay;

import java.time.Duration;
import java.time.Instant;

/** A time without a break in which a counter was free and somebody waited whom it could take. */
sealed interface Spell {
    /** When it began. */
    Instant from();

    Duration length();

    /** Another counter took the visitor, or he left, or the counter stopped. */
    record LetGo(Instant from, Duration length) implements Spell {}

    /**
     * It ended with a call of this counter.
     *
     * @param order how many calls there were before, at any counter
     * @param aside whether whoever left the counter at that instant was not in the line for the
     *     call: one command ends a step and calls the next visitor
     * @param chosen the number that staff chose themselves; empty: the rule picked
     * @param code the reason code of that choice
     */
    record Called(
            Instant from, Duration length, int order, boolean aside, String chosen, String code)
            implements Spell {}
}
