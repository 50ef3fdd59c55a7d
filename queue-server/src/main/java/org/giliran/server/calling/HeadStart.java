package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Longest counted wait first; a priority class counts as its head start of extra waiting.
 *
 * <p>The head start moves the joining time back by a constant, so two people of one service never
 * swap places while they wait, and nobody starves.
 */
record HeadStart(CountedTime time) implements CallOrder {
    @Override
    public List<Waiting> arranged(List<Waiting> tickets, Runs runs) {
        return time.sorted(tickets);
    }

    @Override
    public Optional<Waiting> first(List<Waiting> tickets, Runs runs) {
        return time.first(tickets);
    }

    @Override
    public int ahead(List<OrderedMap.Entry<Queue.Key, Queue>> queues, Waiting ticket) {
        return queues.stream().mapToInt(q -> time.before(ticket, q.key(), q.value())).sum();
    }

    @Override
    public int compare(Waiting one, Waiting other) {
        return time.compare(one, other);
    }

    @Override
    public Duration passedWithin(String priorityClass) {
        return time.lead(priorityClass);
    }

    @Override
    public Rule passing(Waiting ticket, List<Waiting> heads) {
        return ticket.regular() ? Rule.LONGEST_WAIT : Rule.HEAD_START;
    }
}
