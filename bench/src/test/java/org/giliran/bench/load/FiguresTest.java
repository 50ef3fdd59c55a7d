package org.giliran.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

class FiguresTest {

    @Test
    void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheMiddleTwo() {
        assertEquals(new Spread(1, 2.5, 9), Spread.of(List.of(9.0, 2.0, 1.0, 3.0)));
        assertEquals(new Spread(1, 2, 9), Spread.of(List.of(9.0, 2.0, 1.0)));
    }

    @Test
    void latenciesArePrintedInMilliseconds() {
        assertEquals(
                "    2.00     2.00     2.00        -     2.00      100",
                Latency.text(histogram(100, 2_000)));
    }

    @Test
    void theLastPerThousandIsPrintedOnlyWhenTenSamplesLieBeyondIt() {
        assertTrue(Latency.text(histogram(9_999, 5_000)).contains(" - "));
        assertFalse(Latency.text(histogram(10_000, 5_000)).contains(" - "));
    }

    @Test
    void aClientThatFailsStopsAndTheOthersGoOn() throws InterruptedException {
        Tally tally = ClosedLoop.run(List.of(new Failing(), new Idle()), Duration.ofMillis(20));
        assertEquals(List.of("no answer"), tally.failures());
        assertFalse(tally.valid());
    }

    @Test
    void aFigureWithoutOneRequestDoesNotCount() throws InterruptedException {
        Tally tally = ClosedLoop.run(List.of(new Idle()), Duration.ofMillis(5));
        assertFalse(tally.valid());
        assertTrue(tally.elapsed().compareTo(Duration.ofMillis(5)) >= 0);
    }

    private static Histogram histogram(int count, long micros) {
        Histogram histogram = Latency.histogram();
        histogram.recordValueWithCount(micros, count);
        return histogram;
    }

    private record Failing() implements Script {
        @Override
        public void step(Sheet sheet) throws IOException {
            throw new IOException("no answer");
        }

        @Override
        public void close() {}
    }

    private record Idle() implements Script {
        @Override
        public void step(Sheet sheet) {
            Thread.onSpinWait();
        }

        @Override
        public void close() {}
    }
}
