package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.util.Locale;

/** Latencies in microseconds, and how they are printed. */
public final class Latency {
    /** Samples that a 99.9th percentile needs: ten beyond it. */
    private static final int ENOUGH_FOR_P999 = 10_000;

    /** The columns of {@link #text}. */
    public static final String HEADING = "  p50 ms   p90 ms   p99 ms p99.9 ms   max ms    count";

    private Latency() {}

    /** For 1 µs to as long as it takes, to three digits. */
    public static Histogram histogram() {
        var histogram = new Histogram(3);
        histogram.setAutoResize(true);
        return histogram;
    }

    /** The percentiles; {@code -} for one that has too few samples. */
    public static String text(Histogram micros) {
        String p999 = micros.getTotalCount() < ENOUGH_FOR_P999 ? "       -" : at(micros, 99.9);
        return at(micros, 50)
                + " "
                + at(micros, 90)
                + " "
                + at(micros, 99)
                + " "
                + p999
                + " "
                + millis(micros.getMaxValue())
                + String.format(Locale.ROOT, " %8d", micros.getTotalCount());
    }

    private static String at(Histogram micros, double percentile) {
        return millis(micros.getValueAtPercentile(percentile));
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%8.2f", micros / 1_000.0);
    }
}
