package org.giliran.server.hall;

import org.giliran.server.catalogue.Reasons;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Decides about a counter's doors, and about the visitor who is there. */
record CounterDecisions(HallDay day, Instant now) {

    Decision open(HallCommand.OpenCounter command) {
        if (isUnknown(command.counter())) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        return switch (day.counter(command.counter())) {
            case CounterState.Closed _, CounterState.Paused _, CounterState.Closing _ ->
                    Decision.accepted(
                            new HallEvent.CounterOpened(
                                    command.counter(), command.staff(), command.skills()));
            case CounterState.Free _, CounterState.Busy _ ->
                    Decision.refused(Refusal.COUNTER_ALREADY_OPEN);
        };
    }

    Decision pause(HallCommand.PauseCounter command) {
        String counter = command.counter();
        if (isUnknown(counter)) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().pause())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        if (!command.forced() && breaksRota(counter)) {
            return Decision.refused(Refusal.ROTA_KEEPS_OPEN);
        }
        return switch (day.counter(counter)) {
            case CounterState.Free _ ->
                    Decision.accepted(new HallEvent.CounterPaused(counter, command.reason()));
            case CounterState.Busy busy ->
                    isServed(busy.ticket())
                            ? closing(counter, HallEvent.AfterVisit.PAUSE, command.reason())
                            : Decision.refused(Refusal.TICKET_STILL_CALLED);
            case CounterState.Closing _ -> Decision.refused(Refusal.COUNTER_CLOSING);
            case CounterState.Paused _ -> Decision.refused(Refusal.COUNTER_ALREADY_PAUSED);
            case CounterState.Closed _ -> Decision.refused(Refusal.COUNTER_NOT_OPEN);
        };
    }

    /**
     * A called visitor who is not there yet goes back to the line; one who is served is served to
     * the end.
     */
    Decision close(HallCommand.CloseCounter command) {
        String counter = command.counter();
        if (isUnknown(counter)) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        if (!command.forced() && breaksRota(counter)) {
            return Decision.refused(Refusal.ROTA_KEEPS_OPEN);
        }
        return switch (day.counter(counter)) {
            case CounterState.Free _, CounterState.Paused _ ->
                    Decision.accepted(new HallEvent.CounterClosed(counter));
            case CounterState.Busy busy ->
                    isServed(busy.ticket())
                            ? closing(counter, HallEvent.AfterVisit.CLOSE, "")
                            : Decision.accepted(
                                    new HallEvent.TicketReleased(
                                            busy.ticket(),
                                            counter,
                                            HallEvent.ReleasedBy.COUNTER_CLOSED),
                                    new HallEvent.CounterClosed(counter));
            case CounterState.Closing closing ->
                    closing.then() == HallEvent.AfterVisit.CLOSE
                            ? Decision.refused(Refusal.COUNTER_CLOSING)
                            : Decision.accepted(
                                    new HallEvent.CounterOpened(
                                            counter, closing.staff(), skills(counter)),
                                    new HallEvent.CounterClosing(
                                            counter, HallEvent.AfterVisit.CLOSE, ""));
            case CounterState.Closed _ -> Decision.refused(Refusal.COUNTER_ALREADY_CLOSED);
        };
    }

    private static Decision closing(String counter, HallEvent.AfterVisit then, String reason) {
        return Decision.accepted(new HallEvent.CounterClosing(counter, then, reason));
    }

    Decision start(HallCommand.Start command) {
        return withCalled(command.counter(), HallEvent.ServiceStarted::new);
    }

    Decision missed(HallCommand.Missed command) {
        if (day.paused().isPresent()) {
            return Decision.refused(Refusal.HALL_PAUSED);
        }
        return withCalled(
                command.counter(),
                (ticket, counter) -> missing(ticket, counter, HallEvent.MissedBy.STAFF));
    }

    /** The visitor is given up, and may come back within the grace of the hall's rules. */
    HallEvent missing(String ticket, String counter, HallEvent.MissedBy cause) {
        Duration grace = Duration.ofMinutes(day.setUp().rules().graceMinutes());
        return new HallEvent.TicketMissed(ticket, counter, now.plus(grace), cause);
    }

    Decision release(HallCommand.Release command) {
        return withCalled(
                command.counter(),
                (ticket, counter) ->
                        new HallEvent.TicketReleased(ticket, counter, HallEvent.ReleasedBy.STAFF));
    }

    Decision undo(HallCommand.Undo command) {
        String counter = command.counter();
        if (isUnknown(counter)) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        return day.window()
                .undoable(counter, now)
                .map(c -> undone(counter, c))
                .orElse(Decision.refused(Refusal.NOTHING_TO_UNDO));
    }

    private static Decision undone(String counter, UndoWindow.Command command) {
        return Decision.accepted(
                new HallEvent.Undone(
                        counter, command.seq(), command.events().size(), command.tickets()));
    }

    Decision finish(HallCommand.Finish command) {
        return atCounter(
                command.counter(),
                ticket ->
                        isServed(ticket)
                                ? afterVisit(
                                        command.counter(),
                                        finishing(day.tickets().get(ticket), command.counter()))
                                : Decision.refused(Refusal.TICKET_NOT_BEING_SERVED));
    }

    private Decision withCalled(String counter, BiFunction<String, String, HallEvent> event) {
        return atCounter(
                counter,
                ticket ->
                        isServed(ticket)
                                ? Decision.refused(Refusal.TICKET_NOT_CALLED)
                                : Decision.accepted(event.apply(ticket, counter)));
    }

    private interface TicketDecision {
        Decision of(String ticket);
    }

    private Decision atCounter(String counter, TicketDecision decision) {
        if (isUnknown(counter)) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        Optional<String> ticket = Staffed.ticket(day.counter(counter));
        return ticket.isPresent()
                ? decision.of(ticket.get())
                : Decision.refused(Refusal.NOBODY_AT_COUNTER);
    }

    /** The end of the visit, or of one of its steps. */
    static HallEvent finishing(Ticket ticket, String counter) {
        return ticket.journey()
                .next()
                .<HallEvent>map(next -> new HallEvent.StepFinished(ticket.id(), counter, next))
                .orElseGet(
                        () ->
                                new HallEvent.VisitFinished(
                                        ticket.id(), counter, HallEvent.Cause.STAFF));
    }

    /** The event that ends a visit, and what a counter that was closing does then. */
    Decision afterVisit(String counter, HallEvent end) {
        List<HallEvent> events = new ArrayList<>(List.of(end));
        if (day.counter(counter) instanceof CounterState.Closing closing) {
            events.add(
                    switch (closing.then()) {
                        case PAUSE -> new HallEvent.CounterPaused(counter, closing.reason());
                        case CLOSE -> new HallEvent.CounterClosed(counter);
                    });
        }
        return Decision.accepted(events);
    }

    private boolean breaksRota(String counter) {
        return new RotaDecisions(day, now).isBrokenWithout(counter);
    }

    private List<String> skills(String counter) {
        return day.skills().find(counter).orElse(List.of());
    }

    private boolean isServed(String ticket) {
        return day.tickets().get(ticket).state() instanceof TicketState.BeingServed;
    }

    private boolean isUnknown(String counter) {
        return day.setUp().findCounter(counter).isEmpty();
    }
}
