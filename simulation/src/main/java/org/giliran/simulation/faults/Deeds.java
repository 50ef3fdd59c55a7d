package org.giliran.simulation.faults;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What everybody in the hall was told, as each of them would remember it: the history that the
 * journal is held against in the end. For one thread.
 */
public final class Deeds {
    private final List<Told> told = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * Somebody was told that it is done.
     *
     * @param records that he was told of
     */
    public record Told(String who, String key, HallCommand command, List<Recorded> records) {}

    /** Somebody sends a command under a key. */
    public void ask(String key) {
        asked.add(key);
    }

    /** Whether anybody sent a command under a key. */
    public boolean asked(String key) {
        return asked.contains(key);
    }

    /** Remembers an answer. */
    public void add(Told answer) {
        told.add(answer);
    }

    /** All of them, in the order in which they came. */
    public List<Told> all() {
        return List.copyOf(told);
    }
}
