package org.giliran.server.hall;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;

import java.time.Instant;
import java.util.List;

/**
 * A call that went past somebody who came earlier, kept so that he can be told why.
 *
 * @param at of the call
 * @param place of the called ticket
 * @param counter that called, with what it took then
 */
public record Passing(Instant at, Place place, Counter counter, Rule rule) {

    /**
     * The calls that went past a ticket in its place, oldest first. How often that was is counted
     * apart; where the two do not agree, because the ticket was away or elsewhere meanwhile, nobody
     * knows which they were.
     *
     * @return as many as {@link #count}, or none
     */
    public static List<Passing> of(HallDay day, Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> until(day, ticket, spot, Instant.MAX);
            case TicketState.Called c -> until(day, ticket, c.spot(), c.at());
            case TicketState.BeingServed s -> until(day, ticket, s.spot(), s.calledAt());
            case TicketState.Parked _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    List.of();
        };
    }

    /**
     * How many calls have gone past a ticket; 0 when it is neither in the line nor at a counter.
     */
    public static int count(HallDay day, Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> day.line().passed(ticket.waiting(spot));
            case TicketState.Called c -> c.passed();
            case TicketState.BeingServed s -> s.passed();
            case TicketState.Parked _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    0;
        };
    }

    private static List<Passing> until(HallDay day, Ticket ticket, Spot spot, Instant end) {
        Waiting there = ticket.waiting(spot);
        List<Passing> found =
                day.passings().values().stream()
                        .filter(p -> !p.at.isAfter(end) && p.wentPast(there))
                        .toList();
        return found.size() == count(day, ticket) ? found : List.of();
    }

    /** Whether it went past somebody who waited there at the time of the call. */
    public boolean wentPast(Waiting ticket) {
        return ticket.place().compareTo(place) < 0
                && (ticket.bound()
                        ? ticket.counter().equals(counter.code())
                        : counter.main().contains(ticket.service()));
    }
}
