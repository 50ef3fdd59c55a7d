package org.giliran.server.calling;

import java.time.Instant;

/**
 * A ticket as the line knows it.
 *
 * @param priorityClass empty for a regular one
 * @param counter the only counter that may take it, and takes it as a main visitor whatever the
 *     service; empty: every counter that offers the service
 * @param first put first by staff: before everybody at the counters that can take it, except those
 *     who were passed as often as is allowed
 * @param booked the instant of an appointment, from which the wait counts; else {@link #NOT_BOOKED}
 */
public record Waiting(
        String ticket,
        String number,
        String service,
        String priorityClass,
        Place place,
        String counter,
        boolean first,
        Instant booked) {
    /** The booked time of whoever came without an appointment. */
    public static final Instant NOT_BOOKED = Instant.EPOCH;

    /** A ticket that nothing special holds for. */
    public Waiting(
            String ticket, String number, String service, String priorityClass, Place place) {
        this(ticket, number, service, priorityClass, place, "", false, NOT_BOOKED);
    }

    /** The same ticket as if it waited, unbound, for another service. */
    public Waiting of(String other) {
        return new Waiting(ticket, number, other, priorityClass, place, "", first, booked);
    }

    public boolean regular() {
        return priorityClass.isEmpty();
    }

    /** Whether only one counter may take it. */
    public boolean bound() {
        return !counter.isEmpty();
    }

    public boolean hasAppointment() {
        return !booked.equals(NOT_BOOKED);
    }

    /** Whence its wait counts, its class left aside: the booked time, or when it joined. */
    Instant countsFrom() {
        return hasAppointment() ? booked : place.joinedAt();
    }

    Standing standing() {
        if (first) {
            return Standing.FIRST;
        }
        return hasAppointment() ? Standing.BOOKED : Standing.JOINED;
    }
}
