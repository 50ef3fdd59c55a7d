package org.giliran.kiosk.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the own series are: the last number of each prefix, and how many tickets each day has.
 *
 * @param last by prefix
 * @param tickets by day
 */
public record SeriesStand(Map<String, Last> last, Map<LocalDate, Integer> tickets) {
    /** Nothing was given yet. */
    public static final SeriesStand NONE = new SeriesStand(Map.of(), Map.of());

    /**
     * Of a prefix.
     *
     * @param day the latest that one of its numbers names
     */
    public record Last(int sequence, LocalDate day) {}

    public SeriesStand {
        last = Map.copyOf(last);
        tickets = Map.copyOf(tickets);
    }

    /** The next number's place in the sequence of a prefix; from 1. */
    public int next(String prefix) {
        Last before = last.get(prefix);
        return before == null ? 1 : before.sequence + 1;
    }

    /** How many tickets of a day were given. */
    public int given(LocalDate day) {
        return tickets.getOrDefault(day, 0);
    }

    /** After one more ticket. */
    public SeriesStand with(OfflineTicket ticket) {
        var nextLast = new HashMap<>(last);
        nextLast.merge(
                ticket.prefix(),
                new Last(ticket.sequence(), ticket.day()),
                (before, now) ->
                        new Last(
                                Math.max(before.sequence, now.sequence),
                                before.day.isAfter(now.day) ? before.day : now.day));
        var nextTickets = new HashMap<>(tickets);
        nextTickets.merge(ticket.day(), 1, Integer::sum);
        return new SeriesStand(nextLast, nextTickets);
    }

    /**
     * After the server has opened a day: sequences start again, but for those of which a number
     * names that day already, given before the kiosk heard of it.
     */
    public SeriesStand on(LocalDate day) {
        var nextLast = new HashMap<>(last);
        nextLast.values().removeIf(l -> l.day.isBefore(day));
        var nextTickets = new HashMap<>(tickets);
        nextTickets.keySet().removeIf(d -> d.isBefore(day));
        return new SeriesStand(nextLast, nextTickets);
    }
}
