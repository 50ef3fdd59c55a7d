package org.giliran.bench.load;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The same figure of several rounds: never only the best. */
public record Spread(double min, double median, double max) {

    /**
     * The spread of at least one value; the median of an even number is the mean of the middle two.
     */
    public static Spread of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    /** Whole numbers in three columns of nine. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%9.0f%9.0f%9.0f", min, median, max);
    }

    /** Ratios: the median, and the range in brackets. */
    public String asRatio() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, min, max);
    }
}
