package org.giliran.simulation.days;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent.TicketCalled;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at one call by the words of the design alone: everybody who waits is looked at, no queue of
 * the line and no policy is asked. Nobody leaves a counter to be called to it at once.
 */
record CallCheck(
        HallDay before, TicketCalled call, String leaving, Recorded recorded, HallDay after) {

    /**
     * Looks at a call.
     *
     * @param leaving whose step the very command of the call has finished; empty for nobody's
     */
    static void see(
            HallDay before, TicketCalled call, String leaving, Recorded recorded, HallDay after) {
        new CallCheck(before, call, leaving, recorded, after).see();
    }

    private void see() {
        Waiting picked =
                waiting(before.tickets().get(call.ticket()))
                        .findAny()
                        .orElseThrow(
                                () -> new Violation(recorded.seq(), Invariant.IN_LINE_IFF_WAITING));
        Counter counter = before.staffed(call.counter());
        List<Waiting> others =
                before.tickets().values().stream()
                        .flatMap(CallCheck::waiting)
                        .filter(w -> !w.ticket().equals(picked.ticket()))
                        .filter(w -> !w.ticket().equals(leaving))
                        .toList();
        List<Waiting> passed =
                others.stream()
                        .filter(w -> isMain(w, counter))
                        .filter(w -> w.place().compareTo(picked.place()) < 0)
                        .toList();
        reason(passed);
        passed.forEach(this::counted);
        if (rule() != Rule.STAFF_CHOICE) {
            passed.forEach(this::limit);
        }
        if (rule() != Rule.STAFF_CHOICE && rule() != Rule.OVERTAKING_LIMIT && !picked.first()) {
            others.stream()
                    .filter(w -> w.service().equals(picked.service()))
                    .filter(w -> canTake(counter, w))
                    .filter(w -> isMain(w, counter) == isMain(picked, counter))
                    .forEach(w -> swap(picked, w));
        }
    }

    private Rule rule() {
        return call.reason().rule();
    }

    private static Stream<Waiting> waiting(Ticket ticket) {
        return ticket.state() instanceof TicketState.Waiting(var spot)
                ? Stream.of(ticket.waiting(spot))
                : Stream.empty();
    }

    private static boolean isMain(Waiting waiting, Counter counter) {
        return waiting.bound()
                ? waiting.counter().equals(counter.code())
                : counter.main().contains(waiting.service());
    }

    /** Somebody sent here is taken whatever his service; others only by who can do it. */
    private static boolean canTake(Counter counter, Waiting waiting) {
        return waiting.bound()
                ? waiting.counter().equals(counter.code())
                : counter.offers(waiting.service());
    }

    private void reason(List<Waiting> passed) {
        boolean chosen = rule() == Rule.STAFF_CHOICE;
        require(chosen != call.reason().code().isEmpty(), Invariant.OUT_OF_ORDER_HAS_CODE);
        require(call.reason().passed() == passed.size(), Invariant.CALL_HAS_REASON);
    }

    private void counted(Waiting passed) {
        require(
                after.line().passed(passed) == before.line().passed(passed) + 1,
                Invariant.PASSING_IS_COUNTED);
    }

    private void limit(Waiting passed) {
        int limit = before.setUp().callPolicy().overtakingLimit();
        require(
                !passed.regular() || before.line().passed(passed) < limit,
                Invariant.LIMIT_OF_PASSING);
    }

    /** Whoever staff put first is not passed but for the limit; else the counted times decide. */
    private void swap(Waiting picked, Waiting other) {
        boolean comparable =
                before.setUp().callPolicy().kind() == CallRules.Kind.HEAD_START
                        || picked.priorityClass().equals(other.priorityClass());
        require(
                !other.first() && (!comparable || !countsFrom(other).isBefore(countsFrom(picked))),
                Invariant.NO_SWAP);
    }

    private Instant countsFrom(Waiting waiting) {
        Instant from = waiting.hasAppointment() ? waiting.booked() : waiting.place().joinedAt();
        return from.minus(
                before.setUp()
                        .findPriorityClass(waiting.priorityClass())
                        .map(PriorityClass::headStartMinutes)
                        .map(Duration::ofMinutes)
                        .orElse(Duration.ZERO));
    }

    private void require(boolean holds, Invariant invariant) {
        Violation.unless(holds, recorded.seq(), invariant);
    }
}
