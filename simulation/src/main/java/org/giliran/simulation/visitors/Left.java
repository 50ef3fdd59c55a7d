package org.giliran.simulation.visitors;

import org.giliran.api.counter.CounterState;

/** How a member of staff has left the counter: whoever finds it otherwise knows of other hands. */
sealed interface Left {
    /** Not looked at yet. */
    record Unknown() implements Left {}

    /** Closed, nobody's. */
    record Closed() implements Left {}

    /** Somebody else works here; it is not touched until it is closed. */
    record ToOthers() implements Left {}

    record Free() implements Left {}

    record Called(String ticket, int calls) implements Left {}

    record Serving(String ticket) implements Left {}

    record Paused() implements Left {}

    /** Whether the counter looks as it was left by {@code staff}. */
    default boolean isFound(Seen seen, String staff) {
        return switch (this) {
            case Unknown _, ToOthers _ -> false;
            case Closed _ -> seen.isClosed();
            case Free _, Called _, Serving _, Paused _ -> equals(by(seen, staff));
        };
    }

    /** How the counter must have been left if it was by {@code staff}. */
    static Left by(Seen seen, String staff) {
        if (seen.isClosed()) {
            return new Closed();
        }
        if (!seen.staff().equals(staff) || seen.state() == CounterState.CLOSING) {
            return new ToOthers();
        }
        if (seen.state() == CounterState.PAUSED) {
            return new Paused();
        }
        if (seen.ticket().isEmpty()) {
            return new Free();
        }
        return seen.served() ? new Serving(seen.ticket()) : new Called(seen.ticket(), seen.calls());
    }
}
