package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.systemtests.Export.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody sets the clock of the server's computer while the hall is at work. */
class ClockJumpTest {
    private static final int ANSWERS = 60;
    private static final long SEEN_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** A jump is further than a test takes. */
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    @TempDir private Path folder;

    @Test
    void whenTheClockIsSetTheHallGoesOnAndTimeNeverGoesBack() throws Exception {
        var clock = new FakedClock(folder);
        try (var server = new ServerProcess(folder)) {
            server.stop();
            server.start(clock.before());
            var crowd = new Crowd(server);
            crowd.workDuring(
                    server.url(),
                    () -> {
                        crowd.awaitAnswers(ANSWERS);
                        set(clock, "+3h", server);
                        crowd.awaitAnswers(ANSWERS);
                        assertFalse(clockAlarm(server), "a clock that is ahead is none");
                        set(clock, "-1d", server);
                        crowd.awaitAnswers(ANSWERS);
                        assertTrue(clockAlarm(server), "the clock is behind what was recorded");
                        set(clock, "+4h", server);
                        crowd.awaitAnswers(ANSWERS);
                        assertFalse(clockAlarm(server), "it is right again");
                    });
            crowd.settle(server);
            assertEquals(List.of(), crowd.violations(server));
            assertTimeGoesOn(Export.fetch(server.url(), server.staffToken()));
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
        }
    }

    /** Sets the clock, and waits until the server has it. */
    private static void set(FakedClock clock, String by, ServerProcess server) throws Exception {
        Instant before = Operator.time(server);
        clock.set(by);
        long end = System.nanoTime() + SEEN_WITHIN_NANOS;
        while (Duration.between(before, Operator.time(server)).abs().compareTo(AT_LEAST) < 0) {
            assertTrue(System.nanoTime() < end, "the server's clock was not set");
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static boolean clockAlarm(ServerProcess server) throws Exception {
        JsonNode health = Operator.health(server);
        return health.path("alarms")
                .valueStream()
                .anyMatch(alarm -> alarm.asString().startsWith("CLOCK_BEHIND"));
    }

    /** Over the jump there are four hours, and no step back. */
    private static void assertTimeGoesOn(List<Line> journal) {
        Instant before = at(journal.getFirst());
        for (Line line : journal) {
            assertFalse(at(line).isBefore(before), line::text);
            before = at(line);
        }
        Duration length = Duration.between(ServerProcess.MORNING, before);
        assertTrue(length.compareTo(Duration.ofHours(4)) > 0, length::toString);
    }

    private static Instant at(Line line) {
        return Instant.parse(line.json().get("at").asString());
    }
}
