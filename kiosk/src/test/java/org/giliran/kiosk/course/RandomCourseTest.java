package org.giliran.kiosk.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

/**
 * Kiosks among drops, delays, duplicates, stops at any write and restarts, by chance that can be
 * repeated: {@code -Dgiliran.kiosk.seed=N} runs one.
 */
final class RandomCourseTest {
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 5_000 : 300;
    private static final long ONE = Long.getLong("giliran.kiosk.seed", -1);

    @Test
    void whateverHappensNobodyHasTwoNumbersAndNothingIsLostOrHandedOverTwice() {
        long tickets =
                (ONE >= 0 ? LongStream.of(ONE) : LongStream.range(0, SEEDS))
                        .map(RandomCourseTest::run)
                        .sum();
        assertEquals(true, tickets > 0, "it gave own tickets");
    }

    private static long run(long seed) {
        try {
            return new RandomWorld(seed).run();
        } catch (AssertionError | RuntimeException e) {
            return fail("seed " + seed + " (-Dgiliran.kiosk.seed=" + seed + "): " + e, e);
        }
    }
}
