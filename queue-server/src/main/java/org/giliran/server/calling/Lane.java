package org.giliran.server.calling;

import org.giliran.server.ordered.OrderedMap;

import java.util.List;
import java.util.function.Consumer;

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

    /** Itself when nobody joined before the place. */
    @SuppressWarnings("ReferenceEquality") // only that nothing has changed saves work
    Lane passedBefore(Place place) {
        OrderedMap<Queue.Key, Queue> after = queues.withValues(q -> q.passedBefore(place));
        return after == queues ? this : new Lane(after);
    }

    boolean isEmpty() {
        return queues.isEmpty();
    }

    void forEach(Consumer<Queue> action) {
        queues.forEach((_, queue) -> action.accept(queue));
    }

    /**
     * Adds regular tickets that were passed {@code least} to {@code most} times, of each queue the
     * first {@code each}.
     */
    void addPassed(int least, int most, int each, List<Waiting> found) {
        queues.forEach(
                (key, queue) -> {
                    if (key.regular()) {
                        found.addAll(queue.passed(least, most, each));
                    }
                });
    }
}
