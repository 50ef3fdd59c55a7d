package org.giliran.server.calling;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses who is next at a counter. Pure: the same line, counter and instant give the same pick.
 *
 * <p>A regular ticket that was passed {@code limit} times goes before everybody, earliest joined
 * first. Then whoever staff put first, earliest joined first; then the {@code order} of the policy.
 * Regular is every ticket without a priority class, also one that staff put first or sent to one
 * counter, or that has an appointment.
 *
 * @param limit how often a regular ticket may be passed
 */
public record CallPolicy(CallOrder order, int limit) {

    /** The policy of a set-up. */
    public static CallPolicy of(SetUp setUp) {
        return of(setUp.callPolicy(), CountedTime.of(setUp));
    }

    static CallPolicy of(CallRules rules, CountedTime time) {
        CallOrder order =
                switch (rules.kind()) {
                    case HEAD_START -> new HeadStart(time);
                    case STRICT_PRIORITY -> new StrictPriority(time);
                    case RATIO -> new Ratio(time, rules.priorityCalls(), rules.regularCalls());
                };
        return new CallPolicy(order, rules.overtakingLimit());
    }

    public Pick pick(Line line, Counter counter, Instant now) {
        return new AtCounter(this, line, counter, now).pick();
    }

    /** The reason of a call that staff chose themselves, out of order. */
    public Reason choice(Line line, Counter counter, Waiting chosen, String code, Instant now) {
        return new AtCounter(this, line, counter, now).choice(chosen, code);
    }

    /**
     * The next {@code max} at a counter in the order of calling, as it is now: who has reached the
     * overtaking limit, then main visitors, then those it takes when it is idle.
     */
    public List<Waiting> upcoming(Line line, Counter counter, int max) {
        Stream<Waiting> overdue =
                line.main(counter).passed(limit, Integer.MAX_VALUE, max).stream()
                        .sorted(Comparator.comparing(Waiting::place));
        Stream<Waiting> inOrder =
                Stream.of(line.main(counter), line.whenIdle(counter))
                        .flatMap(l -> arranged(l.heads(max), line.runs(counter)).stream());
        return Stream.concat(overdue, inOrder).distinct().limit(max).toList();
    }

    /** How many waiting tickets of the same service come before this one. */
    public int ahead(Line line, Waiting ticket) {
        var others = new ArrayList<OrderedMap.Entry<Queue.Key, Queue>>();
        int first = 0;
        for (var queue : line.queues(ticket.service())) {
            if (queue.key().standing() == Standing.FIRST) {
                first += firstBefore(ticket, queue.value());
            } else {
                others.add(queue);
            }
        }
        return ticket.first() ? first : first + order.ahead(others, ticket);
    }

    /** For how long after somebody joined those who come can still go before him, on average. */
    public Duration passedWithin(String priorityClass) {
        return order.passedWithin(priorityClass);
    }

    private static int firstBefore(Waiting ticket, Queue first) {
        return ticket.first() ? first.joinedBefore(ticket.place()) : first.size();
    }

    /**
     * Orders tickets as the policy would call them, the overtaking limit left aside; under a ratio,
     * only those of one kind.
     */
    public int compare(Waiting one, Waiting other) {
        if (one.first() || other.first()) {
            return one.first() && other.first()
                    ? one.place().compareTo(other.place())
                    : one.first() ? -1 : 1;
        }
        return order.compare(one, other);
    }

    /** Who is called first at a counter, if there is anybody, the overtaking limit left aside. */
    Optional<Waiting> first(List<Waiting> tickets, Runs runs) {
        Optional<Waiting> putFirst = Optional.empty();
        for (Waiting ticket : tickets) {
            if (ticket.first()
                    && putFirst.filter(f -> f.place().compareTo(ticket.place()) < 0).isEmpty()) {
                putFirst = Optional.of(ticket);
            }
        }
        return putFirst.or(() -> order.first(tickets, runs));
    }

    /** The tickets in the order of calling at a counter, the overtaking limit left aside. */
    List<Waiting> arranged(List<Waiting> tickets, Runs runs) {
        Stream<Waiting> first = tickets.stream().filter(Waiting::first).sorted(this::compare);
        List<Waiting> others = tickets.stream().filter(t -> !t.first()).toList();
        return Stream.concat(first, order.arranged(others, runs).stream()).toList();
    }
}
