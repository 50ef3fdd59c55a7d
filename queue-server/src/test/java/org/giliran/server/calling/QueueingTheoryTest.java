package org.giliran.server.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.calling.TheoryHall.Arrival;
import org.giliran.server.calling.TheoryHall.Called;
import org.giliran.server.calling.TheoryHall.Chooser;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.CallRules.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The policies against queueing theory, with visitors of fixed seeds and counters that are busy for
 * 70 % of the time: as many visitors as a 99 % interval of 3 % either way takes.
 */
class QueueingTheoryTest {
    private static final boolean LONG = Boolean.getBoolean("giliran.long");
    private static final int VISITORS = LONG ? 3_000_000 : 1_000_000;
    private static final double HALF_WIDTH_MAX = 0.03;

    /** Far more often than anybody is passed: the formulas know no overtaking limit. */
    private static final int NO_LIMIT = 1_000_000_000;

    /** Without a head start: first come, first served. */
    private static final Chooser FIFO = policy(Kind.HEAD_START, 0)::pick;

    private static final Chooser STRICT = policy(Kind.STRICT_PRIORITY, 3)::pick;
    private static final Chooser HEAD_START = policy(Kind.HEAD_START, 3)::pick;

    static IntStream counters() {
        return LONG ? IntStream.of(1, 3, 6) : IntStream.of(2);
    }

    @ParameterizedTest
    @MethodSource("counters")
    void firstComeFirstServedWaitsAsErlangSays(int counters) {
        var formulas = new Formulas(counters);
        List<Called> calls =
                TheoryHall.calls(FIFO, TheoryHall.arrivals(VISITORS, counters, 1), counters);
        assertFound(formulas.meanWaitMillis(), meanWait(calls));
        assertFound(formulas.partThatWaitsLong(), partThatWaitsLong(calls, formulas));
    }

    @ParameterizedTest
    @MethodSource("counters")
    void strictPriorityWaitsAsCobhamSays(int counters) {
        var formulas = new Formulas(counters);
        List<Called> calls =
                TheoryHall.calls(STRICT, TheoryHall.arrivals(VISITORS, counters, 2), counters);
        assertFound(formulas.priorityWaitMillis(), meanWait(priority(calls)));
        assertFound(formulas.regularWaitMillis(), meanWait(regular(calls)));
    }

    /**
     * So that the tests above can fail: the mean is the same whoever is called, the rest is not.
     */
    @Test
    void aHallThatCallsWhoeverCameLastHasOnlyItsMeanFromErlang() {
        var formulas = new Formulas(3);
        Chooser lastComeFirst = backwards(policy(Kind.HEAD_START, 0));
        List<Called> calls = TheoryHall.calls(lastComeFirst, TheoryHall.arrivals(60_000, 3, 1), 3);
        assertTrue(meanWait(calls).contains(formulas.meanWaitMillis()));
        assertFalse(partThatWaitsLong(calls, formulas).contains(formulas.partThatWaitsLong()));
    }

    @Test
    void aHallThatCallsRegularVisitorsFirstIsNotCobhams() {
        var formulas = new Formulas(3);
        Chooser wrongClassFirst = backwards(policy(Kind.STRICT_PRIORITY, 3));
        List<Called> calls =
                TheoryHall.calls(wrongClassFirst, TheoryHall.arrivals(60_000, 3, 2), 3);
        assertFalse(meanWait(priority(calls)).contains(formulas.priorityWaitMillis()));
        assertFalse(meanWait(regular(calls)).contains(formulas.regularWaitMillis()));
    }

    /**
     * Kleinrock's conservation law (1965): at one counter the work that waits is the same whoever
     * is called, so the sum of the waits, each by the time that the visitor takes, cannot change.
     * It holds to the millisecond.
     */
    @Test
    void aHeadStartOnlyMovesTheWaitWeighedByTheLoadFromOneToTheOther() {
        List<Arrival> arrivals = TheoryHall.arrivals(100_000, 1, 3);
        List<Called> fifo = TheoryHall.calls(FIFO, arrivals, 1);
        List<Called> headStart = TheoryHall.calls(HEAD_START, arrivals, 1);
        List<Called> strict = TheoryHall.calls(STRICT, arrivals, 1);
        assertEquals(load(fifo), load(headStart));
        assertEquals(load(fifo), load(strict));
        assertBetween(fifo, headStart, strict);
    }

    /** Where everybody takes as long as everybody else at several counters, the plain sum stays. */
    @Test
    void aHeadStartAtSeveralCountersOnlyMovesTheWaitFromOneToTheOther() {
        List<Arrival> arrivals = TheoryHall.arrivals(100_000, 3, 4);
        List<Called> fifo = TheoryHall.callsWithTimesInTurn(FIFO, arrivals, 3);
        List<Called> headStart = TheoryHall.callsWithTimesInTurn(HEAD_START, arrivals, 3);
        List<Called> strict = TheoryHall.callsWithTimesInTurn(STRICT, arrivals, 3);
        assertEquals(sum(fifo), sum(headStart));
        assertEquals(sum(fifo), sum(strict));
        assertBetween(fifo, headStart, strict);
    }

    private static void assertFound(double expected, Interval interval) {
        assertTrue(interval.contains(expected), () -> expected + " in " + interval);
        assertTrue(interval.relativeHalfWidth() <= HALF_WIDTH_MAX, interval::toString);
    }

    private static void assertBetween(
            List<Called> fifo, List<Called> headStart, List<Called> strict) {
        assertAscending(List.of(priority(strict), priority(headStart), priority(fifo)));
        assertAscending(List.of(regular(fifo), regular(headStart), regular(strict)));
    }

    private static void assertAscending(List<List<Called>> halls) {
        List<Double> waits = halls.stream().map(h -> (double) sum(h) / h.size()).toList();
        assertTrue(waits.get(0) < waits.get(1) && waits.get(1) < waits.get(2), waits::toString);
    }

    private static CallPolicy policy(Kind kind, int headStartMinutes) {
        Duration headStart = Duration.ofMinutes(headStartMinutes);
        return CallPolicy.of(
                new CallRules(kind, NO_LIMIT),
                new CountedTime(Map.of(TheoryHall.CLASS, headStart)));
    }

    /** Calls whom the policy would call last; all reasons are wrong. */
    private static Chooser backwards(CallPolicy policy) {
        return (line, counter, now) -> {
            List<Waiting> all = policy.upcoming(line, counter, Integer.MAX_VALUE);
            return all.isEmpty()
                    ? new Pick.NobodyWaiting()
                    : new Pick.Next(
                            all.getLast(),
                            policy.choice(line, counter, all.getLast(), "darurat", now));
        };
    }

    private static Interval meanWait(List<Called> calls) {
        return Interval.of(calls, Called::waitMillis);
    }

    private static Interval partThatWaitsLong(List<Called> calls, Formulas formulas) {
        return Interval.of(calls, c -> c.waitMillis() > formulas.longWaitMillis() ? 1 : 0);
    }

    private static List<Called> regular(List<Called> calls) {
        return calls.stream().filter(Called::regular).toList();
    }

    private static List<Called> priority(List<Called> calls) {
        return calls.stream().filter(c -> !c.regular()).toList();
    }

    private static long sum(List<Called> calls) {
        return calls.stream().mapToLong(Called::waitMillis).sum();
    }

    /** In square milliseconds; a hundredth of what a long holds. */
    private static long load(List<Called> calls) {
        return calls.stream().mapToLong(c -> c.waitMillis() * c.serveMillis()).sum();
    }
}
