package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line and the policies as their definitions read, by walking through lists. Slow, and so plain
 * that it can be believed.
 */
final class PlainLine {
    private final CallRules rules;
    private final Map<String, Duration> headStarts;
    private final List<Person> people = new ArrayList<>();

    /** Whether each call of a counter was a priority call, the latest last. */
    private final Map<String, List<Boolean>> calls = new HashMap<>();

    /** Who waits, and how often he was passed. */
    static final class Person {
        final Waiting ticket;
        int passed;

        Person(Waiting ticket, int passed) {
            this.ticket = ticket;
            this.passed = passed;
        }
    }

    PlainLine(CallRules rules, Map<String, Duration> headStarts) {
        this.rules = rules;
        this.headStarts = headStarts;
    }

    List<Person> people() {
        return people;
    }

    void join(Waiting ticket, int passed) {
        people.add(new Person(ticket, passed));
    }

    void leave(Waiting ticket) {
        people.removeIf(p -> p.ticket.equals(ticket));
    }

    /** A call passes those who wait, joined earlier, and could have been taken as main visitors. */
    void call(Waiting ticket, Counter counter) {
        leave(ticket);
        passedBy(ticket, counter).forEach(p -> p.passed++);
        calls.computeIfAbsent(counter.code(), _ -> new ArrayList<>()).add(!ticket.regular());
    }

    Stream<Person> passedBy(Waiting ticket, Counter counter) {
        return people.stream()
                .filter(p -> !p.ticket.equals(ticket))
                .filter(p -> p.ticket.place().compareTo(ticket.place()) < 0)
                .filter(p -> isMain(p.ticket, counter));
    }

    static boolean isMain(Waiting ticket, Counter counter) {
        return ticket.counter().isEmpty()
                ? counter.main().contains(ticket.service())
                : ticket.counter().equals(counter.code());
    }

    static boolean isForIdleTimes(Waiting ticket, Counter counter) {
        return ticket.counter().isEmpty()
                && counter.whenIdle().contains(ticket.service())
                && !counter.main().contains(ticket.service());
    }

    Instant counted(Waiting ticket) {
        Instant from =
                ticket.booked().equals(Waiting.NOT_BOOKED)
                        ? ticket.place().joinedAt()
                        : ticket.booked();
        return from.minus(headStarts.getOrDefault(ticket.priorityClass(), Duration.ZERO));
    }

    /** Of two of a kind that nobody put first. */
    Comparator<Waiting> order() {
        Comparator<Waiting> byTime =
                Comparator.comparing(this::counted)
                        .thenComparing(t -> t.place().joinedAt())
                        .thenComparing(t -> t.place().order());
        return rules.kind() == CallRules.Kind.STRICT_PRIORITY
                ? Comparator.comparing(this::rank).thenComparing(byTime)
                : byTime;
    }

    private Duration rank(Waiting ticket) {
        return ticket.regular()
                ? Duration.ofDays(1)
                : headStarts.getOrDefault(ticket.priorityClass(), Duration.ZERO).negated();
    }

    /** As they would be called by a counter that called those before, and if nobody else came. */
    private List<Waiting> arranged(Stream<Waiting> tickets, List<Boolean> before) {
        var rest = new ArrayList<>(tickets.toList());
        var order = new ArrayList<Waiting>();
        rest.stream().filter(Waiting::first).sorted(BY_JOINING).forEach(order::add);
        rest.removeAll(order);
        rest.sort(order());
        var past = new ArrayList<>(before);
        while (!rest.isEmpty()) {
            Optional<Waiting> due =
                    rules.kind() == CallRules.Kind.RATIO
                            ? rest.stream()
                                    .filter(t -> t.regular() == regularIsDue(past))
                                    .findFirst()
                            : Optional.empty();
            Waiting next = due.orElse(rest.getFirst());
            rest.remove(next);
            order.add(next);
            past.add(!next.regular());
        }
        return order;
    }

    /** After enough priority calls in a row, until there were enough regular ones. */
    private boolean regularIsDue(List<Boolean> past) {
        int lastPriority = past.lastIndexOf(true);
        int regular = past.size() - 1 - lastPriority;
        int priority = lastPriority - past.subList(0, lastPriority + 1).lastIndexOf(false);
        return regular == 0 ? priority >= rules.priorityCalls() : regular < rules.regularCalls();
    }

    private static final Comparator<Waiting> BY_JOINING = Comparator.comparing(Waiting::place);

    /** The tickets of a service in the order of one counter that has called nobody. */
    List<Waiting> inOrder(String service) {
        return arranged(tickets().filter(t -> t.service().equals(service)), List.of());
    }

    /** Who was passed too often, then everybody as they would be called. */
    List<Waiting> upcoming(Counter counter) {
        return Stream.of(overdue(counter).toList(), main(counter), idle(counter))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Waiting> main(Counter counter) {
        return arranged(tickets().filter(t -> isMain(t, counter)), callsOf(counter));
    }

    private List<Waiting> idle(Counter counter) {
        return arranged(tickets().filter(t -> isForIdleTimes(t, counter)), callsOf(counter));
    }

    private Stream<Waiting> tickets() {
        return people.stream().map(p -> p.ticket);
    }

    private List<Boolean> callsOf(Counter counter) {
        return calls.getOrDefault(counter.code(), List.of());
    }

    Pick pick(Counter counter, Instant now) {
        List<Waiting> main = main(counter);
        List<Waiting> idle = idle(counter);
        if (main.isEmpty() && idle.isEmpty()) {
            return new Pick.NobodyWaiting();
        }
        if (main.isEmpty()) {
            Rule rule = idle.getFirst().first() ? Rule.PUT_FIRST : Rule.ONLY_WHEN_IDLE;
            return next(idle.getFirst(), rule, idle, counter, now);
        }
        Waiting head = main.getFirst();
        Waiting picked = overdue(counter).findFirst().orElse(head);
        Rule rule = picked.equals(head) ? rule(head, counter) : Rule.OVERTAKING_LIMIT;
        return next(picked, rule, main, counter, now);
    }

    private Stream<Waiting> overdue(Counter counter) {
        return people.stream()
                .filter(p -> p.ticket.regular() && p.passed >= rules.overtakingLimit())
                .map(p -> p.ticket)
                .filter(t -> isMain(t, counter))
                .sorted(BY_JOINING);
    }

    private Rule rule(Waiting head, Counter counter) {
        boolean passes = passedBy(head, counter).findAny().isPresent();
        if (head.first()) {
            return Rule.PUT_FIRST;
        }
        if (!head.counter().isEmpty()) {
            return Rule.SENT_HERE;
        }
        if (!head.regular() && passes) {
            return switch (rules.kind()) {
                case HEAD_START -> Rule.HEAD_START;
                case STRICT_PRIORITY -> Rule.STRICT_PRIORITY;
                case RATIO -> byTime(counter).equals(head) ? Rule.HEAD_START : Rule.RATIO;
            };
        }
        if (!head.booked().equals(Waiting.NOT_BOOKED)) {
            return Rule.APPOINTMENT;
        }
        boolean turns = passes && rules.kind() == CallRules.Kind.RATIO;
        return turns && !byTime(counter).equals(head) ? Rule.RATIO : Rule.LONGEST_WAIT;
    }

    /** Whom the counted wait alone would choose. */
    private Waiting byTime(Counter counter) {
        return tickets().filter(t -> isMain(t, counter) && !t.first()).min(order()).orElseThrow();
    }

    private Pick next(
            Waiting picked, Rule rule, List<Waiting> others, Counter counter, Instant now) {
        return new Pick.Next(picked, reason(picked, rule, others, counter, now, ""));
    }

    /** With whom the rule would call; if that is whom staff chose, who comes after. */
    Reason choice(Waiting chosen, Counter counter, Instant now, String code) {
        var others = new ArrayList<>(main(counter));
        others.addAll(idle(counter));
        if (pick(counter, now) instanceof Pick.Next next) {
            others.addFirst(next.ticket());
        }
        return reason(chosen, Rule.STAFF_CHOICE, others, counter, now, code);
    }

    private Reason reason(
            Waiting picked,
            Rule rule,
            List<Waiting> others,
            Counter counter,
            Instant now,
            String code) {
        Optional<Waiting> runnerUp = others.stream().filter(t -> !t.equals(picked)).findFirst();
        List<String> atLimit =
                passedBy(picked, counter)
                        .filter(p -> p.ticket.regular() && p.passed + 1 == rules.overtakingLimit())
                        .map(p -> p.ticket)
                        .sorted(BY_JOINING)
                        .map(Waiting::number)
                        .limit(Reason.AT_LIMIT_MAX)
                        .toList();
        return new Reason(
                rule,
                seconds(picked, now),
                runnerUp.map(Waiting::number).orElse(""),
                runnerUp.map(t -> seconds(t, now)).orElse(0),
                (int) passedBy(picked, counter).count(),
                atLimit,
                code);
    }

    private int seconds(Waiting ticket, Instant now) {
        return (int) Math.max(0, Duration.between(counted(ticket), now).toSeconds());
    }
}
