package org.giliran.simulation.days;

import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Spot;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at all tickets and all counters of a day. */
final class PeopleCheck {
    /** Each ticket as it was issued. */
    private final Map<String, Ticket> issued = new HashMap<>();

    void see(Recorded recorded, HallDay after) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> issued.clear();
            case HallEvent.TicketIssued e ->
                    issued.put(e.ticket(), after.tickets().get(e.ticket()));
            case HallEvent.TicketHandedOver e ->
                    after.tickets().find(e.ticket()).ifPresent(t -> issued.put(t.id(), t));
            case HallEvent _ -> {}
        }
    }

    /** Looks at everybody after an event. */
    void everybody(Recorded recorded, HallDay day) {
        new Look(recorded.seq(), day).everybody();
    }

    private final class Look {
        private final long seq;
        private final HallDay day;
        private final Set<String> busy = new HashSet<>();
        private int waiting;

        private Look(long seq, HallDay day) {
            this.seq = seq;
            this.day = day;
        }

        private void everybody() {
            require(day.tickets().size() == issued.size(), Invariant.NUMBER_NEVER_CHANGES);
            for (Ticket ticket : day.tickets().values()) {
                Ticket first = issued.get(ticket.id());
                require(
                        first != null && lasting(first).equals(lasting(ticket)),
                        Invariant.NUMBER_NEVER_CHANGES);
                ticket.counter().ifPresent(c -> isAt(ticket, c));
                state(ticket);
                require(inOrder(ticket), Invariant.CLOCKS_FIT);
            }
            int inLine =
                    day.setUp().services().stream()
                            .mapToInt(s -> day.line().waiting(s.code()))
                            .sum();
            require(inLine == waiting, Invariant.IN_LINE_IFF_WAITING);
            day.counters().forEach(this::counter);
        }

        private void isAt(Ticket ticket, String counter) {
            require(busy.add(counter), Invariant.COUNTER_HOLDS_ONE);
            CounterState state = day.counter(counter);
            require(
                    state instanceof CounterState.Busy || state instanceof CounterState.Closing,
                    Invariant.COUNTER_HOLDS_ONE);
            require(
                    Staffed.ticket(state).equals(Optional.of(ticket.id())),
                    Invariant.TICKET_AND_COUNTER_AGREE);
        }

        private void state(Ticket ticket) {
            if (ticket.state() instanceof TicketState.Waiting(var spot)) {
                waiting++;
                require(isInLine(ticket, spot), Invariant.IN_LINE_IFF_WAITING);
            }
            if (ticket.state() instanceof TicketState.Parked parked && day.paused().isEmpty()) {
                require(!day.nextDeadline().isAfter(parked.until()), Invariant.DEADLINE_KNOWN);
            }
        }

        /** The line throws when it is asked about somebody who is not in it. */
        private boolean isInLine(Ticket ticket, Spot spot) {
            try {
                return day.line().passed(ticket.waiting(spot)) >= 0;
            } catch (IllegalStateException _) {
                return false;
            }
        }

        private void counter(String code, CounterState state) {
            Staffed.ticket(state)
                    .ifPresent(
                            id ->
                                    require(
                                            day.tickets()
                                                    .find(id)
                                                    .flatMap(Ticket::counter)
                                                    .equals(Optional.of(code)),
                                            Invariant.TICKET_AND_COUNTER_AGREE));
        }

        /** Whether what is known of a ticket's way happened in this order. */
        private boolean inOrder(Ticket ticket) {
            return switch (ticket.state()) {
                case TicketState.Waiting(var spot) -> rising(ticket.issuedAt(), spot.joinedAt());
                case TicketState.Called s ->
                        rising(ticket.issuedAt(), s.spot().joinedAt(), s.at(), s.lastAt());
                case TicketState.BeingServed s ->
                        rising(ticket.issuedAt(), s.spot().joinedAt(), s.calledAt(), s.startedAt());
                case TicketState.Parked s ->
                        rising(ticket.issuedAt(), s.spot().joinedAt(), s.since());
                case TicketState.Missed s -> rising(ticket.issuedAt(), s.spot().joinedAt(), s.at());
                case TicketState.Finished s -> rising(ticket.issuedAt(), s.at());
                case TicketState.Cancelled s -> rising(ticket.issuedAt(), s.at());
                case TicketState.Lapsed s -> rising(ticket.issuedAt(), s.at());
            };
        }

        private boolean rising(Instant... instants) {
            for (int i = 1; i < instants.length; i++) {
                if (instants[i].isBefore(instants[i - 1])) {
                    return false;
                }
            }
            return !instants[instants.length - 1].isAfter(day.time());
        }

        private void require(boolean holds, Invariant invariant) {
            Violation.unless(holds, seq, invariant);
        }
    }

    /** What never changes of a ticket. */
    private static List<Object> lasting(Ticket ticket) {
        return List.of(
                ticket.id(),
                ticket.number(),
                ticket.day(),
                ticket.asked(),
                ticket.booked(),
                ticket.issuedAt(),
                ticket.order(),
                ticket.fingerprint());
    }
}
