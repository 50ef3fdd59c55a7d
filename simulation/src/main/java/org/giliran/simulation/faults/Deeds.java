package org.giliran.simulation.faults;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Recorded;

import java.util.ArrayList;
import java.util.List;

/**
 * What everybody in the hall was told, as each of them would remember it: the history that the
 * journal is held against in the end. For one thread.
 */
public final class Deeds {
    private final List<Told> told = new ArrayList<>();

    /**
     * Somebody was told that it is done.
     *
     * @param records that he was told of
     */
    public record Told(String who, String key, HallCommand command, List<Recorded> records) {}

    /** Remembers an answer. */
    public void add(Told answer) {
        told.add(answer);
    }

    /** All of them, in the order in which they came. */
    public List<Told> all() {
        return List.copyOf(told);
    }
}
