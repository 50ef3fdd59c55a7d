package org.giliran.server.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.CallRules.Kind;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Random histories of a line with ten counters under every policy, with appointments, tickets bound
 * to a counter and tickets put first, played on the product and on {@link PlainLine}. A failing
 * seed is named by the test and gives the same history again.
 */
class CallingHistoryTest {
    private static final int STEPS = 250;
    private static final List<String> SERVICES = List.of("ktp", "kk", "akta");
    private static final List<String> CLASSES = List.of("", "", "", "lansia", "hamil");

    private RandomGenerator random = RandomGenerator.getDefault();
    private CallRules rules = CallRules.STANDARD;
    private CallPolicy policy = new CallPolicy(new HeadStart(new CountedTime(Map.of())), 1);
    private PlainLine model = new PlainLine(rules, Map.of());
    private Line line = Line.EMPTY;
    private Instant now = Waiters.at("08:00");
    private long issued;

    /** Called and given up by nobody yet: they may come back with the passings they had. */
    private final List<PlainLine.Person> away = new ArrayList<>();

    /** How often picks of the policy passed each regular ticket. */
    private final Map<String, Integer> passedByPolicy = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 6_000 : 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPickItsReasonAndThePeopleAheadAreThoseOfTheDefinitions(long seed) {
        begin(seed);
        for (int i = 0; i < STEPS; i++) {
            now = now.plusSeconds(random.nextLong(3) * random.nextInt(120));
            step();
            assertSameLine();
        }
    }

    private void begin(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Kind kind = Kind.values()[(int) (seed % Kind.values().length)];
        Duration lansia = Duration.ofMinutes(random.nextInt(0, 30));
        Duration hamil = random.nextBoolean() ? lansia : Duration.ofMinutes(random.nextInt(60));
        Map<String, Duration> headStarts = Map.of("lansia", lansia, "hamil", hamil);
        rules =
                new CallRules(
                        kind, random.nextInt(1, 7), random.nextInt(1, 4), random.nextInt(1, 4));
        policy = CallPolicy.of(rules, new CountedTime(headStarts));
        model = new PlainLine(rules, headStarts);
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> join();
            case 5, 6, 7, 8 -> callNext(anyCounter());
            case 9 -> callByChoice(anyCounter());
            case 10 -> comeBack();
            default -> leave();
        }
    }

    private void join() {
        issued++;
        joined(standing("A-" + issued, new Place(now, issued)), 0);
    }

    private void joined(Waiting ticket, int passed) {
        line = line.joined(ticket, passed);
        model.join(ticket, passed);
    }

    /** Most tickets are plain; some are bound, put first, booked, or several of these. */
    private Waiting standing(String number, Place place) {
        long minutes = random.nextInt(-30, 30);
        return new Waiting(
                number,
                number,
                any(SERVICES),
                any(CLASSES),
                place,
                random.nextInt(8) == 0 ? anyCounter().code() : "",
                random.nextInt(16) == 0,
                random.nextInt(6) == 0 ? now.plusSeconds(60 * minutes) : Waiting.NOT_BOOKED);
    }

    private void callNext(Counter counter) {
        Pick pick = policy.pick(line, counter, now);
        if (pick instanceof Pick.Next(var ticket, var reason)) {
            assertLimit(ticket, counter);
            if (reason.rule() != Rule.OVERTAKING_LIMIT) {
                assertNoSwap(ticket, counter);
            }
            assertPassing(ticket, reason, counter);
        }
        assertEquals(model.pick(counter, now), pick);
        if (pick instanceof Pick.Next next) {
            call(next.ticket(), counter);
        }
    }

    private void callByChoice(Counter counter) {
        if (!model.people().isEmpty()) {
            Waiting chosen = any(model.people()).ticket;
            assertEquals(
                    model.choice(chosen, counter, now, "darurat"),
                    policy.choice(line, counter, chosen, "darurat", now));
            call(chosen, counter);
        }
    }

    private void call(Waiting ticket, Counter counter) {
        away.add(new PlainLine.Person(ticket, line.passed(ticket)));
        line = line.called(ticket, counter);
        model.call(ticket, counter);
    }

    /** To the old place; sometimes transferred, as another kind of ticket. */
    private void comeBack() {
        if (!away.isEmpty()) {
            PlainLine.Person back = away.remove(random.nextInt(away.size()));
            Waiting old = back.ticket;
            Waiting ticket = random.nextBoolean() ? old : standing(old.number(), old.place());
            joined(ticket, back.passed);
        }
    }

    private void leave() {
        if (!model.people().isEmpty()) {
            Waiting ticket = any(model.people()).ticket;
            line = line.left(ticket);
            model.leave(ticket);
        }
    }

    /**
     * A policy pick never passes a regular ticket that was already passed {@code limit} times, so
     * picks never pass one more often than that.
     */
    private void assertLimit(Waiting picked, Counter counter) {
        model.passedBy(picked, counter)
                .filter(p -> p.ticket.regular())
                .forEach(
                        p -> {
                            assertTrue(p.passed < policy.limit(), () -> p.ticket + " " + picked);
                            int times = passedByPolicy.merge(p.ticket.number(), 1, Integer::sum);
                            assertTrue(times <= policy.limit(), () -> p.ticket + " " + picked);
                        });
    }

    /**
     * Nobody of the same service who comes earlier, of the same kind under a ratio, is left behind
     * by a counter that could have taken him in the same way.
     */
    private void assertNoSwap(Waiting picked, Counter counter) {
        boolean main = PlainLine.isMain(picked, counter);
        for (PlainLine.Person person : model.people()) {
            Waiting other = person.ticket;
            boolean sameWay =
                    main
                            ? PlainLine.isMain(other, counter)
                            : PlainLine.isForIdleTimes(other, counter);
            boolean comparable = rules.kind() != Kind.RATIO || other.regular() == picked.regular();
            if (sameWay
                    && comparable
                    && other.first() == picked.first()
                    && other.service().equals(picked.service())
                    && !other.equals(picked)) {
                assertTrue(isEarlier(picked, other), () -> picked + " before " + other);
            }
        }
    }

    private boolean isEarlier(Waiting picked, Waiting other) {
        return picked.first()
                ? picked.place().compareTo(other.place()) < 0
                : model.order().compare(picked, other) < 0;
    }

    /** Passed are those who wait, joined earlier, and could have been taken as main visitors. */
    private void assertPassing(Waiting picked, Reason reason, Counter counter) {
        long passed =
                model.people().stream()
                        .map(p -> p.ticket)
                        .filter(t -> t.place().compareTo(picked.place()) < 0)
                        .filter(t -> PlainLine.isMain(t, counter))
                        .count();
        assertEquals(passed, reason.passed(), picked::toString);
    }

    private void assertSameLine() {
        for (PlainLine.Person person : model.people()) {
            assertEquals(person.passed, line.passed(person.ticket));
        }
        for (String service : SERVICES) {
            List<Waiting> order = model.inOrder(service);
            for (int i = 0; i < order.size(); i++) {
                assertEquals(i, policy.ahead(line, order.get(i)));
            }
            assertEquals(order.size(), line.waiting(service));
            assertEquals(
                    order.stream().map(Waiting::place).sorted().findFirst(),
                    line.longest(service).map(Waiting::place));
        }
        Counter counter = anyCounter();
        List<Waiting> upcoming = model.upcoming(counter);
        assertEquals(upcoming, policy.upcoming(line, counter, 1_000));
        assertEquals(upcoming.size(), line.waiting(counter));
    }

    private Counter anyCounter() {
        return any(SetUps.LARGE.counters());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
