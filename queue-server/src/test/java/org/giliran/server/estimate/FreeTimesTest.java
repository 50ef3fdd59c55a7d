package org.giliran.server.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class FreeTimesTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void ofCountersThatAreFreeAtOnceTheFirstIsTaken() {
        var times = new FreeTimes(new double[] {60, 0, 60, 0});
        assertEquals(1, times.take());
        times.add(1, 60);
        assertEquals(3, times.take());
        assertEquals(60, times.firstTime());
        assertEquals(0, times.take());
        assertEquals(1, times.take());
        assertEquals(2, times.take());
    }

    @Test
    void aCounterThatIsNeverFreeIsNotTaken() {
        var times = new FreeTimes(new double[] {NEVER, 5, NEVER});
        assertEquals(1, times.take());
        assertThrows(IllegalStateException.class, times::take);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30, 32, 33})
    void itTakesWhomALookAtAllCountersFinds(int counters) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(counters);
        double[] all = random.ints(counters, 0, 20).asDoubleStream().toArray();
        var times = new FreeTimes(all);
        for (int i = 0; i < 1_000; i++) {
            int first = first(all);
            assertEquals(all[first], times.firstTime());
            assertEquals(first, times.take());
            all[first] += random.nextInt(20);
            times.add(first, all[first]);
        }
    }

    private static int first(double[] all) {
        int first = 0;
        for (int i = 1; i < all.length; i++) {
            first = all[i] < all[first] ? i : first;
        }
        return first;
    }
}
