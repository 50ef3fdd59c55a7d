package org.giliran.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.giliran.bench.hall.BusyHour;
import org.giliran.bench.hall.LivedDay.Started;
import org.giliran.bench.limit.Limits;
import org.giliran.bench.load.FanOut.Shown;
import org.giliran.bench.load.Latency;
import org.giliran.bench.load.OpenLoop.Timed;
import org.giliran.bench.load.StartCost;
import org.giliran.bench.load.Tally;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class BoundsTest {
    private final Results results = new Results();

    private List<String> lines() {
        return new Bounds(results).lines();
    }

    @Test
    void theLastWallMayTakeTwiceAsLongAsThatOfABareServerInTheSameRound() {
        for (int millis : List.of(20, 39, 50)) {
            results.add(1_000, shown(millis));
            results.addBare(1_000, shown(20));
        }
        assertEquals(
                List.of(
                        "E  p99 : bare fan-out, 1000 walls    1.95 (1.00 to 2.50)    most 2.0 "
                                + " met"),
                lines());
    }

    @Test
    void wallsWithoutABareServerBesideThemHaveNoGoal() {
        results.add(1, shown(20));
        assertEquals(List.of(), lines());
    }

    @Test
    void aTicketMayTakeTenMillisecondsOnADiskThatIsQuick() {
        hour(11, 0.5, 0.5);
        String line = lines().getFirst();
        assertTrue(line.contains("1.10 (1.10 to 1.10)"), line);
        assertTrue(line.endsWith("MISSED"), line);
    }

    @Test
    void aTicketMayTakeTenSyncsOnADiskThatIsSlowBeforeOrAfterIt() {
        hour(29, 1, 5);
        String line = lines().getFirst();
        assertTrue(line.contains("0.97 (0.97 to 0.97)"), line);
        assertTrue(line.endsWith("most 1.0  met"), line);
    }

    @Test
    void aStartIsHeldAgainstThoseOfAnEmptyServerBeforeAndAfterIt() {
        StartCost bare = cost(900).mean(cost(1_100));
        results.add(new StartRound(new Started(cost(2_500), 140, 251, ""), bare));
        assertEquals(
                List.of(
                        "G  cpu of a start : empty Javalin    2.50 (2.50 to 2.50)    most 2.0 "
                                + " MISSED",
                        "G  MB idle                           140.00 (140.00 to 140.00) most 150 "
                                + " met",
                        "G  MB with walls                     251.00 (251.00 to 251.00) most 250 "
                                + " MISSED"),
                lines());
    }

    @Test
    void aServerThatCannotHoldTheWallsIsNoFigure() {
        var died = new Started(cost(2_000), 140, 0, "Connection reset; OutOfMemoryError");
        results.add(new StartRound(died, cost(1_000)));
        assertEquals(
                List.of("START with walls: Connection reset; OutOfMemoryError"), results.voids());
        assertTrue(lines().stream().noneMatch(l -> l.startsWith("G  MB with walls")));
    }

    @Test
    void aWallThatStopsMakesTheOpenLoopVoid() {
        Timed timed = timed(1);
        results.add(new BusyHour.Passed(timed, timed, List.of("a wall was answered 429")));
        assertEquals(List.of("OPENLOOP: [][][a wall was answered 429]"), results.voids());
    }

    @Test
    void theLongestHandOverDoesNotDecideAlone() {
        for (int millis : List.of(2_900, 3_500, 100)) {
            results.add(Duration.ofMillis(millis));
        }
        assertEquals(
                List.of(
                        "hand-over of 500 tickets, seconds    2.90 (0.10 to 3.50)    most 3.0 "
                                + " met"),
                lines());
    }

    private void hour(int ticketMillis, double syncBefore, double syncAfter) {
        results.add(new Limits(1, 1, syncBefore, 1, 1, 1, 1));
        results.add(new BusyHour.Passed(timed(ticketMillis), timed(1), List.of()));
        results.add(new Limits(1, 1, syncAfter, 1, 1, 1, 1));
    }

    private static Timed timed(int millis) {
        var tally =
                new Tally(
                        micros(millis),
                        Map.of(201, 1L),
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        List.of());
        return new Timed(tally, micros(0));
    }

    private static Shown shown(int millis) {
        return new Shown(micros(millis), 0, 0, 0, List.of());
    }

    private static StartCost cost(int cpuMillis) {
        return new StartCost(Duration.ofMillis(cpuMillis), Duration.ofMillis(1));
    }

    private static Histogram micros(int millis) {
        Histogram micros = Latency.histogram();
        micros.recordValue(millis * 1_000L);
        return micros;
    }
}
