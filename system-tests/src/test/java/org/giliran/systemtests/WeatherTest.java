package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.systemtests.BoardHistory.Stood;
import org.giliran.systemtests.Export.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kiosk, a display and people at counters work over bad lines, in every kind of weather: nobody
 * is sent away, nothing is lost or doubled, and the wall never shows what was not called.
 */
class WeatherTest {
    private static final int HALLS = Boolean.getBoolean("giliran.long") ? 10 : 1;

    /** In each weather: the kiosk gives 300 tickets a day without its server, these are fewer. */
    private static final int TICKETS = 18;

    private static final int CALLS = 4;

    /** Longer than a kiosk waits for its server, and than a wall may be old without a word. */
    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** In which no answer can come. */
    private static final Set<Weather> DEAD =
            Set.of(Weather.AWAY, Weather.ANSWERS_LOST, Weather.REQUESTS_LOST, Weather.HALF_OPEN);

    @TempDir private Path folder;

    @Test
    void inEveryWeatherAHallGoesOnAndNothingIsLostOrDoubled() throws Exception {
        for (int hall = 0; hall < HALLS; hall++) {
            Path where = Files.createDirectories(folder.resolve("hall-" + hall));
            liveThroughAllWeathers(where, 917_600 + hall);
        }
    }

    private static void liveThroughAllWeathers(Path where, long seed) throws Exception {
        try (var server = new ServerProcess(where);
                var kiosk = new RealKiosk(where.resolve("kiosk"), server, seed);
                var wallLine = new FaultProxy(server.url(), seed + 1);
                var display =
                        DeviceProcess.display(
                                where.resolve("display"), server.displayToken(), wallLine.url());
                var wall = new WallWatch(display.url());
                var counterLine = new FaultProxy(server.url(), seed + 2)) {
            var crowd = new Crowd(server);
            kiosk.workDuring(() -> kiosk.awaitAnswers(TICKETS));
            for (Weather weather : Weather.values()) {
                liveThrough(
                        weather, kiosk, crowd, List.of(kiosk.line(), wallLine, counterLine), wall);
                crowd.settle(server);
                wall.awaitLive(board(server));
            }
            standStill(server, kiosk, display, crowd);
            crowd.settle(server);
            wall.awaitLive(board(server));
            kiosk.settle();
            kiosk.assertNothingIsLostOrDoubled();
            assertEquals(Set.of(), kiosk.lost(), "visitors without an answer");
            assertEquals(List.of(), crowd.violations(server));
            assertOnlyCallsWereShown(wall, server);
            assertTrue(server.verify().startsWith("0 ok balai "));
        }
    }

    /** The lines are good again before those at the counters stop: theirs are answered then. */
    private static void liveThrough(
            Weather weather, RealKiosk kiosk, Crowd crowd, List<FaultProxy> lines, WallWatch wall)
            throws Exception {
        crowd.workDuring(
                lines.getLast().url(),
                () -> {
                    crowd.awaitAnswers(CALLS);
                    lines.forEach(line -> line.weather(weather));
                    kiosk.workDuring(() -> kiosk.awaitAnswers(TICKETS));
                    if (DEAD.contains(weather)) {
                        wall.awaitNotLive();
                    }
                    lines.forEach(line -> line.weather(Weather.FAIR));
                });
    }

    /** Kiosk and display stand still in the middle of their work, while calls go on. */
    private static void standStill(
            ServerProcess server, RealKiosk kiosk, DeviceProcess display, Crowd crowd)
            throws Exception {
        var still = List.of(kiosk.process().standstill(), display.standstill());
        crowd.workDuring(
                server.url(),
                () ->
                        kiosk.workDuring(
                                () -> {
                                    kiosk.awaitAnswers(CALLS);
                                    for (Standstill one : still) {
                                        one.begin();
                                    }
                                    assertTrue(still.getFirst().livesFor(STANDSTILL));
                                    for (Standstill one : still) {
                                        one.end();
                                    }
                                    kiosk.awaitAnswers(TICKETS);
                                }));
    }

    private static Set<WallCall> board(ServerProcess server)
            throws IOException, InterruptedException {
        return WallWatch.calls(Operator.board(server));
    }

    private static void assertOnlyCallsWereShown(WallWatch wall, ServerProcess server)
            throws Exception {
        List<Line> journal = Export.fetch(server.url(), server.staffToken());
        Set<WallCall> called =
                BoardHistory.of(journal, NEVER).stream()
                        .map(Stood::call)
                        .collect(Collectors.toSet());
        var uncalled = new HashSet<>(wall.shown());
        uncalled.removeAll(called);
        assertEquals(Set.of(), uncalled, "shown and not called");
        assertTrue(
                wall.shown().size() > Weather.values().length, "the wall showed next to nothing");
    }
}
