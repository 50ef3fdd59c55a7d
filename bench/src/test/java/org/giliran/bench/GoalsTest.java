package org.giliran.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.bench.core.CoreRound;
import org.giliran.bench.core.CoreSpeed;
import org.giliran.bench.core.Visitors;
import org.giliran.bench.hall.Measured;
import org.giliran.bench.limit.Limits;
import org.giliran.bench.load.Latency;
import org.giliran.bench.load.Tally;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class GoalsTest {
    private final Results results = new Results();

    @Test
    void theSmallerOfDiskAndNetworkIsTheLimitOfManyClients() {
        limits(100, 5_000, 1_000);
        results.add(Figure.TICKETS, 64, perSecond(500));
        limits(100, 5_000, 1_000);
        assertEquals(
                List.of(
                        "B  tickets : min(G64, P64), 64 clients 0.50 (0.50 to 0.50)    goal 0.5 "
                                + " met"),
                new Goals(results).lines());
    }

    @Test
    void aRoundIsHeldAgainstTheLimitsBeforeAndAfterIt() {
        limits(100, 1_000, 1_000);
        results.add(Figure.TICKETS, 1, perSecond(60));
        limits(300, 1_000, 1_000);
        assertTrue(new Goals(results).lines().getFirst().contains("0.30 (0.30 to 0.30)"));
    }

    @Test
    void theMedianRoundDecides() {
        limits(100, 1_000, 1_000);
        for (int perSecond : List.of(10, 39, 90)) {
            results.add(Figure.TICKETS, 1, perSecond(perSecond));
            limits(100, 1_000, 1_000);
        }
        String line = new Goals(results).lines().getFirst();
        assertTrue(line.endsWith("MISSED"), line);
        assertTrue(line.contains("0.39 (0.10 to 0.90)"), line);
    }

    @Test
    void callsAreHeldAgainstTicketsOfTheSameRound() {
        limits(100, 1_000, 1_000);
        results.add(Figure.TICKETS, 8, perSecond(100));
        results.add(Figure.CALLS, 8, perSecond(70));
        limits(100, 1_000, 1_000);
        assertTrue(
                new Goals(results)
                        .lines()
                        .contains(
                                "C  calls : tickets, 8 clients        0.70 (0.70 to 0.70)    goal"
                                        + " 0.6  met"));
    }

    @Test
    void aLongLineOfTheCoreIsHeldAgainstAShortOneOfTheSameRoundAndVisitors() {
        core(Visitors.MIXED, 100, 100_000);
        core(Visitors.MIXED, 10_000, 79_000);
        core(Visitors.IN_TURN, 100, 50_000);
        core(Visitors.IN_TURN, 10_000, 40_000);
        assertEquals(
                List.of(
                        "core 10,000 : 100, as they come      0.79 (0.79 to 0.79)    goal 0.8 "
                                + " MISSED",
                        "core 10,000 : 100, of each kind      0.80 (0.80 to 0.80)    goal 0.8 "
                                + " met"),
                new Goals(results).lines());
    }

    private void core(Visitors visitors, int waiting, double calls) {
        results.add(new CoreRound.Result(visitors, waiting, new CoreSpeed(1, calls)));
    }

    @Test
    void aDiskThatHasChangedFlagsTheRun() {
        limits(100, 1_000, 1_000);
        limits(160, 1_000, 1_000);
        assertTrue(new Goals(results).drift().contains("1.60x"));
        assertTrue(new Goals(results).drift().contains("FLAGGED"));
    }

    @Test
    void oneClientThatStoppedMakesTheFigureVoid() {
        var tally = tally(100, List.of("POST /x was answered 409"));
        results.add(Figure.TICKETS, 8, new Measured(tally, Duration.ZERO));
        assertEquals(List.of("TICKETS at 8: [POST /x was answered 409]"), results.voids());
    }

    private void limits(double f, double g64, double p64) {
        results.add(new Limits(f, 1, 2, g64, 1, p64, 1));
    }

    private static Measured perSecond(int perSecond) {
        return new Measured(tally(perSecond, List.of()), Duration.ZERO);
    }

    private static Tally tally(int count, List<String> failures) {
        var micros = Latency.histogram();
        for (int i = 0; i < count; i++) {
            micros.recordValue(1_000);
        }
        return new Tally(
                micros, Map.of(201, (long) count), Duration.ofSeconds(1), Duration.ZERO, failures);
    }
}
