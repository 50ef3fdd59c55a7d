package org.giliran.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What one run does.
 *
 * @param kills of the gate
 * @param rounds each on a new hall
 * @param warmUp of each hall, and once of the bare server
 * @param each how long each variant of a figure is measured in a round
 * @param clients variants of tickets and calls
 * @param figures what is measured; the gate always is
 * @param comparesWithFio whether the raw append is held against fio
 */
public record Plan(
        int kills,
        int rounds,
        Duration warmUp,
        Duration each,
        List<Integer> clients,
        Set<Figure> figures,
        boolean comparesWithFio) {
    /** Walls that wait for a call. */
    static final List<Integer> WALLS = List.of(1, 100);

    /** Lengths of the line that goal C compares. */
    static final List<Integer> LINES = List.of(100, 10_000);

    /** Longest that one limit is measured: it moves more between rounds than within seconds. */
    private static final Duration LIMIT_MAX = Duration.ofSeconds(4);

    public Plan {
        clients = List.copyOf(clients);
        figures = Set.copyOf(figures);
    }

    Duration eachLimit() {
        return each.compareTo(LIMIT_MAX) < 0 ? each : LIMIT_MAX;
    }

    /** Whether anything is measured that takes a server. */
    boolean needsHall() {
        return figures.stream().anyMatch(f -> f != Figure.CORE);
    }

    boolean has(Figure figure) {
        return figures.contains(figure);
    }
}
