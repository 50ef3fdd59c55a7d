package org.giliran.simulation.days;

import org.giliran.server.estimate.Estimate;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A visitor, what he was told, and how long he waited.
 *
 * @param plainSeconds people ahead × mean ÷ counters; not finite while no counter is open, when
 *     that sum says nothing
 */
record Judged(Estimate estimate, double plainSeconds, double seconds) {
    boolean hit() {
        return seconds >= 60 * estimate.fromMinutes() && seconds <= 60 * estimate.toMinutes();
    }

    private double error() {
        return Math.abs(30.0 * (estimate.fromMinutes() + estimate.toMinutes()) - seconds);
    }

    private double plainError() {
        return Math.abs(plainSeconds - seconds);
    }

    private boolean isComparable() {
        return Double.isFinite(plainSeconds);
    }

    /**
     * What holds of many of them; medians in minutes, errors of those whom the sum tells anything.
     */
    record Figures(int told, double percentHit, double typical, double error, double plainError) {
        static Figures of(List<Judged> judged) {
            long hits = judged.stream().filter(Judged::hit).count();
            List<Judged> both = judged.stream().filter(Judged::isComparable).toList();
            return new Figures(
                    judged.size(),
                    100.0 * hits / judged.size(),
                    median(judged, Judged::seconds),
                    median(both, Judged::error),
                    median(both, Judged::plainError));
        }

        private static double median(List<Judged> judged, ToDoubleFunction<Judged> of) {
            double[] sorted = judged.stream().mapToDouble(of).sorted().toArray();
            return sorted[sorted.length / 2] / 60;
        }

        /** How much smaller the error is than the plain one's. */
        double percentBetter() {
            return 100 * (1 - error / plainError);
        }

        @Override
        public String toString() {
            return "%5d told, median wait %5.1f min, %4.1f %% within, median error %.1f min, plain %.1f min: %.0f %% better"
                    .formatted(told, typical, percentHit, error, plainError, percentBetter());
        }
    }
}
