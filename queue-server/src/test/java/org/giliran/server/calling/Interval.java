package org.giliran.server.calling;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The 99 % confidence interval of a mean, by batch means: what follows each other in a line depends
 * on each other, but the means of long batches hardly do.
 */
record Interval(double mean, double halfWidth) {
    private static final int BATCHES = 30;

    /** Student's t with 29 degrees of freedom, 99.5 % quantile. */
    private static final double T = 2.756;

    /** Of all visitors but the first tenth, who still come into an empty hall. */
    static Interval of(List<TheoryHall.Called> calls, ToDoubleFunction<TheoryHall.Called> value) {
        int each = calls.size() * 9 / 10 / BATCHES;
        int begin = calls.size() - each * BATCHES;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < BATCHES; i++) {
            int from = begin + i * each;
            double mean =
                    calls.subList(from, from + each).stream()
                            .mapToDouble(value)
                            .average()
                            .orElseThrow();
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / BATCHES;
        double variance = (squares - sum * mean) / (BATCHES - 1);
        return new Interval(mean, T * Math.sqrt(variance / BATCHES));
    }

    boolean contains(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }

    /** As a part of the mean. */
    double relativeHalfWidth() {
        return halfWidth / mean;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.4f +- %.4f (%.1f %%)", mean, halfWidth, 100 * relativeHalfWidth());
    }
}
