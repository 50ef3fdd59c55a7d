package org.giliran.api.report;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Answer to {@code GET …/reports/hours}: who came and who was served, hour by hour.
 *
 * @param asOfSeq the newest journal record that is in the figures
 * @param stale whether records that were durable at the time of the request are missing
 * @param opening the day's hours by the set-up; null on a holiday and on a weekday without hours
 * @param hours without gaps, from the first in which anything happened to the last
 */
public record HoursReport(
        long asOfSeq, boolean stale, @Nullable Opening opening, List<Hour> hours) {

    /**
     * From the first opening to the last closing, widened to whole hours in the hall's zone.
     *
     * @param until the first instant that is not in it
     */
    public record Opening(Instant from, Instant until) {}

    /**
     * An hour of the day, in the hall's zone: from {@code from}, and before the next.
     *
     * @param arrived tickets of the day that were issued in it
     * @param served visits of these tickets that were finished in it, with all their steps
     */
    public record Hour(Instant from, int arrived, int served) {}
}
