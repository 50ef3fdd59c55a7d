package org.giliran.server.hall;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.opening.Opening;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides about tickets that are taken or given up. */
record TicketDecisions(HallDay day, Instant now) {
    Decision issue(HallCommand.Issue command) {
        if (!command.day().equals(HallCommand.ANY_DAY) && !command.day().equals(day.date())) {
            return Decision.refused(
                    command.day().isBefore(day.date()) ? Refusal.DAY_GONE : Refusal.DAY_NOT_OPEN);
        }
        Optional<Service> service = day.setUp().findService(command.service());
        if (service.isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        }
        if (!command.priorityClass().isEmpty()
                && day.setUp().findPriorityClass(command.priorityClass()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_PRIORITY_CLASS);
        }
        if (isOver(command.booked())) {
            return Decision.refused(Refusal.BOOKING_OVER);
        }
        if (!service.get().offered() && !byStaff(command)) {
            return Decision.refused(Refusal.SERVICE_NOT_OFFERED);
        }
        return switch (day.opening(command.service(), now)) {
            case Opening.Open _ -> Decision.accepted(issued(command, service.get()));
            case Opening.Shut shut -> Decision.refused(refusal(shut.reason()));
        };
    }

    /** Whoever is late by more than a missed visitor may be has no appointment any more. */
    private boolean isOver(Instant booked) {
        return !booked.equals(Waiting.NOT_BOOKED)
                && booked.plus(Duration.ofMinutes(day.setUp().rules().graceMinutes()))
                        .isBefore(now);
    }

    private static boolean byStaff(HallCommand.Issue command) {
        return command.channel() == HallEvent.Channel.STAFF
                || command.channel() == HallEvent.Channel.MANUAL;
    }

    private static Refusal refusal(Opening.Reason reason) {
        return switch (reason) {
            case OUTSIDE_HOURS -> Refusal.OUTSIDE_HOURS;
            case HOLIDAY -> Refusal.HOLIDAY;
            case BREAK -> Refusal.BREAK;
            case LAST_TICKET_OVER -> Refusal.LAST_TICKET_OVER;
            case QUOTA_USED -> Refusal.QUOTA_USED;
            case CLOSED_BY_STAFF -> Refusal.SERVICE_CLOSED;
            case HALL_PAUSED -> Refusal.HALL_PAUSED;
        };
    }

    private HallEvent issued(HallCommand.Issue command, Service service) {
        int sequence = day.issued().find(service.prefix()).orElse(0) + 1;
        String number = Ticket.number(service.prefix(), sequence);
        String ticket = Ticket.id(day.date(), number);
        List<String> steps = service.steps().isEmpty() ? List.of(service.code()) : service.steps();
        String first = steps.getFirst();
        var waiting =
                new Waiting(
                        ticket,
                        number,
                        first,
                        command.priorityClass(),
                        new Place(now, day.tickets().size() + 1L),
                        "",
                        false,
                        command.booked());
        return new HallEvent.TicketIssued(
                ticket,
                number,
                service.code(),
                steps,
                command.priorityClass(),
                command.language(),
                command.channel(),
                command.booked(),
                day.policy().ahead(day.line(), waiting),
                day.estimate(first, command.priorityClass(), now));
    }

    Decision cancel(HallCommand.CancelTicket command) {
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().cancel())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        Optional<Ticket> ticket = day.tickets().find(command.ticket());
        if (ticket.isEmpty()) {
            return Decision.refused(missing(day, command.ticket()));
        }
        return switch (ticket.get().state()) {
            case TicketState.Waiting _, TicketState.Parked _ -> cancelled(command, "");
            case TicketState.Called c -> cancelledAt(c.counter(), command);
            case TicketState.BeingServed s -> cancelledAt(s.counter(), command);
            case TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Decision.refused(Refusal.TICKET_ENDED);
        };
    }

    private Decision cancelledAt(String counter, HallCommand.CancelTicket command) {
        return command.byVisitor()
                ? Decision.refused(Refusal.TICKET_NOT_WAITING)
                : cancelled(command, counter);
    }

    private Decision cancelled(HallCommand.CancelTicket command, String counter) {
        var event = new HallEvent.TicketCancelled(command.ticket(), counter, command.reason());
        return counter.isEmpty()
                ? Decision.accepted(event)
                : new CounterDecisions(day, now).afterVisit(counter, event);
    }

    /** Why a ticket id that is not of today cannot be used: its day is over, or it never was. */
    static Refusal missing(HallDay day, String ticket) {
        return dayOf(ticket).filter(date -> date.isBefore(day.date())).isPresent()
                ? Refusal.DAY_GONE
                : Refusal.UNKNOWN_TICKET;
    }

    private static Optional<LocalDate> dayOf(String ticket) {
        if (!ticket.matches("\\d{4}-\\d{2}-\\d{2}-[A-Z]{1,2}-\\d{3,7}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(ticket.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
