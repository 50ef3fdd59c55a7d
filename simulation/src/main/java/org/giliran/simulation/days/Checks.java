package org.giliran.simulation.days;

import org.giliran.server.calling.Reason;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Shown;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a hall after every event. What one event can break is looked at after that event; what
 * needs a look at everybody is looked at every {@link #WHOLE_LOOK} events and when a day closes.
 */
final class Checks {
    /** Keeps the cost of the checks below that of the hall itself. */
    private static final int WHOLE_LOOK = 256;

    private final Set<String> numbers = new HashSet<>();

    void see(HallDay before, Recorded recorded, HallDay after) {
        order(before, recorded, after);
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> numbers.clear();
            case HallEvent.TicketIssued e ->
                    require(numbers.add(e.number()), recorded, Invariant.NUMBER_NEVER_TWICE);
            case HallEvent.TicketCalled e -> called(before, e, recorded);
            case HallEvent.TicketTransferred e ->
                    require(
                            e.place() != HallEvent.At.FIRST || !e.reason().isEmpty(),
                            recorded,
                            Invariant.OUT_OF_ORDER_HAS_CODE);
            case HallEvent.ClassChanged e ->
                    require(!e.reason().isEmpty(), recorded, Invariant.OUT_OF_ORDER_HAS_CODE);
            case HallEvent.DayClosed _ -> closed(after, recorded);
            case HallEvent _ -> {}
        }
        board(after, recorded);
        if (recorded.seq() % WHOLE_LOOK == 0) {
            everybody(after, recorded);
        }
    }

    private static void order(HallDay before, Recorded recorded, HallDay after) {
        require(
                recorded.seq() == before.seq() + 1 && after.seq() == recorded.seq(),
                recorded,
                Invariant.SEQ_DENSE);
        require(
                !recorded.at().isBefore(before.time()) && after.time().equals(recorded.at()),
                recorded,
                Invariant.TIME_NEVER_BACK);
    }

    private static void called(HallDay before, HallEvent.TicketCalled call, Recorded recorded) {
        Reason reason = call.reason();
        boolean chosen = reason.rule() == Reason.Rule.STAFF_CHOICE;
        require(chosen != reason.code().isEmpty(), recorded, Invariant.OUT_OF_ORDER_HAS_CODE);
        require(reason.passed() >= 0, recorded, Invariant.CALL_HAS_REASON);
        if (!chosen) {
            limit(before, call, recorded);
        }
    }

    /** A policy's pick never passes a regular visitor who was passed as often as is allowed. */
    private static void limit(HallDay before, HallEvent.TicketCalled call, Recorded recorded) {
        int limit = before.setUp().callPolicy().overtakingLimit();
        Ticket picked = before.tickets().get(call.ticket());
        if (!(picked.state() instanceof TicketState.Waiting waiting)) {
            throw new Violation(recorded.seq(), Invariant.IN_LINE_IFF_WAITING);
        }
        var place = picked.waiting(waiting.spot()).place();
        var main = before.staffed(call.counter()).main();
        for (String service : main) {
            before.line()
                    .longest(service)
                    .filter(w -> w.regular() && !w.first() && w.counter().isEmpty())
                    .filter(w -> w.place().compareTo(place) < 0)
                    .ifPresent(
                            w ->
                                    require(
                                            before.line().passed(w) < limit
                                                    || picked.waiting(waiting.spot()).first()
                                                    || before.line()
                                                                    .passed(
                                                                            picked.waiting(
                                                                                    waiting.spot()))
                                                            >= limit,
                                            recorded,
                                            Invariant.LIMIT_OF_PASSING));
        }
    }

    private static void board(HallDay day, Recorded recorded) {
        require(day.calls().size() <= Shown.MAX, recorded, Invariant.BOARD_SHOWS_CALLS);
        for (Shown shown : day.calls()) {
            Ticket ticket = day.tickets().get(shown.ticket());
            require(
                    !(ticket.state() instanceof TicketState.Waiting
                            || ticket.state() instanceof TicketState.Parked),
                    recorded,
                    Invariant.BOARD_SHOWS_CALLS);
        }
    }

    private static void closed(HallDay day, Recorded recorded) {
        require(
                day.tickets().values().stream().noneMatch(Ticket::isOpen)
                        && day.counters().values().stream()
                                .allMatch(CounterState.Closed.class::isInstance),
                recorded,
                Invariant.CLOSED_DAY_IS_EMPTY);
        everybody(day, recorded);
    }

    private static void everybody(HallDay day, Recorded recorded) {
        int waiting = 0;
        for (Ticket ticket : day.tickets().values()) {
            require(
                    ticket.id().equals(Ticket.id(ticket.day(), ticket.number())),
                    recorded,
                    Invariant.NUMBER_NEVER_CHANGES);
            ticket.counter().ifPresent(c -> require(holds(day, c, ticket), recorded, agree()));
            if (ticket.state() instanceof TicketState.Waiting(var spot)) {
                waiting++;
                require(
                        day.line().passed(ticket.waiting(spot)) >= 0,
                        recorded,
                        Invariant.IN_LINE_IFF_WAITING);
            }
            if (ticket.state() instanceof TicketState.Parked parked && day.paused().isEmpty()) {
                require(
                        !day.nextDeadline().isAfter(parked.until()),
                        recorded,
                        Invariant.DEADLINE_KNOWN);
            }
        }
        int inLine =
                day.setUp().services().stream().mapToInt(s -> day.line().waiting(s.code())).sum();
        require(inLine == waiting, recorded, Invariant.IN_LINE_IFF_WAITING);
        counters(day, recorded);
    }

    private static void counters(HallDay day, Recorded recorded) {
        day.counters()
                .forEach(
                        (code, state) ->
                                Staffed.ticket(state)
                                        .map(day.tickets()::get)
                                        .ifPresent(
                                                t ->
                                                        require(
                                                                t.counter()
                                                                        .equals(Optional.of(code)),
                                                                recorded,
                                                                agree())));
    }

    private static Invariant agree() {
        return Invariant.TICKET_AND_COUNTER_AGREE;
    }

    private static boolean holds(HallDay day, String counter, Ticket ticket) {
        return Staffed.ticket(day.counter(counter)).equals(Optional.of(ticket.id()));
    }

    private static void require(boolean holds, Recorded recorded, Invariant invariant) {
        if (!holds) {
            throw new Violation(recorded.seq(), invariant);
        }
    }
}
