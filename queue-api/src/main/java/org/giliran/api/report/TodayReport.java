package org.giliran.api.report;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Figures of today, by service or by counter.
 *
 * @param asOfSeq the newest journal record that is in the figures
 * @param stale whether records that were durable at the time of the request are missing
 * @param definitions what each figure means: numerator, denominator, exclusions; in both languages
 */
public record TodayReport(
        long asOfSeq, boolean stale, Map<String, Names> definitions, List<Row> rows) {

    /**
     * One service or counter.
     *
     * <p>All are about steps of today's tickets: a visit of several steps counts once at each of
     * their services.
     *
     * @param visits steps of a service in whatever state; for a counter: steps whose last call was
     *     to it
     * @param missed called and not come back
     */
    public record Row(
            String key,
            int visits,
            @Nullable Durations waitSeconds,
            @Nullable Durations walkSeconds,
            @Nullable Durations serveSeconds,
            int missed,
            int cancelled,
            Ratings ratings,
            Estimates estimates,
            Promise promise) {}

    /** Seconds, rounded; percentiles as {@code percentile_cont}. */
    public record Durations(int mean, int median, int p90) {}

    /**
     * Ratings 1 to 4.
     *
     * @param mean to two decimals; absent when nobody rated
     * @param scores how many gave 1, 2, 3, 4
     */
    public record Ratings(int count, @Nullable Double mean, List<Integer> scores) {}

    /**
     * How often what visitors were told of their wait came true.
     *
     * @param told called visitors who had been told a range of minutes, and were not sent elsewhere
     * @param within those of them who waited no less and no more
     * @param aheadOnly why visitors of the service are told no minutes today but only how many are
     *     ahead: too few came true lately; absent while they are told, and for a counter
     */
    public record Estimates(int told, int within, @Nullable Lately aheadOnly) {
        /** Visitors are told their range. */
        public Estimates(int told, int within) {
            this(told, within, null);
        }
    }

    /**
     * How many waited no longer than the standard of their service promises.
     *
     * @param called steps that were called, of services that promise a wait
     * @param within those of them whose wait was not longer
     */
    public record Promise(int called, int within) {}

    /** The same of the two weeks before the day. */
    public record Lately(int told, int within) {}
}
