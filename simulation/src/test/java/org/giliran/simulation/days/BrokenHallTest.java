package org.giliran.simulation.days;

import static org.giliran.simulation.days.Bent.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.ordered.OrderedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Each invariant is told when a hall breaks it. */
class BrokenHallTest {
    /** By then every hall has shown what it does wrong. */
    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource(Invariant.class)
    void aHallThatBreaksItIsFound(Invariant invariant) {
        HallRules broken = broken(invariant);
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                SimulatedDays.live(seed, 1, broken, _ -> {});
            } catch (Violation violation) {
                assertEquals(invariant, violation.invariant(), violation::toString);
                return;
            }
        }
        fail("nothing was found in " + SEEDS + " halls");
    }

    private static HallRules broken(Invariant invariant) {
        return switch (invariant) {
            case SEQ_DENSE -> Bent.apply((_, r, day) -> with(day, "seq", r.seq() + 1));
            case TIME_NEVER_BACK ->
                    Bent.apply((_, r, day) -> with(day, "time", r.at().minusMillis(1)));
            case NUMBER_NEVER_TWICE ->
                    Bent.event(
                            e ->
                                    e instanceof HallEvent.TicketIssued i
                                            ? with(i, "number", "A-001")
                                            : e);
            case NUMBER_NEVER_CHANGES ->
                    Bent.apply(
                            (_, r, day) ->
                                    r.event() instanceof HallEvent.VisitFinished e
                                            ? changed(day, e.ticket(), "number", "Z-999")
                                            : day);
            case TICKET_AND_COUNTER_AGREE -> atWholeLooks(BrokenHallTest::otherTicketAtCounter);
            case COUNTER_HOLDS_ONE -> atWholeLooks(BrokenHallTest::ticketAtClosedCounter);
            case IN_LINE_IFF_WAITING ->
                    Bent.apply(
                            (before, r, day) ->
                                    r.event() instanceof HallEvent.TicketIssued
                                            ? with(day, "line", before.line())
                                            : day);
            case CALL_HAS_REASON -> Bent.event(e -> reason(e, "passed", 99));
            case OUT_OF_ORDER_HAS_CODE -> Bent.event(e -> reason(e, "code", ""));
            case PASSING_IS_COUNTED -> Bent.apply(BrokenHallTest::nobodyIsPassed);
            case LIMIT_OF_PASSING ->
                    Bent.decideBy(day -> with(day, "policy", with(day.policy(), "limit", 9_999)));
            case NO_SWAP -> Bent.decideBy(BrokenHallTest::byStrictPriority);
            case BOARD_SHOWS_CALLS ->
                    Bent.apply(
                            (before, r, day) ->
                                    r.event() instanceof HallEvent.StepFinished
                                            ? with(day, "calls", before.calls())
                                            : day);
            case CLOCKS_FIT -> Bent.apply(BrokenHallTest::endsBeforeItBegan);
            case DEADLINE_KNOWN ->
                    Bent.decision(
                            (command, decision) ->
                                    command instanceof HallCommand.TimePassed
                                            ? Decision.accepted()
                                            : decision);
            case UNDO_RESTORES ->
                    Bent.apply(
                            (_, r, day) ->
                                    r.event() instanceof HallEvent.Undone
                                            ? with(day, "lastFinished", OrderedMap.empty())
                                            : day);
            case KEY_ONCE -> Bent.withoutKeys();
            case HANDED_OVER_IN_ORDER ->
                    Bent.apply(
                            (before, r, day) ->
                                    r.event() instanceof HallEvent.TicketHandedOver
                                            ? with(day, "series", before.series())
                                            : day);
            case CLOSED_DAY_IS_EMPTY ->
                    Bent.events(
                            events ->
                                    events.stream().anyMatch(HallEvent.DayClosed.class::isInstance)
                                            ? List.of(events.getLast())
                                            : events);
            case FOLD_IS_LIVE ->
                    Bent.apply(
                            (_, r, day) ->
                                    r.event() instanceof HallEvent.DayOpened
                                            ? with(day, "serviceTimes", List.of())
                                            : day);
            case NO_ERROR ->
                    Bent.decision(
                            (command, decision) -> {
                                if (command instanceof HallCommand.Recall) {
                                    throw new IllegalStateException("nobody can be recalled");
                                }
                                return decision;
                            });
        };
    }

    private interface Bend {
        HallDay bend(HallDay day);
    }

    /** Bends the day right when all of it is looked at, before anything stumbles over it. */
    private static HallRules atWholeLooks(Bend bend) {
        return Bent.apply((_, recorded, day) -> recorded.seq() % 16 == 0 ? bend.bend(day) : day);
    }

    private static HallDay changed(HallDay day, String ticket, String name, Object value) {
        Ticket other = with(day.tickets().get(ticket), name, value);
        return with(day, "tickets", day.tickets().with(ticket, other));
    }

    private static Optional<Ticket> atACounter(HallDay day) {
        return day.tickets().values().stream().filter(t -> t.counter().isPresent()).findFirst();
    }

    private static HallDay counter(HallDay day, String counter, CounterState state) {
        return with(day, "counters", day.counters().with(counter, state));
    }

    private static HallDay otherTicketAtCounter(HallDay day) {
        return atACounter(day)
                .map(t -> t.counter().orElseThrow())
                .map(c -> counter(day, c, new CounterState.Busy("s1", day.time(), "another")))
                .orElse(day);
    }

    private static HallDay ticketAtClosedCounter(HallDay day) {
        return atACounter(day)
                .map(t -> t.counter().orElseThrow())
                .map(c -> counter(day, c, new CounterState.Closed(day.time())))
                .orElse(day);
    }

    private static HallEvent reason(HallEvent event, String name, Object value) {
        return event instanceof HallEvent.TicketCalled called
                ? with(called, "reason", with(called.reason(), name, value))
                : event;
    }

    private static HallDay nobodyIsPassed(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.TicketCalled call
                && call.reason().passed() > 0
                && before.tickets().get(call.ticket()) instanceof Ticket ticket
                && ticket.state() instanceof TicketState.Waiting(var spot)) {
            return with(after, "line", before.line().left(ticket.waiting(spot)));
        }
        return after;
    }

    private static HallDay byStrictPriority(HallDay day) {
        CallRules own = day.setUp().callPolicy();
        return own.kind() == CallRules.Kind.HEAD_START
                ? with(
                        day,
                        "policy",
                        CallPolicy.of(
                                with(
                                        day.setUp(),
                                        "callPolicy",
                                        with(own, "kind", CallRules.Kind.STRICT_PRIORITY))))
                : day;
    }

    private static HallDay endsBeforeItBegan(HallDay before, Recorded recorded, HallDay after) {
        if (recorded.event() instanceof HallEvent.VisitFinished e) {
            var early = after.tickets().get(e.ticket()).issuedAt().minus(Duration.ofMinutes(1));
            var ended = new TicketState.Finished(e.counter(), early, 0);
            return changed(after, e.ticket(), "state", ended);
        }
        return after;
    }
}
