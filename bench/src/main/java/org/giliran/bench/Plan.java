package org.giliran.bench;

import java.time.Duration;
import java.util.Collections;
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
 * @param walls variants of displays; the most of them are there in the other figures with walls
 * @param visits of the day that a server is started with
 * @param figures what is measured; the gate always is
 * @param comparesWithFio whether the raw append is held against fio
 */
public record Plan(
        int kills,
        int rounds,
        Duration warmUp,
        Duration each,
        List<Integer> clients,
        List<Integer> walls,
        int visits,
        Set<Figure> figures,
        boolean comparesWithFio) {
    /** Lengths of the line that goal C compares. */
    static final List<Integer> LINES = List.of(100, 10_000);

    /** Longest that one limit is measured: it moves more between rounds than within seconds. */
    private static final Duration LIMIT_MAX = Duration.ofSeconds(4);

    /** The open loop is to show stalls that come rarely: it lasts as many times a variant. */
    private static final int OPEN_LOOP = 6;

    public Plan {
        clients = List.copyOf(clients);
        walls = List.copyOf(walls);
        figures = Set.copyOf(figures);
    }

    Duration eachLimit() {
        return each.compareTo(LIMIT_MAX) < 0 ? each : LIMIT_MAX;
    }

    Duration openLoop() {
        return each.multipliedBy(OPEN_LOOP);
    }

    int mostWalls() {
        return Collections.max(walls);
    }

    /** Whether anything is measured that takes a new hall. */
    boolean needsHall() {
        return figures.stream().anyMatch(f -> f != Figure.CORE && f != Figure.START);
    }

    boolean has(Figure figure) {
        return figures.contains(figure);
    }
}
