package org.giliran.server.estimate;

import org.giliran.server.catalogue.Service;

import java.util.List;

/**
 * How long one visitor of a service keeps a counter, and how many do not come, as frozen for a day.
 *
 * @param meanSeconds from the call to the end of the step: the walk, the service, and the moment
 *     before the next call
 * @param deviationSeconds standard deviation of that
 * @param hours the hours of the day in which anybody came; one that was not seen often enough to
 *     have a mean of its own has the one of the day
 * @param priorityPer100Hours visitors of a priority class who come to it in 100 hours that it works
 * @param hits how often the recent estimates came true
 */
public record ServiceTime(
        String service,
        int meanSeconds,
        int deviationSeconds,
        List<Hour> hours,
        NoShows noShows,
        int priorityPer100Hours,
        Hits hits) {
    /**
     * Standard deviation of a service as a share of its mean, before anything was seen; offices'
     * service times scatter about half as much as their mean. Assumed.
     */
    static final double VARIATION = 0.6;

    /**
     * An hour of the day.
     *
     * @param hour from 0 to 23, of the hall's zone
     * @param priorityPer100Hours visitors of a priority class who come to it in 100 such hours
     */
    public record Hour(int hour, int meanSeconds, int priorityPer100Hours) {}

    /**
     * Calls that nobody came to.
     *
     * @param seconds that such a call costs the counter
     */
    public record NoShows(int perMille, int seconds) {
        static final NoShows NONE = new NoShows(0, 0);

        public NoShows {
            if (perMille < 0 || perMille > 1_000 || seconds < 0) {
                throw new IllegalArgumentException(perMille + " per mille of " + seconds + " s");
            }
        }
    }

    /** What a hall without history begins with: what its standard promises. */
    public static ServiceTime startOf(Service service) {
        return of(service.code(), service.standard().serveMinutes() * 60);
    }

    /** A service of which only the mean is known. */
    public static ServiceTime of(String service, int meanSeconds) {
        return new ServiceTime(
                service,
                meanSeconds,
                (int) Math.round(VARIATION * meanSeconds),
                List.of(),
                NoShows.NONE,
                0,
                Hits.NONE);
    }

    public ServiceTime {
        hours = List.copyOf(hours);
        if (meanSeconds < 1 || deviationSeconds < 0 || priorityPer100Hours < 0) {
            throw new IllegalArgumentException(
                    "%d s ± %d s, %d per 100 hours"
                            .formatted(meanSeconds, deviationSeconds, priorityPer100Hours));
        }
    }

    /** The mean at an hour of the day. */
    int meanSecondsAt(int hour) {
        for (Hour h : hours) {
            if (h.hour == hour) {
                return h.meanSeconds;
            }
        }
        return meanSeconds;
    }

    /** Visitors of a priority class who come in 100 hours at an hour of the day. */
    int priorityPer100HoursAt(int hour) {
        for (Hour h : hours) {
            if (h.hour == hour) {
                return h.priorityPer100Hours;
            }
        }
        return priorityPer100Hours;
    }
}
