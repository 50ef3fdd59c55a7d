package org.giliran.server.estimate;

/**
 * What was seen of a service in one hour of the day, over some days.
 *
 * @param hour from 0 to 23, of the hall's zone
 * @param days on which anybody was there for it in that hour
 * @param served whose step ended as it should
 * @param seconds that these took of the counters, as {@link ServiceTime#meanSeconds}
 * @param squares sum of the squares of those seconds
 * @param noShows calls that nobody came to
 * @param noShowSeconds that these took
 * @param priority visitors of a priority class, served or not
 */
public record Past(
        String service,
        int hour,
        int days,
        int served,
        double seconds,
        double squares,
        int noShows,
        double noShowSeconds,
        int priority,
        Hits hits) {}
