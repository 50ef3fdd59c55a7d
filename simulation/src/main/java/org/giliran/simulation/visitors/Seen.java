package org.giliran.simulation.visitors;

import org.giliran.api.counter.CounterState;

import java.util.List;

/**
 * What a member of staff sees at a counter.
 *
 * @param staff whose counter it is; empty for nobody's
 * @param ticket that is called or served there; empty for none
 * @param calls of that ticket; 0 for none
 * @param line the tickets that wait for this counter, in the order of calling
 */
public record Seen(
        CounterState state,
        String staff,
        String ticket,
        boolean served,
        int calls,
        List<String> line) {
    public Seen {
        line = List.copyOf(line);
    }

    boolean isClosed() {
        return state == CounterState.CLOSED;
    }
}
