package org.giliran.server.calling;

import org.giliran.server.ordered.OrderedMap;

import java.util.List;
import java.util.Optional;

/**
 * Tickets of one {@link Key} that the same counters can take.
 *
 * @param joined in the order of joining; the count of an entry is how often it was passed
 * @param booked the same tickets by their booked time; empty unless that is what they stand by
 */
record Queue(OrderedMap<Turn, Waiting> joined, OrderedMap<Turn, Waiting> booked) {
    static final Queue EMPTY = new Queue(OrderedMap.empty(), OrderedMap.empty());

    /** What all tickets of a queue share. */
    record Key(String service, String priorityClass, Standing standing) implements Comparable<Key> {
        static Key of(Waiting ticket) {
            return new Key(ticket.service(), ticket.priorityClass(), ticket.standing());
        }

        boolean regular() {
            return priorityClass.isEmpty();
        }

        @Override
        public int compareTo(Key other) {
            int order = service.compareTo(other.service);
            if (order == 0) {
                order = priorityClass.compareTo(other.priorityClass);
            }
            return order != 0 ? order : standing.compareTo(other.standing);
        }
    }

    Queue with(Waiting ticket, int passed) {
        return new Queue(
                joined.with(turn(ticket.place()), ticket, passed),
                ticket.standing() == Standing.BOOKED
                        ? booked.with(new Turn(ticket.booked(), ticket.place()), ticket)
                        : booked);
    }

    Queue without(Waiting ticket) {
        return new Queue(
                joined.without(turn(ticket.place())),
                booked.isEmpty()
                        ? booked
                        : booked.without(new Turn(ticket.booked(), ticket.place())));
    }

    /** Everybody who joined before the place passed once more; itself when nobody did. */
    @SuppressWarnings("ReferenceEquality") // only that nothing has changed saves work
    Queue passedBefore(Place place) {
        OrderedMap<Turn, Waiting> passed = joined.raisedBefore(turn(place));
        return passed == joined ? this : new Queue(passed, booked);
    }

    /** How often a ticket that waits here was passed. */
    int passed(Waiting ticket) {
        return joined.findEntry(turn(ticket.place()))
                .orElseThrow(() -> new IllegalStateException(ticket + " does not wait"))
                .count();
    }

    int size() {
        return joined.size();
    }

    /** How many joined before the place. */
    int joinedBefore(Place place) {
        return joined.countBefore(turn(place));
    }

    /** How many have an earlier turn. */
    int turnsBefore(Turn turn) {
        return turns().countBefore(turn);
    }

    /** The first by turn; takes no walk. */
    Optional<Waiting> head() {
        return turns().firstValue();
    }

    /** The second by turn; there must be two. */
    Waiting second() {
        return turns().first(2).getLast().value();
    }

    /** The first by turn, at most {@code max}. */
    List<Waiting> heads(int max) {
        return tickets(turns().first(max));
    }

    /** Who was passed {@code least} to {@code most} times, earliest joined first. */
    List<Waiting> passed(int least, int most, int max) {
        return tickets(joined.firstWithCount(least, most, max));
    }

    /** Who joined first. */
    Optional<Waiting> earliest() {
        return joined.firstValue();
    }

    private OrderedMap<Turn, Waiting> turns() {
        return booked.isEmpty() ? joined : booked;
    }

    private static Turn turn(Place place) {
        return new Turn(place.joinedAt(), place);
    }

    private static List<Waiting> tickets(List<OrderedMap.Entry<Turn, Waiting>> entries) {
        return entries.isEmpty()
                ? List.of()
                : entries.stream().map(OrderedMap.Entry::value).toList();
    }
}
