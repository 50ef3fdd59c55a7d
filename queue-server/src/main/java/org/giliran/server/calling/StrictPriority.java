package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every priority ticket before every regular one: the class with the longest head start first,
 * first come first served inside a class. Only the overtaking limit keeps regular tickets from
 * waiting for ever.
 */
record StrictPriority(CountedTime time) implements CallOrder {
    private static final Duration AS_LONG_AS_HE_WAITS = Duration.ofDays(1);

    @Override
    public List<Waiting> arranged(List<Waiting> tickets, Runs runs) {
        return time.sorted(tickets).stream()
                .sorted((one, other) -> compareClasses(one.priorityClass(), other.priorityClass()))
                .toList();
    }

    @Override
    public Optional<Waiting> first(List<Waiting> tickets, Runs runs) {
        return tickets.stream().min(this::compare);
    }

    @Override
    public int ahead(List<OrderedMap.Entry<Queue.Key, Queue>> queues, Waiting ticket) {
        return queues.stream().mapToInt(q -> before(ticket, q.key(), q.value())).sum();
    }

    private int before(Waiting ticket, Queue.Key key, Queue queue) {
        int order = compareClasses(key.priorityClass(), ticket.priorityClass());
        if (order == 0) {
            return time.before(ticket, key, queue);
        }
        return order < 0 ? queue.size() : 0;
    }

    @Override
    public int compare(Waiting one, Waiting other) {
        int order = compareClasses(one.priorityClass(), other.priorityClass());
        return order != 0 ? order : time.compare(one, other);
    }

    private int compareClasses(String one, String other) {
        return Long.compare(rank(other), rank(one));
    }

    /** Its head start in seconds; of the regular class less than any. */
    private long rank(String priorityClass) {
        return priorityClass.isEmpty() ? -1 : time.headStart(priorityClass).toSeconds();
    }

    @Override
    public Duration passedWithin(String priorityClass) {
        return priorityClass.isEmpty() ? AS_LONG_AS_HE_WAITS : time.lead(priorityClass);
    }

    @Override
    public Rule passing(Waiting ticket, List<Waiting> heads) {
        return ticket.regular() ? Rule.LONGEST_WAIT : Rule.STRICT_PRIORITY;
    }
}
