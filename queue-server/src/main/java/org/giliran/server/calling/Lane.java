package org.giliran.server.calling;

import org.giliran.server.ordered.OrderedMap;

import java.util.ArrayList;
import java.util.List;

/** Those who can be called at the same counters, in their queues; none of these is empty. */
record Lane(OrderedMap<Queue.Key, Queue> queues) {
    static final Lane EMPTY = new Lane(OrderedMap.empty());

    Queue queueOf(Waiting ticket) {
        return queues.find(Queue.Key.of(ticket)).orElse(Queue.EMPTY);
    }

    Lane with(Waiting ticket, int passed) {
        return new Lane(queues.with(Queue.Key.of(ticket), queueOf(ticket).with(ticket, passed)));
    }

    Lane without(Waiting ticket) {
        Queue left = queueOf(ticket).without(ticket);
        Queue.Key key = Queue.Key.of(ticket);
        return new Lane(left.size() == 0 ? queues.without(key) : queues.with(key, left));
    }

    Lane passedBefore(Place place) {
        OrderedMap<Queue.Key, Queue> after = queues;
        for (var entry : queues.entries()) {
            if (entry.value().joinedBefore(place) > 0) {
                after = after.with(entry.key(), entry.value().passedBefore(place));
            }
        }
        return new Lane(after);
    }

    boolean isEmpty() {
        return queues.isEmpty();
    }

    int size() {
        return queues.values().stream().mapToInt(Queue::size).sum();
    }

    int joinedBefore(Place place) {
        return queues.values().stream().mapToInt(q -> q.joinedBefore(place)).sum();
    }

    /** The first of each queue by turn, {@code each} of each at most. */
    List<Waiting> heads(int each) {
        var found = new ArrayList<Waiting>();
        queues.forEach((_, queue) -> found.addAll(queue.heads(each)));
        return found;
    }

    /**
     * Regular tickets that were passed {@code least} to {@code most} times, of each queue the first
     * {@code each}.
     */
    List<Waiting> passed(int least, int most, int each) {
        var found = new ArrayList<Waiting>();
        queues.forEach(
                (key, queue) -> {
                    if (key.regular()) {
                        found.addAll(queue.passed(least, most, each));
                    }
                });
        return found;
    }
}
