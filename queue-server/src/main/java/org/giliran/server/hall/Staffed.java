package org.giliran.server.hall;

import java.util.Optional;

/** Reads what the states of a counter have in common. */
public final class Staffed {
    private Staffed() {}

    /** Who is there; nobody at a closed counter. */
    public static Optional<String> find(CounterState state) {
        return switch (state) {
            case CounterState.Closed _ -> Optional.empty();
            case CounterState.Free s -> Optional.of(s.staff());
            case CounterState.Busy s -> Optional.of(s.staff());
            case CounterState.Paused s -> Optional.of(s.staff());
            case CounterState.Closing s -> Optional.of(s.staff());
        };
    }

    /** Who is there; a closed counter here is a broken invariant. */
    static String at(CounterState state) {
        return find(state).orElseThrow(() -> new IllegalStateException("the counter is closed"));
    }

    /** The ticket at the counter. */
    public static Optional<String> ticket(CounterState state) {
        return switch (state) {
            case CounterState.Busy s -> Optional.of(s.ticket());
            case CounterState.Closing s -> Optional.of(s.ticket());
            case CounterState.Closed _, CounterState.Free _, CounterState.Paused _ ->
                    Optional.empty();
        };
    }
}
