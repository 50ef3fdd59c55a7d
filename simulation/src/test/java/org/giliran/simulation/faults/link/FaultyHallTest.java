package org.giliran.simulation.faults.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.simulation.days.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Halls under faults keep their promises, and a world that lies is found out. */
class FaultyHallTest {
    private static final boolean LONG = Boolean.getBoolean("giliran.long");
    private static final int SEEDS = LONG ? 5_000 : 60;

    /** A lie must show within so many seeds; issue of the fault tests. */
    private static final int CAUGHT_WITHIN = 100;

    @Test
    void aHallKeepsItsPromisesThroughEveryFault() {
        List<String> broken =
                LongStream.range(417_000, 417_000 + SEEDS)
                        .parallel()
                        .mapToObj(seed -> findBroken(seed, FaultyPorts.honest()))
                        .flatMap(Optional::stream)
                        .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void theSameSeedLivesTheSameHall() {
        var first = FaultyHall.live(9, FaultyPorts.honest());
        assertEquals(first, FaultyHall.live(9, FaultyPorts.honest()));
        assertTrue(first.tickets() > 20, first::toString);
    }

    static List<BadWorlds> worlds() {
        return List.of(BadWorlds.values()).subList(0, LONG ? BadWorlds.values().length : 3);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aWorldThatLiesIsFoundOut(BadWorlds world) {
        long seed = 1;
        Optional<String> found = Optional.empty();
        while (found.isEmpty() && seed <= CAUGHT_WITHIN) {
            found = findBroken(seed, world.ports());
            seed++;
        }
        System.out.printf("%s: %s%n", world, found.orElse("nobody noticed"));
        assertTrue(found.isPresent(), world + " was not noticed");
    }

    private static Optional<String> findBroken(long seed, FaultyPorts ports) {
        try {
            FaultyHall.live(seed, ports);
            return Optional.empty();
        } catch (Violation e) {
            return Optional.of("seed " + seed + ": " + e.invariant());
        }
    }
}
