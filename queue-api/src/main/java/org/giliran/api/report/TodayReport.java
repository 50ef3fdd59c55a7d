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
     * @param visits tickets of today whose step was called there; for a service: tickets issued
     */
    public record Row(
            String key,
            int visits,
            @Nullable Durations waitSeconds,
            @Nullable Durations walkSeconds,
            @Nullable Durations serveSeconds,
            int missed,
            int cancelled,
            Ratings ratings) {}

    /** Seconds, rounded; percentiles as {@code percentile_cont}. */
    public record Durations(int mean, int median, int p90) {}

    /**
     * Ratings 1 to 4.
     *
     * @param mean to two decimals; absent when nobody rated
     * @param scores how many gave 1, 2, 3, 4
     */
    public record Ratings(int count, @Nullable Double mean, List<Integer> scores) {}
}
