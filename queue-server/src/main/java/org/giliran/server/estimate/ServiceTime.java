package org.giliran.server.estimate;

/**
 * How long one visitor of a service keeps a counter, as frozen for a day.
 *
 * @param meanSeconds from start to finish, with the walk to the counter
 */
public record ServiceTime(String service, int meanSeconds) {
    public ServiceTime {
        if (meanSeconds < 1) {
            throw new IllegalArgumentException("seconds >= 1: " + meanSeconds);
        }
    }
}
