package org.giliran.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Many walls that watch the same board, each on a connection of its own. */
public final class Walls implements AutoCloseable {
    private final List<Wall> all = new ArrayList<>();

    /**
     * Connects so many walls.
     *
     * @param poll as of {@link Wall}
     */
    public static Walls open(int count, int port, Function<String, Request> poll)
            throws IOException {
        var walls = new Walls();
        for (int i = 0; i < count; i++) {
            walls.all.add(new Wall(new Connection(port), poll));
        }
        return walls;
    }

    private Walls() {}

    List<Wall> all() {
        return all;
    }

    /** Why walls have stopped; empty when none has. */
    public List<String> failures() {
        return all.stream().map(Wall::failure).filter(f -> !f.isEmpty()).toList();
    }

    @Override
    public void close() throws IOException {
        for (Wall wall : all) {
            wall.close();
        }
    }
}
