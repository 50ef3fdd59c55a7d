package org.giliran.server.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Random histories of a line with ten counters, played on the product and on {@link PlainLine}. A
 * failing seed is named by the test and gives the same history again.
 */
class CallingHistoryTest {
    private static final int STEPS = 250;
    private static final List<String> SERVICES = List.of("ktp", "kk", "akta");
    private static final List<String> CLASSES = List.of("", "", "", "lansia", "hamil");

    private RandomGenerator random = RandomGenerator.getDefault();
    private HeadStart policy = new HeadStart(Map.of(), 1);
    private PlainLine model = new PlainLine(policy);
    private Line line = Line.EMPTY;
    private Instant now = Waiters.at("08:00");
    private long issued;

    /** Called and given up by nobody yet: they may come back with the passings they had. */
    private final List<PlainLine.Person> away = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 5_000 : 200);
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
        Duration lansia = Duration.ofMinutes(random.nextInt(0, 30));
        Duration hamil = random.nextBoolean() ? lansia : Duration.ofMinutes(random.nextInt(60));
        policy = new HeadStart(Map.of("lansia", lansia, "hamil", hamil), random.nextInt(1, 7));
        model = new PlainLine(policy);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> join();
            case 4, 5, 6 -> callNext(anyCounter());
            case 7 -> callByChoice(anyCounter());
            case 8 -> comeBack();
            default -> leave();
        }
    }

    private void join() {
        issued++;
        String number = "A-" + issued;
        var place = new Place(now, issued);
        var ticket = new Waiting(number, number, any(SERVICES), any(CLASSES), place);
        line = line.joined(ticket, 0);
        model.join(ticket, 0);
    }

    private void callNext(Counter counter) {
        Pick pick = policy.pick(line, counter, now);
        assertEquals(model.pick(counter, now), pick);
        if (pick instanceof Pick.Next(var ticket, var reason)) {
            assertLimit(ticket, counter);
            assertNoSwap(ticket, reason, counter);
            call(ticket, counter);
        }
    }

    private void callByChoice(Counter counter) {
        var offered =
                model.people().stream().filter(p -> counter.offers(p.ticket.service())).toList();
        if (!offered.isEmpty()) {
            PlainLine.Person chosen = any(offered);
            assertEquals(
                    model.choice(chosen, counter, now, "darurat"),
                    policy.choice(line, counter, chosen.ticket, "darurat", now));
            call(chosen.ticket, counter);
        }
    }

    private void call(Waiting ticket, Counter counter) {
        away.add(new PlainLine.Person(ticket, line.passed(ticket)));
        line = line.called(ticket, counter);
        model.call(ticket, counter);
    }

    private void comeBack() {
        if (!away.isEmpty()) {
            PlainLine.Person back = away.remove(random.nextInt(away.size()));
            line = line.joined(back.ticket, back.passed);
            model.join(back.ticket, back.passed);
        }
    }

    private void leave() {
        if (!model.people().isEmpty()) {
            Waiting ticket = any(model.people()).ticket;
            line = line.left(ticket);
            model.leave(ticket);
        }
    }

    /** A policy pick never passes a regular ticket that was already passed {@code limit} times. */
    private void assertLimit(Waiting picked, Counter counter) {
        assertTrue(
                model.passedBy(picked, counter)
                        .noneMatch(p -> p.ticket.regular() && p.passed >= policy.limit()));
    }

    /**
     * But for the limit, nobody of the same service with an earlier counted time is left behind.
     */
    private void assertNoSwap(Waiting picked, Reason reason, Counter counter) {
        if (reason.rule() != Rule.OVERTAKING_LIMIT) {
            assertEquals(0, policy.ahead(line, picked), () -> picked + " at " + counter);
        }
    }

    private void assertSameLine() {
        for (PlainLine.Person person : model.people()) {
            assertEquals(person.passed, line.passed(person.ticket));
            assertEquals(model.ahead(person), policy.ahead(line, person.ticket));
        }
        for (String service : SERVICES) {
            var own = model.people().stream().filter(p -> p.ticket.service().equals(service));
            var joined = own.map(p -> p.ticket.place()).sorted().toList();
            assertEquals(joined.size(), line.waiting(service));
            assertEquals(joined.stream().findFirst(), line.longest(service).map(Waiting::place));
        }
    }

    private Counter anyCounter() {
        return any(SetUps.LARGE.counters());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
