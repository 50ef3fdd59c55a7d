package org.giliran.server.catalogue;

import java.time.LocalTime;
import java.util.List;

/**
 * How many tickets of a service are given.
 *
 * @param perDay 0: as many as come
 * @param slots times of the business day with a number of their own, in their order, none over
 *     another; between them only {@code perDay} counts
 */
public record Quota(int perDay, List<Slot> slots) {
    /** As many as come. */
    public static final Quota NONE = new Quota(0, List.of());

    /** At most {@code max} tickets are issued in {@code [from, to)}. */
    public record Slot(LocalTime from, LocalTime to, int max) {}

    public Quota {
        slots = List.copyOf(slots);
    }
}
