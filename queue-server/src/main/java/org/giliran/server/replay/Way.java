package org.giliran.server.replay;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What a visitor does in a day, whenever he is called.
 *
 * @param order of issue
 * @param booked when an appointment is for
 * @param priorityClass at issue
 * @param stays at least one
 */
record Way(
        String number,
        long order,
        Instant booked,
        String priorityClass,
        Arrived arrived,
        List<Stay> stays) {
    Way {
        stays = List.copyOf(stays);
    }

    /** The services of the steps; of one that was sent to another service, that one. */
    List<String> steps() {
        var services = new TreeMap<Integer, String>();
        stays.forEach(stay -> services.put(stay.step(), stay.service()));
        return List.copyOf(services.values());
    }
}
