package org.giliran.simulation.visitors;

import java.time.Duration;

/** What a visitor does when the turn comes, or before. */
public sealed interface Turn {
    /**
     * Comes to the counter.
     *
     * @param atCall 1 for the first call, 2 for somebody who did not hear it
     */
    record Comes(int atCall) implements Turn {}

    /** Has left without a word, and is missed. */
    record Absent() implements Turn {}

    /** Gives up after waiting so long, and says so. */
    record GivesUp(Duration after) implements Turn {}
}
