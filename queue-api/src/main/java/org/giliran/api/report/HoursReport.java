package org.giliran.api.report;

import java.time.Instant;
import java.util.List;

/**
 * Answer to {@code GET …/reports/hours}: who came and who was served, hour by hour.
 *
 * @param asOfSeq the newest journal record that is in the figures
 * @param stale whether records that were durable at the time of the request are missing
 * @param hours without gaps, from the first in which anything happened to the last
 */
public record HoursReport(long asOfSeq, boolean stale, List<Hour> hours) {

    /**
     * An hour of the day, in the hall's zone: from {@code from}, and before the next.
     *
     * @param arrived tickets of the day that were issued in it
     * @param served visits of these tickets that were finished in it, with all their steps
     */
    public record Hour(Instant from, int arrived, int served) {}
}
