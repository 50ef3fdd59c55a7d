package org.giliran.server.calling;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.ordered.OrderedMap;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everybody who waits: an ordered queue for each service and class, so that a policy looks at heads
 * and never scans.
 *
 * <p>Immutable. The count of an entry is how often the ticket was passed while it waited.
 */
public final class Line {
    /** Nobody. */
    public static final Line EMPTY = new Line(OrderedMap.empty());

    private final OrderedMap<QueueKey, OrderedMap<Place, Waiting>> queues;

    private Line(OrderedMap<QueueKey, OrderedMap<Place, Waiting>> queues) {
        this.queues = queues;
    }

    private record QueueKey(String service, String priorityClass) implements Comparable<QueueKey> {
        private static final Comparator<QueueKey> ORDER =
                Comparator.comparing(QueueKey::service).thenComparing(QueueKey::priorityClass);

        @Override
        public int compareTo(QueueKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The line with the ticket at its place; {@code passed} is 0, or what it was when the ticket
     * left.
     */
    public Line joined(Waiting ticket, int passed) {
        return withQueue(ticket, queueOf(ticket).with(ticket.place(), ticket, passed));
    }

    /** The line without the ticket, nobody being passed. */
    public Line left(Waiting ticket) {
        return withQueue(ticket, queueOf(ticket).without(ticket.place()));
    }

    /**
     * The line after a call: without the ticket, and everybody it went past counted once more.
     *
     * @param counter that calls: only who could have been taken there as a main visitor is passed
     */
    public Line called(Waiting ticket, Counter counter) {
        OrderedMap<QueueKey, OrderedMap<Place, Waiting>> after = left(ticket).queues;
        for (var entry : after.entries()) {
            if (counter.main().contains(entry.key().service())) {
                after = after.with(entry.key(), entry.value().raisedBefore(ticket.place()));
            }
        }
        return new Line(after);
    }

    /** How often the ticket was passed; it must be waiting. */
    public int passed(Waiting ticket) {
        return queueOf(ticket)
                .findEntry(ticket.place())
                .orElseThrow(() -> new IllegalStateException(ticket + " does not wait"))
                .count();
    }

    /** How many wait for a service. */
    public int waiting(String service) {
        return queues(service).stream().mapToInt(OrderedMap::size).sum();
    }

    /** How many wait for a service, in one class, at places before the given one. */
    int countBefore(String service, String priorityClass, Place place) {
        return queue(service, priorityClass).countBefore(place);
    }

    /** How many wait for any of the services at places before the given one. */
    int countBefore(List<String> services, Place place) {
        return services.stream()
                .flatMap(s -> queues(s).stream())
                .mapToInt(q -> q.countBefore(place))
                .sum();
    }

    /** The classes that somebody waits in for the service. */
    List<String> classes(String service) {
        return queues.entries().stream()
                .map(OrderedMap.Entry::key)
                .filter(k -> k.service().equals(service))
                .map(QueueKey::priorityClass)
                .toList();
    }

    /** The first tickets of each class of the services, {@code each} of each at most. */
    public List<Waiting> first(List<String> services, int each) {
        var found = new ArrayList<Waiting>();
        for (String service : services) {
            queues(service).forEach(q -> q.first(each).forEach(e -> found.add(e.value())));
        }
        return found;
    }

    /** Who of the service joined first. */
    public Optional<Waiting> longest(String service) {
        return first(List.of(service), 1).stream().min(Comparator.comparing(Waiting::place));
    }

    /**
     * Regular tickets of the services that were passed {@code least} to {@code most} times: of each
     * service the first {@code each}.
     */
    List<Waiting> passed(List<String> services, int least, int most, int each) {
        var found = new ArrayList<Waiting>();
        for (String service : services) {
            queue(service, PriorityClass.REGULAR).firstWithCount(least, most, each).stream()
                    .map(OrderedMap.Entry::value)
                    .forEach(found::add);
        }
        return found;
    }

    private OrderedMap<Place, Waiting> queueOf(Waiting ticket) {
        return queue(ticket.service(), ticket.priorityClass());
    }

    private OrderedMap<Place, Waiting> queue(String service, String priorityClass) {
        return queues.find(new QueueKey(service, priorityClass)).orElse(OrderedMap.empty());
    }

    private List<OrderedMap<Place, Waiting>> queues(String service) {
        return queues.entries().stream()
                .filter(e -> e.key().service().equals(service))
                .map(OrderedMap.Entry::value)
                .toList();
    }

    private Line withQueue(Waiting ticket, OrderedMap<Place, Waiting> queue) {
        var key = new QueueKey(ticket.service(), ticket.priorityClass());
        return new Line(queue.isEmpty() ? queues.without(key) : queues.with(key, queue));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line line && line.queues.equals(queues);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(queues);
    }

    @Override
    public String toString() {
        return queues.toString();
    }
}
