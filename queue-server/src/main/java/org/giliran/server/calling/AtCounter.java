package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a policy would call at one counter at one instant, and how it explains that. */
final class AtCounter {
    /** Whom to call, and who comes after that. */
    private static final int HEADS = 2;

    private final CallPolicy policy;
    private final Line line;
    private final Counter counter;
    private final Instant now;
    private final Lanes mainLanes;
    private final List<Waiting> main;

    AtCounter(CallPolicy policy, Line line, Counter counter, Instant now) {
        this.policy = policy;
        this.line = line;
        this.counter = counter;
        this.now = now;
        mainLanes = line.main(counter);
        main = policy.arranged(mainLanes.heads(HEADS), line.runs(counter));
    }

    private List<Waiting> idle() {
        return policy.arranged(line.whenIdle(counter).heads(HEADS), line.runs(counter));
    }

    Pick pick() {
        return next().<Pick>map(this::explained).orElse(new Pick.NobodyWaiting());
    }

    private Optional<Waiting> next() {
        if (main.isEmpty()) {
            return idle().stream().findFirst();
        }
        Waiting head = main.getFirst();
        return Optional.of(head.first() ? head : overdue().orElse(head));
    }

    /** The regular ticket that was passed as often as the limit allows and joined first. */
    private Optional<Waiting> overdue() {
        return mainLanes.passed(policy.limit(), Integer.MAX_VALUE, 1).stream()
                .min(Comparator.comparing(Waiting::place));
    }

    private Pick explained(Waiting picked) {
        int passed = mainLanes.joinedBefore(picked.place());
        List<Waiting> others = main.isEmpty() ? idle() : main;
        return new Pick.Next(picked, reason(rule(picked, passed), picked, passed, others, ""));
    }

    private Rule rule(Waiting picked, int passed) {
        if (picked.first()) {
            return Rule.PUT_FIRST;
        }
        if (main.isEmpty()) {
            return Rule.ONLY_WHEN_IDLE;
        }
        if (!picked.equals(main.getFirst())) {
            return Rule.OVERTAKING_LIMIT;
        }
        if (picked.bound()) {
            return Rule.SENT_HERE;
        }
        if (picked.hasAppointment() && (picked.regular() || passed == 0)) {
            return Rule.APPOINTMENT;
        }
        return passed > 0 ? policy.order().passing(picked) : Rule.LONGEST_WAIT;
    }

    Reason choice(Waiting chosen, String code) {
        List<Waiting> others =
                Stream.of(next().stream(), main.stream(), idle().stream())
                        .flatMap(part -> part)
                        .toList();
        int passed = mainLanes.joinedBefore(chosen.place());
        return reason(Rule.STAFF_CHOICE, chosen, passed, others, code);
    }

    private Reason reason(
            Rule rule, Waiting picked, int passed, List<Waiting> others, String code) {
        Optional<Waiting> runnerUp = others.stream().filter(w -> !w.equals(picked)).findFirst();
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
        return mainLanes.passed(before, before, Reason.AT_LIMIT_MAX).stream()
                .filter(w -> w.place().compareTo(picked.place()) < 0)
                .sorted(Comparator.comparing(Waiting::place))
                .map(Waiting::number)
                .limit(Reason.AT_LIMIT_MAX)
                .toList();
    }
}
