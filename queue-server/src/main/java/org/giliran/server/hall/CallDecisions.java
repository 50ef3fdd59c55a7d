package org.giliran.server.hall;

import org.giliran.server.calling.Pick;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Reasons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about calls: the next one, one out of order, the same one again. */
record CallDecisions(HallDay day, Instant now) {

    /**
     * Finishes the visitor who is there, then calls the next; with nobody waiting it only finishes.
     */
    Decision callNext(HallCommand.CallNext command) {
        if (day.setUp().findCounter(command.counter()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        Counter counter = day.staffed(command.counter());
        return switch (ready(command.counter())) {
            case NotReady(var why) -> Decision.refused(why);
            case Ready(var before) ->
                    switch (day.policy().pick(day.line(), counter, now)) {
                        case Pick.NobodyWaiting() -> Decision.acceptedSilently(before);
                        case Pick.Next(var next, var reason) ->
                                accepted(before, next.ticket(), command.counter(), reason);
                    };
        };
    }

    Decision callTicket(HallCommand.CallTicket command) {
        if (day.setUp().findCounter(command.counter()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        Counter counter = day.staffed(command.counter());
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().call())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        Optional<Ticket> ticket = day.tickets().find(command.ticket());
        if (ticket.isEmpty()) {
            return Decision.refused(TicketDecisions.missing(day, command.ticket()));
        }
        if (!(ticket.get().state() instanceof TicketState.Waiting waiting)) {
            return Decision.refused(Refusal.TICKET_NOT_WAITING);
        }
        boolean sentHere = waiting.spot().counter().equals(command.counter());
        if (!counter.offers(ticket.get().service()) && !sentHere) {
            return Decision.refused(Refusal.NOT_OFFERED_HERE);
        }
        return switch (ready(command.counter())) {
            case NotReady(var why) -> Decision.refused(why);
            case Ready(var before) -> {
                Waiting entry = ticket.get().waiting(waiting.spot());
                Reason reason =
                        day.policy().choice(day.line(), counter, entry, command.reason(), now);
                yield accepted(before, entry.ticket(), command.counter(), reason);
            }
        };
    }

    private static Decision accepted(
            List<HallEvent> before, String ticket, String counter, Reason reason) {
        var events = new ArrayList<>(before);
        events.add(new HallEvent.TicketCalled(ticket, counter, reason));
        return Decision.accepted(events);
    }

    /** Whether a counter can take somebody now. */
    private sealed interface Readiness {}

    /** It can, once the events are recorded that end the visit there. */
    private record Ready(List<HallEvent> before) implements Readiness {}

    private record NotReady(Refusal why) implements Readiness {}

    private Readiness ready(String counter) {
        if (day.paused().isPresent()) {
            return new NotReady(Refusal.HALL_PAUSED);
        }
        return switch (day.counter(counter)) {
            case CounterState.Free _ -> new Ready(List.of());
            case CounterState.Busy busy -> afterVisitOf(busy, counter);
            case CounterState.Closing _ -> new NotReady(Refusal.COUNTER_CLOSING);
            case CounterState.Closed _, CounterState.Paused _ ->
                    new NotReady(Refusal.COUNTER_NOT_OPEN);
        };
    }

    private Readiness afterVisitOf(CounterState.Busy busy, String counter) {
        Ticket ticket = day.tickets().get(busy.ticket());
        return ticket.state() instanceof TicketState.BeingServed
                ? new Ready(List.of(CounterDecisions.finishing(ticket, counter)))
                : new NotReady(Refusal.TICKET_STILL_CALLED);
    }

    Decision recall(HallCommand.Recall command) {
        if (day.setUp().findCounter(command.counter()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        Optional<String> ticket = Staffed.ticket(day.counter(command.counter()));
        if (ticket.isEmpty()) {
            return Decision.refused(Refusal.NOBODY_AT_COUNTER);
        }
        if (!(day.tickets().get(ticket.get()).state() instanceof TicketState.Called called)) {
            return Decision.refused(Refusal.TICKET_NOT_CALLED);
        }
        if (day.paused().isPresent()) {
            return Decision.refused(Refusal.HALL_PAUSED);
        }
        return called.calls() < day.setUp().rules().callsMax()
                ? Decision.accepted(
                        new HallEvent.TicketRecalled(
                                ticket.get(), command.counter(), called.calls() + 1))
                : Decision.refused(Refusal.CALLED_TOO_OFTEN);
    }
}
