package org.giliran.server.calling;

import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From when a ticket is said to have waited: since it joined, or since its booked time, less the
 * head start of its class. Orders tickets by it; of two with the same one, who joined first.
 *
 * @param headStarts by class code; a class that is missing has none
 */
record CountedTime(Map<String, Duration> headStarts) implements Comparator<Waiting> {
    private record Counted(Turn turn, Waiting ticket) {}

    CountedTime {
        headStarts = Map.copyOf(headStarts);
    }

    static CountedTime of(SetUp setUp) {
        return new CountedTime(
                setUp.priorityClasses().stream()
                        .collect(
                                Collectors.toMap(
                                        PriorityClass::code,
                                        c -> Duration.ofMinutes(c.headStartMinutes()))));
    }

    Instant of(Waiting ticket) {
        return ticket.regular()
                ? ticket.countsFrom()
                : ticket.countsFrom().minus(headStart(ticket.priorityClass()));
    }

    /** Who is first in this order, if there is anybody. Works each ticket's time out once. */
    Optional<Waiting> first(List<Waiting> tickets) {
        Optional<Waiting> first = Optional.empty();
        Instant earliest = Instant.MAX;
        for (Waiting ticket : tickets) {
            Instant counted = of(ticket);
            int order = counted.compareTo(earliest);
            if (first.isEmpty()
                    || order < 0
                    || (order == 0 && ticket.place().compareTo(first.get().place()) < 0)) {
                first = Optional.of(ticket);
                earliest = counted;
            }
        }
        return first;
    }

    /** In this order; works each ticket's time out once. */
    List<Waiting> sorted(List<Waiting> tickets) {
        return tickets.stream()
                .map(t -> new Counted(new Turn(of(t), t.place()), t))
                .sorted(Comparator.comparing(Counted::turn))
                .map(Counted::ticket)
                .toList();
    }

    /** The counted wait; 0 for somebody who is called before the time counts. */
    int seconds(Waiting ticket, Instant now) {
        return (int) Math.max(0, Duration.between(of(ticket), now).toSeconds());
    }

    Duration headStart(String priorityClass) {
        return headStarts.getOrDefault(priorityClass, Duration.ZERO);
    }

    /** By how much the classes with more of a head start are ahead of one, on average. */
    Duration lead(String priorityClass) {
        Duration own = headStart(priorityClass);
        return Duration.ofSeconds(
                (long)
                        headStarts.values().stream()
                                .filter(h -> h.compareTo(own) > 0)
                                .mapToLong(h -> h.minus(own).toSeconds())
                                .average()
                                .orElse(0));
    }

    /** How many of a queue come before the ticket. */
    int before(Waiting ticket, Queue.Key key, Queue queue) {
        Instant sameCounted = of(ticket).plus(headStart(key.priorityClass()));
        return queue.turnsBefore(new Turn(sameCounted, ticket.place()));
    }

    @Override
    public int compare(Waiting one, Waiting other) {
        int counted = of(one).compareTo(of(other));
        return counted != 0 ? counted : one.place().compareTo(other.place());
    }
}
