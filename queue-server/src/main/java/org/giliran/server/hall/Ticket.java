package org.giliran.server.hall;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.estimate.Estimate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A visitor's ticket.
 *
 * @param id never changes and never comes again: the day and the number
 * @param order of issue within the day, from 1
 * @param copies papers asked for beside the first
 */
public record Ticket(
        String id,
        String number,
        LocalDate day,
        String service,
        String priorityClass,
        String language,
        HallEvent.Channel channel,
        Instant issuedAt,
        long order,
        int ahead,
        Estimate estimate,
        String fingerprint,
        HallEvent.PrintState print,
        int copies,
        TicketState state) {

    /** The id of a number of a day. */
    public static String id(LocalDate day, String number) {
        return day + "-" + number;
    }

    /** Whether the ticket still wants something of the hall. */
    public boolean isOpen() {
        return switch (state) {
            case TicketState.Waiting _, TicketState.Called _, TicketState.BeingServed _ -> true;
            case TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    false;
        };
    }

    /** How the line knows the ticket when it joined at the given instant. */
    public Waiting waiting(Instant joinedAt) {
        return new Waiting(id, number, service, priorityClass, new Place(joinedAt, order));
    }

    Ticket in(TicketState next) {
        return with(print, copies, next);
    }

    Ticket printed(HallEvent.PrintState outcome) {
        return with(outcome, copies, state);
    }

    Ticket copied(int copy) {
        return with(print, copy, state);
    }

    /** What can change of a ticket; the rest never does. */
    private Ticket with(HallEvent.PrintState paper, int copy, TicketState next) {
        return new Ticket(
                id,
                number,
                day,
                service,
                priorityClass,
                language,
                channel,
                issuedAt,
                order,
                ahead,
                estimate,
                fingerprint,
                paper,
                copy,
                next);
    }
}
