package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Longest counted wait first; a priority class counts as its head start of extra waiting.
 *
 * <p>The head start moves the joining time back by a constant, so two people of one service never
 * swap places while they wait, and nobody starves. A regular ticket that was passed {@code limit}
 * times goes before everybody, earliest joined first.
 *
 * @param headStarts by class code; a class that is missing has none
 * @param limit how often a regular ticket may be passed by picks of this policy
 */
public record HeadStart(Map<String, Duration> headStarts, int limit) implements CallPolicy {
    public HeadStart {
        headStarts = Map.copyOf(headStarts);
    }

    /** The policy of a set-up. */
    public static HeadStart of(SetUp setUp) {
        Map<String, Duration> headStarts =
                setUp.priorityClasses().stream()
                        .collect(
                                Collectors.toMap(
                                        PriorityClass::code,
                                        c -> Duration.ofMinutes(c.headStartMinutes())));
        return new HeadStart(headStarts, setUp.callPolicy().overtakingLimit());
    }

    @Override
    public Pick pick(Line line, Counter counter, Instant now) {
        List<Waiting> heads = ordered(line.first(counter.main(), 2));
        if (heads.isEmpty()) {
            return whenIdle(line, counter, now);
        }
        Optional<Waiting> overdue = overdue(line, counter);
        Waiting picked = overdue.orElse(heads.getFirst());
        Rule rule =
                overdue.isPresent() && !picked.equals(heads.getFirst())
                        ? Rule.OVERTAKING_LIMIT
                        : ruleOf(line, counter, picked);
        return new Pick.Next(picked, reason(rule, line, counter, picked, heads, now));
    }

    private Pick whenIdle(Line line, Counter counter, Instant now) {
        List<Waiting> heads = ordered(line.first(counter.whenIdle(), 2));
        if (heads.isEmpty()) {
            return new Pick.NobodyWaiting();
        }
        Waiting picked = heads.getFirst();
        return new Pick.Next(
                picked, reason(Rule.ONLY_WHEN_IDLE, line, counter, picked, heads, now));
    }

    /** The regular ticket that was passed as often as the limit allows and joined first. */
    private Optional<Waiting> overdue(Line line, Counter counter) {
        return line.passed(counter.main(), limit, Integer.MAX_VALUE, 1).stream()
                .min(Comparator.comparing(Waiting::place));
    }

    private static Rule ruleOf(Line line, Counter counter, Waiting picked) {
        boolean passesSomebody = line.countBefore(counter.main(), picked.place()) > 0;
        return !picked.regular() && passesSomebody ? Rule.HEAD_START : Rule.LONGEST_WAIT;
    }

    @Override
    public Reason choice(Line line, Counter counter, Waiting chosen, String code, Instant now) {
        List<Waiting> heads = inOrderOfCalling(line, counter, now);
        Reason reason = reason(Rule.STAFF_CHOICE, line, counter, chosen, heads, now);
        return new Reason(
                reason.rule(),
                reason.countedWaitSeconds(),
                reason.runnerUp(),
                reason.runnerUpCountedWaitSeconds(),
                reason.passed(),
                reason.atLimit(),
                code);
    }

    /** Whom the policy would call, then who comes after: the counter's main services first. */
    private List<Waiting> inOrderOfCalling(Line line, Counter counter, Instant now) {
        var order = new ArrayList<Waiting>();
        if (pick(line, counter, now) instanceof Pick.Next next) {
            order.add(next.ticket());
        }
        order.addAll(ordered(line.first(counter.main(), 2)));
        order.addAll(ordered(line.first(counter.whenIdle(), 2)));
        return order;
    }

    private Reason reason(
            Rule rule,
            Line line,
            Counter counter,
            Waiting picked,
            List<Waiting> heads,
            Instant now) {
        Optional<Waiting> runnerUp = heads.stream().filter(w -> !w.equals(picked)).findFirst();
        return new Reason(
                rule,
                countedWaitSeconds(picked, now),
                runnerUp.map(Waiting::number).orElse(""),
                runnerUp.map(w -> countedWaitSeconds(w, now)).orElse(0),
                line.countBefore(counter.main(), picked.place()),
                reachingLimit(line, counter, picked),
                "");
    }

    /** Who is passed for the {@code limit}-th time when {@code picked} is called. */
    private List<String> reachingLimit(Line line, Counter counter, Waiting picked) {
        return line.passed(counter.main(), limit - 1, limit - 1, Reason.AT_LIMIT_MAX).stream()
                .filter(w -> w.place().compareTo(picked.place()) < 0)
                .sorted(Comparator.comparing(Waiting::place))
                .map(Waiting::number)
                .limit(Reason.AT_LIMIT_MAX)
                .toList();
    }

    @Override
    public int ahead(Line line, Waiting ticket) {
        int ahead = 0;
        for (String other : line.classes(ticket.service())) {
            ahead += line.countBefore(ticket.service(), other, boundary(ticket, other));
        }
        return ahead;
    }

    /** The place in another class's queue before which everybody comes before the ticket. */
    private Place boundary(Waiting ticket, String otherClass) {
        Instant sameCounted = countedAt(ticket).plus(headStart(otherClass));
        int order = sameCounted.compareTo(ticket.place().joinedAt());
        long tie =
                order < 0 ? Long.MAX_VALUE : order == 0 ? ticket.place().order() : Long.MIN_VALUE;
        return new Place(sameCounted, tie);
    }

    private List<Waiting> ordered(List<Waiting> tickets) {
        return tickets.stream().sorted(this::compare).toList();
    }

    @Override
    public int compare(Waiting one, Waiting other) {
        int counted = countedAt(one).compareTo(countedAt(other));
        return counted != 0 ? counted : one.place().compareTo(other.place());
    }

    private Instant countedAt(Waiting ticket) {
        Instant joinedAt = ticket.place().joinedAt();
        return ticket.regular() ? joinedAt : joinedAt.minus(headStart(ticket.priorityClass()));
    }

    private int countedWaitSeconds(Waiting ticket, Instant now) {
        return (int) Duration.between(countedAt(ticket), now).toSeconds();
    }

    private Duration headStart(String priorityClass) {
        return headStarts.getOrDefault(priorityClass, Duration.ZERO);
    }
}
