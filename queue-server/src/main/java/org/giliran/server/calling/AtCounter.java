package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whom a policy would call at one counter at one instant, and how it explains that. Looks at one
 * head of each queue; at a second one only in the queue that the picked ticket leaves.
 */
final class AtCounter {
    private final CallPolicy policy;
    private final Line line;
    private final Counter counter;
    private final Instant now;
    private final Runs runs;
    private final Side main;

    /** One way to take people, and who is first in it, the overtaking limit left aside. */
    private record Side(Lanes lanes, Optional<Waiting> first) {}

    AtCounter(CallPolicy policy, Line line, Counter counter, Instant now) {
        this.policy = policy;
        this.line = line;
        this.counter = counter;
        this.now = now;
        runs = line.runs(counter);
        main = side(line.main(counter));
    }

    private Side side(Lanes lanes) {
        return new Side(lanes, policy.first(lanes.heads(), runs));
    }

    private Side whenIdle() {
        return side(line.whenIdle(counter));
    }

    Pick pick() {
        return next().<Pick>map(this::explained).orElse(new Pick.NobodyWaiting());
    }

    private Optional<Waiting> next() {
        return main.first.isEmpty() ? whenIdle().first : overdue().or(() -> main.first);
    }

    /** The regular ticket that was passed as often as the limit allows and joined first. */
    private Optional<Waiting> overdue() {
        return main.lanes.passed(policy.limit(), Integer.MAX_VALUE, 1).stream()
                .min(Comparator.comparing(Waiting::place));
    }

    private Pick explained(Waiting picked) {
        int passed = main.lanes.joinedBefore(picked.place());
        Side side = main.first.isEmpty() ? whenIdle() : main;
        Optional<Waiting> runnerUp = firstBeside(picked, side);
        return new Pick.Next(picked, reason(rule(picked, passed), picked, passed, runnerUp, ""));
    }

    /** Whom the order puts first of all others that are taken in the same way. */
    private Optional<Waiting> firstBeside(Waiting ticket, Side side) {
        if (side.first.isEmpty() || !side.first.get().equals(ticket)) {
            return side.first;
        }
        return policy.first(
                side.lanes.headsWithout(ticket), ticket.first() ? runs : runs.after(ticket));
    }

    private Rule rule(Waiting picked, int passed) {
        if (main.first.isPresent() && !picked.equals(main.first.get())) {
            return Rule.OVERTAKING_LIMIT;
        }
        if (picked.first()) {
            return Rule.PUT_FIRST;
        }
        if (main.first.isEmpty()) {
            return Rule.ONLY_WHEN_IDLE;
        }
        if (picked.bound()) {
            return Rule.SENT_HERE;
        }
        if (picked.hasAppointment() && (picked.regular() || passed == 0)) {
            return Rule.APPOINTMENT;
        }
        return passed > 0 ? policy.order().passing(picked, others()) : Rule.LONGEST_WAIT;
    }

    private List<Waiting> others() {
        return main.lanes.heads().stream().filter(w -> !w.first()).toList();
    }

    Reason choice(Waiting chosen, String code) {
        Optional<Waiting> other =
                next().filter(w -> !w.equals(chosen))
                        .or(() -> firstBeside(chosen, main))
                        .or(() -> firstBeside(chosen, whenIdle()));
        int passed = main.lanes.joinedBefore(chosen.place());
        return reason(Rule.STAFF_CHOICE, chosen, passed, other, code);
    }

    private Reason reason(
            Rule rule, Waiting picked, int passed, Optional<Waiting> runnerUp, String code) {
        return new Reason(
                rule,
                countedWaitSeconds(picked),
                runnerUp.map(Waiting::number).orElse(""),
                runnerUp.map(this::countedWaitSeconds).orElse(0),
                passed,
                passed > 0 ? reachingLimit(picked) : List.of(),
                code);
    }

    private int countedWaitSeconds(Waiting ticket) {
        return policy.order().time().seconds(ticket, now);
    }

    /** Who is passed for the last time that is allowed when {@code picked} is called. */
    private List<String> reachingLimit(Waiting picked) {
        int before = policy.limit() - 1;
        return main.lanes.passed(before, before, Reason.AT_LIMIT_MAX).stream()
                .filter(w -> w.place().compareTo(picked.place()) < 0)
                .sorted(Comparator.comparing(Waiting::place))
                .map(Waiting::number)
                .limit(Reason.AT_LIMIT_MAX)
                .toList();
    }
}
