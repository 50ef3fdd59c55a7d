package org.giliran.server.hall;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.estimate.Estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A visitor's ticket.
 *
 * @param id never changes and never comes again: the day and the number
 * @param asked the service that the visitor asked for; its prefix is in the number
 * @param booked when the appointment was for; {@link Waiting#NOT_BOOKED} without one
 * @param order of issue within the day, from 1
 * @param copies papers asked for beside the first
 * @param putOff how often the visitor said that he would be late
 */
public record Ticket(
        String id,
        String number,
        LocalDate day,
        String asked,
        Journey journey,
        String priorityClass,
        String language,
        HallEvent.Channel channel,
        Instant booked,
        Instant issuedAt,
        long order,
        int ahead,
        Estimate estimate,
        String fingerprint,
        HallEvent.PrintState print,
        int copies,
        int putOff,
        TicketState state) {

    /** A number as it stands on paper. */
    static String number(String prefix, int sequence) {
        return String.format(Locale.ROOT, "%s-%03d", prefix, sequence);
    }

    /** The id of a number of a day. */
    public static String id(LocalDate day, String number) {
        return day + "-" + number;
    }

    /** The service of its current step. */
    public String service() {
        return journey.current();
    }

    /** Whether the ticket still wants something of the hall. */
    public boolean isOpen() {
        return switch (state) {
            case TicketState.Waiting _,
                    TicketState.Called _,
                    TicketState.BeingServed _,
                    TicketState.Parked _ ->
                    true;
            case TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    false;
        };
    }

    /** The counter that has called or serves it. */
    public Optional<String> counter() {
        return switch (state) {
            case TicketState.Called s -> Optional.of(s.counter());
            case TicketState.BeingServed s -> Optional.of(s.counter());
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Optional.empty();
        };
    }

    /**
     * How the line knows the ticket at a place. An appointment is for the place that the ticket was
     * issued with; whoever joined another line later stands there as anybody.
     */
    public Waiting waiting(Spot spot) {
        return new Waiting(
                id,
                number,
                service(),
                priorityClass,
                new Place(spot.joinedAt(), order),
                spot.counter(),
                spot.first(),
                spot.joinedAt().equals(issuedAt) ? booked : Waiting.NOT_BOOKED);
    }

    Ticket in(TicketState next) {
        return with(journey, priorityClass, print, copies, putOff, next);
    }

    Ticket on(Journey way) {
        return with(way, priorityClass, print, copies, putOff, state);
    }

    Ticket ofClass(String newClass) {
        return with(journey, newClass, print, copies, putOff, state);
    }

    Ticket printed(HallEvent.PrintState outcome) {
        return with(journey, priorityClass, outcome, copies, putOff, state);
    }

    Ticket copied(int copy) {
        return with(journey, priorityClass, print, copy, putOff, state);
    }

    Ticket putOffAgain() {
        return with(journey, priorityClass, print, copies, putOff + 1, state);
    }

    /** What can change of a ticket; the rest never does. */
    private Ticket with(
            Journey way,
            String newClass,
            HallEvent.PrintState paper,
            int copy,
            int late,
            TicketState next) {
        return new Ticket(
                id,
                number,
                day,
                asked,
                way,
                newClass,
                language,
                channel,
                booked,
                issuedAt,
                order,
                ahead,
                estimate,
                fingerprint,
                paper,
                copy,
                late,
                next);
    }
}
