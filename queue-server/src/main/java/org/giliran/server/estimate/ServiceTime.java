package org.giliran.server.estimate;

import org.giliran.server.catalogue.Service;

/**
 * How long one visitor of a service keeps a counter, as frozen for a day.
 *
 * @param meanSeconds from start to finish, with the walk to the counter
 */
public record ServiceTime(String service, int meanSeconds) {
    /** What a hall without history begins with: what its standard promises. */
    public static ServiceTime startOf(Service service) {
        return new ServiceTime(service.code(), service.standard().serveMinutes() * 60);
    }

    public ServiceTime {
        if (meanSeconds < 1) {
            throw new IllegalArgumentException("seconds >= 1: " + meanSeconds);
        }
    }
}
