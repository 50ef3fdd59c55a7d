package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * So many priority calls, then so many regular ones, at each counter; longest counted wait first
 * within each kind. While one kind is missing the other is called.
 */
record Ratio(CountedTime time, int priorityCalls, int regularCalls) implements CallOrder {
    private static final Duration AS_LONG_AS_HE_WAITS = Duration.ofDays(1);

    Ratio {
        if (priorityCalls < 1 || regularCalls < 1) {
            throw new IllegalArgumentException(priorityCalls + ":" + regularCalls);
        }
    }

    @Override
    public List<Waiting> arranged(List<Waiting> tickets, Runs runs) {
        var priority = new ArrayDeque<Waiting>();
        var regular = new ArrayDeque<Waiting>();
        time.sorted(tickets).forEach(t -> (t.regular() ? regular : priority).add(t));
        var order = new ArrayList<Waiting>();
        Runs last = runs;
        while (order.size() < tickets.size()) {
            boolean regularNext = priority.isEmpty() || (regularIsDue(last) && !regular.isEmpty());
            Waiting next = (regularNext ? regular : priority).remove();
            order.add(next);
            last = last.after(next);
        }
        return order;
    }

    @Override
    public Optional<Waiting> first(List<Waiting> tickets, Runs runs) {
        boolean regularNext = regularIsDue(runs);
        Optional<Waiting> ofItsTurn = time.first(ofKind(regularNext, tickets));
        return ofItsTurn.or(() -> time.first(ofKind(!regularNext, tickets)));
    }

    private static List<Waiting> ofKind(boolean regular, List<Waiting> tickets) {
        var found = new ArrayList<Waiting>(tickets.size());
        for (Waiting ticket : tickets) {
            if (ticket.regular() == regular) {
                found.add(ticket);
            }
        }
        return found;
    }

    private boolean regularIsDue(Runs last) {
        return last.regular() == 0
                ? last.priority() >= priorityCalls
                : last.regular() < regularCalls;
    }

    /**
     * As one counter would call them that takes this service only and begins with priority calls:
     * what the counters called last differs, and nobody knows which will take the ticket.
     */
    @Override
    public int ahead(List<OrderedMap.Entry<Queue.Key, Queue>> queues, Waiting ticket) {
        int own = 0;
        int others = 0;
        for (var queue : queues) {
            if (queue.key().regular() == ticket.regular()) {
                own += time.before(ticket, queue.key(), queue.value());
            } else {
                others += queue.value().size();
            }
        }
        long between =
                ticket.regular()
                        ? (own / regularCalls + 1L) * priorityCalls
                        : (long) (own / priorityCalls) * regularCalls;
        return own + (int) Math.min(others, between);
    }

    @Override
    public int compare(Waiting one, Waiting other) {
        return time.compare(one, other);
    }

    @Override
    public Duration passedWithin(String priorityClass) {
        return priorityClass.isEmpty() ? AS_LONG_AS_HE_WAITS : time.lead(priorityClass);
    }

    /** By the counted wait alone, where that would have chosen him, too. */
    @Override
    public Rule passing(Waiting ticket, List<Waiting> heads) {
        if (!time.first(heads).equals(Optional.of(ticket))) {
            return Rule.RATIO;
        }
        return ticket.regular() ? Rule.LONGEST_WAIT : Rule.HEAD_START;
    }
}
