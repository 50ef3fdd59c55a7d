package org.giliran.server.hall;

import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.hall.HallCommand.Visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Decides about visitors who leave the plain way: put off, come back, sent elsewhere. */
record MoveDecisions(HallDay day, Instant now) {

    Decision park(HallCommand.Park command) {
        TicketRules rules = day.setUp().rules();
        int minutes = command.minutes() == 0 ? rules.parkMinutes() : command.minutes();
        if (minutes > rules.parkMaxMinutes()) {
            return Decision.refused(Refusal.PARK_TOO_LONG);
        }
        return about(
                command.visitor(), ticket -> parked(ticket, minutes, HallEvent.ParkedBy.STAFF));
    }

    Decision late(HallCommand.Late command) {
        return about(
                new Visitor.OfTicket(command.ticket()),
                ticket -> {
                    if (!(ticket.state() instanceof TicketState.Waiting)) {
                        return Decision.refused(notWaiting(ticket));
                    }
                    return ticket.putOff() < HallDay.LATE_MAX
                            ? parked(
                                    ticket,
                                    day.setUp().rules().parkMinutes(),
                                    HallEvent.ParkedBy.VISITOR)
                            : Decision.refused(Refusal.LATE_TOO_OFTEN);
                });
    }

    private static Refusal notWaiting(Ticket ticket) {
        return ticket.isOpen() ? Refusal.TICKET_NOT_WAITING : Refusal.TICKET_ENDED;
    }

    private Decision parked(Ticket ticket, int minutes, HallEvent.ParkedBy cause) {
        String counter = ticket.counter().orElse("");
        var event =
                new HallEvent.TicketParked(
                        ticket.id(), counter, now.plus(Duration.ofMinutes(minutes)), cause);
        return switch (ticket.state()) {
            case TicketState.Waiting _, TicketState.Called _, TicketState.BeingServed _ ->
                    leaving(counter, event);
            case TicketState.Parked _ -> Decision.refused(Refusal.TICKET_NOT_WAITING);
            case TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Decision.refused(Refusal.TICKET_ENDED);
        };
    }

    Decision resume(HallCommand.Resume command) {
        return about(new Visitor.OfTicket(command.ticket()), this::resumed);
    }

    private Decision resumed(Ticket ticket) {
        var event = new HallEvent.TicketResumed(ticket.id(), HallEvent.ResumedBy.STAFF);
        return switch (ticket.state()) {
            case TicketState.Parked _ -> Decision.accepted(event);
            case TicketState.Missed missed ->
                    graceClock().isBefore(missed.returnBy())
                            ? Decision.accepted(event)
                            : Decision.refused(Refusal.GRACE_OVER);
            case TicketState.Waiting _, TicketState.Called _, TicketState.BeingServed _ ->
                    Decision.refused(Refusal.TICKET_NOT_PARKED);
            case TicketState.Finished _, TicketState.Cancelled _, TicketState.Lapsed _ ->
                    Decision.refused(Refusal.TICKET_ENDED);
        };
    }

    /** Stands still while the hall is paused. */
    private Instant graceClock() {
        return day.paused().map(HallPause::since).orElse(now);
    }

    Decision transfer(HallCommand.Transfer command) {
        Optional<Refusal> why = whyNot(command);
        return why.map(Decision::refused)
                .orElseGet(() -> about(command.visitor(), ticket -> transferred(ticket, command)));
    }

    /** What is wrong with a transfer, whoever it is about. */
    private Optional<Refusal> whyNot(HallCommand.Transfer command) {
        if (!command.service().isEmpty() && day.setUp().findService(command.service()).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_SERVICE);
        }
        if (!command.counter().isEmpty()) {
            if (day.setUp().findCounter(command.counter()).isEmpty()) {
                return Optional.of(Refusal.UNKNOWN_COUNTER);
            }
            if (day.counter(command.counter()) instanceof CounterState.Closed) {
                return Optional.of(Refusal.COUNTER_NOT_OPEN);
            }
        }
        boolean given = !command.reason().isEmpty();
        boolean needed = command.place() == HallEvent.At.FIRST;
        return (given || needed)
                        && !Reasons.allowed(command.reason(), day.setUp().reasons().transfer())
                ? Optional.of(Refusal.UNKNOWN_REASON)
                : Optional.empty();
    }

    private Decision transferred(Ticket ticket, HallCommand.Transfer command) {
        String service = command.service().isEmpty() ? ticket.service() : command.service();
        if (!day.setUp().service(service).steps().isEmpty()) {
            return Decision.refused(Refusal.NOT_A_STEP);
        }
        if (!command.counter().isEmpty() && !day.staffed(command.counter()).offers(service)) {
            return Decision.refused(Refusal.NOT_OFFERED_HERE);
        }
        if (command.place() == HallEvent.At.KEEP && onlyWhenIdle(command.counter(), service)) {
            return Decision.refused(Refusal.NOT_MAIN_HERE);
        }
        if (!service.equals(ticket.service()) && isUsedUp(service)) {
            return Decision.refused(Refusal.QUOTA_USED);
        }
        String from = ticket.counter().orElse("");
        var event =
                new HallEvent.TicketTransferred(
                        ticket.id(),
                        from,
                        service,
                        command.counter(),
                        command.place(),
                        command.reason());
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) ->
                    changesNothing(ticket, spot, command)
                            ? Decision.refused(Refusal.SAME_PLACE)
                            : Decision.accepted(event);
            case TicketState.Parked _ -> Decision.accepted(event);
            case TicketState.Called _, TicketState.BeingServed _ -> leaving(from, event);
            case TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Decision.refused(Refusal.TICKET_ENDED);
        };
    }

    /** Nobody jumps the main visitors of a counter by being sent there in his old place. */
    private boolean onlyWhenIdle(String counter, String service) {
        return !counter.isEmpty() && !day.staffed(counter).main().contains(service);
    }

    /** Nobody is sent on to a service that is full; who is, does not count for its quota. */
    private boolean isUsedUp(String service) {
        return new Doors(day).usedUp(service, now);
    }

    private static boolean changesNothing(Ticket ticket, Spot spot, HallCommand.Transfer command) {
        boolean sameLine =
                command.service().isEmpty() || command.service().equals(ticket.service());
        return sameLine
                && command.counter().equals(spot.counter())
                && command.place() == HallEvent.At.KEEP;
    }

    Decision changeClass(HallCommand.ChangeClass command) {
        if (!command.priorityClass().isEmpty()
                && day.setUp().findPriorityClass(command.priorityClass()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_PRIORITY_CLASS);
        }
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().priorityClass())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        return about(
                new Visitor.OfTicket(command.ticket()), ticket -> classChanged(ticket, command));
    }

    private static Decision classChanged(Ticket ticket, HallCommand.ChangeClass command) {
        return switch (ticket.state()) {
            case TicketState.Waiting _, TicketState.Parked _ ->
                    ticket.priorityClass().equals(command.priorityClass())
                            ? Decision.refused(Refusal.SAME_CLASS)
                            : Decision.accepted(
                                    new HallEvent.ClassChanged(
                                            ticket.id(),
                                            command.priorityClass(),
                                            command.reason()));
            case TicketState.Called _, TicketState.BeingServed _ ->
                    Decision.refused(Refusal.TICKET_NOT_WAITING);
            case TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Decision.refused(Refusal.TICKET_ENDED);
        };
    }

    Decision addStep(HallCommand.AddStep command) {
        var service = day.setUp().findService(command.service());
        if (service.isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        }
        if (!service.get().steps().isEmpty()) {
            return Decision.refused(Refusal.NOT_A_STEP);
        }
        if (isUsedUp(command.service())) {
            return Decision.refused(Refusal.QUOTA_USED);
        }
        return about(
                command.visitor(),
                ticket -> {
                    if (!ticket.isOpen()) {
                        return Decision.refused(Refusal.TICKET_ENDED);
                    }
                    return ticket.journey().steps().size() < HallDay.STEPS_MAX
                            ? Decision.accepted(
                                    new HallEvent.StepAdded(
                                            ticket.id(),
                                            ticket.counter().orElse(""),
                                            command.service()))
                            : Decision.refused(Refusal.TOO_MANY_STEPS);
                });
    }

    /** The event, and what a counter that was closing does when its visitor leaves. */
    private Decision leaving(String counter, HallEvent event) {
        return counter.isEmpty()
                ? Decision.accepted(event)
                : new CounterDecisions(day, now).afterVisit(counter, event);
    }

    private Decision about(Visitor visitor, Function<Ticket, Decision> decision) {
        return switch (visitor) {
            case Visitor.OfTicket(var id) ->
                    day.tickets()
                            .find(id)
                            .map(decision)
                            .orElseGet(() -> Decision.refused(TicketDecisions.missing(day, id)));
            case Visitor.AtCounter(var counter) -> atCounter(counter, decision);
        };
    }

    private Decision atCounter(String counter, Function<Ticket, Decision> decision) {
        if (day.setUp().findCounter(counter).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        return Staffed.ticket(day.counter(counter))
                .map(day.tickets()::get)
                .map(decision)
                .orElse(Decision.refused(Refusal.NOBODY_AT_COUNTER));
    }
}
