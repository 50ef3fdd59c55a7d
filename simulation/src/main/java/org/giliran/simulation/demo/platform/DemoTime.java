package org.giliran.simulation.demo.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What the hall's clock shows when a demo starts. Plain. */
final class DemoTime {
    /** When the doors of a hall open, and half of the day's visitors stand before them. */
    private static final LocalTime DOORS_OPEN = LocalTime.of(7, 30);

    private DemoTime() {}

    /**
     * What was asked for. Else, with visitors, the next morning that the folder has not seen yet,
     * today's if it can be. Else now, but never before what happened in the folder already, for
     * time does not go back in a journal.
     *
     * @param newest when the newest event in the folder happened
     */
    static Instant start(
            Optional<Instant> asked, boolean visitors, ZoneId zone, Instant newest, Instant now) {
        if (asked.isPresent()) {
            return asked.get();
        }
        if (!visitors) {
            return newest.isAfter(now) ? newest : now;
        }
        Instant morning = now.atZone(zone).with(DOORS_OPEN).toInstant();
        while (morning.isBefore(newest)) {
            morning = morning.plus(Duration.ofDays(1));
        }
        return morning;
    }
}
