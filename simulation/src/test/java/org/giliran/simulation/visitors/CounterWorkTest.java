package org.giliran.simulation.visitors;

import static org.giliran.simulation.visitors.Halls.DEMO;
import static org.giliran.simulation.visitors.Halls.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.counter.CounterState;
import org.giliran.server.catalogue.Reasons;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A member of staff at a counter that this test plays, by a clock that it turns. */
class CounterWorkTest {
    private static final Seen CLOSED = new Seen(CounterState.CLOSED, "", "", false, 0, List.of());

    private final Map<String, Turn> turns = new HashMap<>();
    private final Set<String> gaveUp = new HashSet<>();
    private final List<String> served = new ArrayList<>();
    private final CounterWork work =
            new CounterWork(
                    "s02", new Shift(MORNING), Reasons.STANDARD, new PlayedRoom(), new Chance(5));
    private Instant now = MORNING;

    private final class PlayedRoom implements Room {
        @Override
        public Visitor holder(String ticket) {
            Visitor some = Visitor.present(DEMO, new Chance(1));
            return new Visitor(
                    some.arrives(),
                    some.service(),
                    "",
                    "id",
                    turns.getOrDefault(ticket, new Turn.Comes(1)),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(6),
                    0,
                    Duration.ZERO);
        }

        @Override
        public boolean gaveUp(String ticket) {
            return gaveUp.contains(ticket);
        }

        @Override
        public void served(String ticket) {
            served.add(ticket);
        }
    }

    private static Seen open(String ticket, boolean served, int calls, String... line) {
        return new Seen(CounterState.OPEN, "s02", ticket, served, calls, List.of(line));
    }

    private static Seen free(String... line) {
        return open("", false, 0, line);
    }

    /** Shows the counter, and turns the clock on over every rest until something is done. */
    private Step nextStep(Seen seen) {
        for (int looks = 0; looks < 100; looks++) {
            Step step = work.next(seen, now);
            if (!(step instanceof Step.Rest(var until))) {
                return step;
            }
            assertTrue(until.isAfter(now), "a rest ends later than it begins");
            now = until;
        }
        throw new AssertionError("nothing but rest");
    }

    /** That nothing is done for an hour, whatever the rests. */
    private void assertLeftAlone(Seen seen) {
        Instant end = now.plus(Duration.ofHours(1));
        while (now.isBefore(end)) {
            now = assertInstanceOf(Step.Rest.class, work.next(seen, now)).until();
        }
    }

    private void opens() {
        done(assertInstanceOf(Step.Open.class, nextStep(CLOSED)), new Outcome.Done());
    }

    private void calls(String ticket) {
        opens();
        done(nextStep(free(ticket)), new Outcome.Called(ticket));
    }

    private void serves(String ticket) {
        calls(ticket);
        done(
                assertInstanceOf(Step.Start.class, nextStep(open(ticket, false, 1))),
                new Outcome.Done());
    }

    private void done(Step step, Outcome outcome) {
        work.done(step, outcome, now);
    }

    @Test
    void whoComesIsServedForTheTimeThatItTakes() {
        serves("A-001");
        Instant started = now;
        assertInstanceOf(Step.Finish.class, nextStep(open("A-001", true, 1)));
        assertEquals(Duration.ofMinutes(6), Duration.between(started, now));
    }

    @Test
    void aVisitThatEndedMayBeRated() {
        serves("A-001");
        done(nextStep(open("A-001", true, 1)), new Outcome.Done());
        assertEquals(List.of("A-001"), served);
    }

    @Test
    void whoIsAbsentIsCalledAgainAndThenMissed() {
        turns.put("A-001", new Turn.Absent());
        calls("A-001");
        int calls = 1;
        Step step = nextStep(open("A-001", false, calls));
        while (step instanceof Step.Recall) {
            done(step, new Outcome.Done());
            step = nextStep(open("A-001", false, ++calls));
        }
        assertInstanceOf(Step.Missed.class, step);
        assertTrue(calls == 2 || calls == 3, () -> "missed too soon or too late");
        assertEquals(List.of(), served);
    }

    @Test
    void whoHearsTheSecondCallIsServed() {
        turns.put("A-001", new Turn.Comes(2));
        calls("A-001");
        done(
                assertInstanceOf(Step.Recall.class, nextStep(open("A-001", false, 1))),
                new Outcome.Done());
        assertInstanceOf(Step.Start.class, nextStep(open("A-001", false, 2)));
    }

    @Test
    void nobodyIsCalledFromAnEmptyLine() {
        opens();
        assertInstanceOf(Step.Rest.class, work.next(free(), now.plusSeconds(300)));
    }

    @Test
    void aBreakComesAndEnds() {
        opens();
        Instant opened = now;
        Step step = nextStep(free());
        assertInstanceOf(Step.Pause.class, step);
        assertTrue(Duration.between(opened, now).compareTo(Duration.ofMinutes(29)) > 0);
        done(step, new Outcome.Done());
        Seen paused = new Seen(CounterState.PAUSED, "s02", "", false, 0, List.of("A-001"));
        assertInstanceOf(Step.Open.class, nextStep(paused));
    }

    @Test
    void aCounterThatSomebodyElseOpenedIsLeftAlone() {
        assertLeftAlone(new Seen(CounterState.OPEN, "s01", "", false, 0, List.of("A-001")));
    }

    @Test
    void aVisitThatSomebodyElseBeganIsNotEnded() {
        calls("A-001");
        assertLeftAlone(open("A-001", true, 1));
    }

    @Test
    void aVisitThatSomebodyElseCalledIsNotStarted() {
        opens();
        assertLeftAlone(open("A-001", false, 1));
    }

    @Test
    void theNextVisitorOfSomebodyElseIsNotEndedInPlaceOfTheOwn() {
        serves("A-001");
        assertLeftAlone(open("A-002", true, 1));
    }

    @Test
    void aPauseThatSomebodyElseMadeIsNotEnded() {
        opens();
        assertLeftAlone(new Seen(CounterState.PAUSED, "s02", "", false, 0, List.of("A-001")));
    }

    @Test
    void onceSomebodyElseHasClosedTheWorkGoesOnAfterAWhile() {
        calls("A-001");
        assertLeftAlone(open("A-001", true, 1));
        Instant closed = now;
        assertInstanceOf(Step.Open.class, nextStep(CLOSED));
        assertTrue(Duration.between(closed, now).compareTo(Duration.ofMinutes(3)) >= 0);
    }

    @Test
    void whoGivesUpWhileCalledIsNobodyElsesDoing() {
        turns.put("A-001", new Turn.GivesUp(Duration.ofMinutes(10)));
        calls("A-001");
        gaveUp.add("A-001");
        assertInstanceOf(Step.CallNext.class, nextStep(free("A-002")));
    }

    @Test
    void aRefusalIsNotSentAgainAtOnce() {
        opens();
        Step call = nextStep(free("A-001"));
        done(call, new Outcome.Refused());
        assertInstanceOf(Step.Rest.class, work.next(free("A-001"), now));
        assertInstanceOf(Step.CallNext.class, nextStep(free("A-001")));
    }

    @Test
    void afterTheDayTheCounterIsClosedOnceNobodyWaits() {
        opens();
        now = MORNING.plus(Morning.DAY).plusSeconds(60);
        assertInstanceOf(Step.CallNext.class, nextStep(free("A-001")));
        Step last = nextStep(free());
        done(assertInstanceOf(Step.Close.class, last), new Outcome.Done());
        assertInstanceOf(Step.Open.class, nextStep(CLOSED));
        assertTrue(!now.isBefore(MORNING.plus(Duration.ofHours(24))), "opened at night");
    }

    @Test
    void aCounterThatAnEarlierDemoLeftOpenIsTakenOver() {
        assertInstanceOf(Step.Finish.class, nextStep(open("A-001", true, 1)));
    }
}
