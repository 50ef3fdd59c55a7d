package org.giliran.server.calling;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The line and the head start policy as their definitions read, by walking through a list. Slow,
 * and so plain that it can be believed.
 */
final class PlainLine {
    private final HeadStart rules;
    private final List<Person> people = new ArrayList<>();

    /** Who waits, and how often he was passed. */
    static final class Person {
        final Waiting ticket;
        int passed;

        Person(Waiting ticket, int passed) {
            this.ticket = ticket;
            this.passed = passed;
        }
    }

    PlainLine(HeadStart rules) {
        this.rules = rules;
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
    }

    Stream<Person> passedBy(Waiting ticket, Counter counter) {
        return people.stream()
                .filter(p -> !p.ticket.equals(ticket))
                .filter(p -> p.ticket.place().compareTo(ticket.place()) < 0)
                .filter(p -> counter.main().contains(p.ticket.service()));
    }

    Instant counted(Waiting ticket) {
        Duration start = rules.headStarts().getOrDefault(ticket.priorityClass(), Duration.ZERO);
        return ticket.place().joinedAt().minus(start);
    }

    private Comparator<Person> byCountedTime() {
        return Comparator.comparing((Person p) -> counted(p.ticket)).thenComparing(BY_JOINING);
    }

    private static final Comparator<Person> BY_JOINING =
            Comparator.comparing((Person p) -> p.ticket.place());

    /** Waiting tickets of the same service with an earlier counted time. */
    int ahead(Person person) {
        return (int)
                people.stream()
                        .filter(p -> p.ticket.service().equals(person.ticket.service()))
                        .filter(p -> byCountedTime().compare(p, person) < 0)
                        .count();
    }

    Pick pick(Counter counter, Instant now) {
        Predicate<Person> main = p -> counter.main().contains(p.ticket.service());
        Predicate<Person> idle = p -> counter.whenIdle().contains(p.ticket.service());
        Optional<Person> overdue =
                people.stream()
                        .filter(main)
                        .filter(p -> p.ticket.regular() && p.passed >= rules.limit())
                        .min(BY_JOINING);
        Optional<Person> longest = people.stream().filter(main).min(byCountedTime());
        if (longest.isEmpty()) {
            return people.stream()
                    .filter(idle)
                    .min(byCountedTime())
                    .<Pick>map(p -> next(p, Rule.ONLY_WHEN_IDLE, idle, counter, now))
                    .orElse(new Pick.NobodyWaiting());
        }
        Person picked = overdue.orElse(longest.get());
        return next(picked, rule(picked, longest.get(), counter), main, counter, now);
    }

    private Rule rule(Person picked, Person longest, Counter counter) {
        if (picked != longest) {
            return Rule.OVERTAKING_LIMIT;
        }
        return passedBy(picked.ticket, counter).findAny().isPresent()
                ? Rule.HEAD_START
                : Rule.LONGEST_WAIT;
    }

    private Pick next(
            Person picked, Rule rule, Predicate<Person> among, Counter counter, Instant now) {
        return new Pick.Next(picked.ticket, reason(picked, rule, among, counter, now, ""));
    }

    Reason choice(Person chosen, Counter counter, Instant now, String code) {
        Predicate<Person> any = p -> counter.offers(p.ticket.service());
        Reason reason = reason(chosen, Rule.STAFF_CHOICE, any, counter, now, code);
        Optional<Person> next = otherwise(chosen, counter, now);
        return new Reason(
                reason.rule(),
                reason.countedWaitSeconds(),
                next.map(p -> p.ticket.number()).orElse(""),
                next.map(p -> seconds(p.ticket, now)).orElse(0),
                reason.passed(),
                reason.atLimit(),
                code);
    }

    /** Whom the rule would call; if that is whom staff chose, who comes after. */
    private Optional<Person> otherwise(Person chosen, Counter counter, Instant now) {
        if (pick(counter, now) instanceof Pick.Next next && !next.ticket().equals(chosen.ticket)) {
            return people.stream().filter(p -> p.ticket.equals(next.ticket())).findFirst();
        }
        Optional<Person> main = first(chosen, p -> counter.main().contains(p.ticket.service()));
        return main.isPresent()
                ? main
                : first(chosen, p -> counter.whenIdle().contains(p.ticket.service()));
    }

    private Optional<Person> first(Person without, Predicate<Person> among) {
        return people.stream().filter(among).filter(p -> p != without).min(byCountedTime());
    }

    private Reason reason(
            Person picked,
            Rule rule,
            Predicate<Person> among,
            Counter counter,
            Instant now,
            String code) {
        Optional<Person> runnerUp =
                people.stream().filter(among).filter(p -> p != picked).min(byCountedTime());
        List<String> atLimit =
                passedBy(picked.ticket, counter)
                        .filter(p -> p.ticket.regular() && p.passed + 1 == rules.limit())
                        .sorted(BY_JOINING)
                        .map(p -> p.ticket.number())
                        .limit(Reason.AT_LIMIT_MAX)
                        .toList();
        return new Reason(
                rule,
                seconds(picked.ticket, now),
                runnerUp.map(p -> p.ticket.number()).orElse(""),
                runnerUp.map(p -> seconds(p.ticket, now)).orElse(0),
                (int) passedBy(picked.ticket, counter).count(),
                atLimit,
                code);
    }

    private int seconds(Waiting ticket, Instant now) {
        return (int) Duration.between(counted(ticket), now).toSeconds();
    }
}
