package org.giliran.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A whole small run with real processes. It says nothing of speed: others use the machine too. */
@Timeout(180)
class BenchmarkTest {
    private static final boolean LONG = Boolean.getBoolean("giliran.long");
    private static final int KILLS = LONG ? 20 : 2;

    /** Those left out when landing take a minute: their programs are started again and again. */
    private static final Set<Figure> LEFT_OUT =
            LONG ? EnumSet.of(Figure.LINE) : EnumSet.of(Figure.LINE, Figure.START, Figure.CORE);

    @TempDir Path data;

    @Test
    void nothingIsLostWhenTheServerIsKilledAndEveryFigureCounts()
            throws IOException, InterruptedException {
        var text = new StringWriter();
        var plan =
                new Plan(
                        KILLS,
                        1,
                        Duration.ofMillis(300),
                        Duration.ofMillis(200),
                        List.of(1, 8),
                        List.of(1, 50),
                        200,
                        EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT)),
                        false);
        boolean well = new Benchmark(plan, data, new PrintWriter(text)).run();
        String report = text.toString();
        assertTrue(well, report);
        assertEquals(LONG ? 3 : 2, report.split(": passed", -1).length - 1, report);
        assertFalse(report.contains("VOID"), report);
        assertTrue(report.contains("B  tickets : G1, 1 clients"), report);
        assertTrue(report.contains("F  polls : bare polls, 64 clients"), report);
        assertTrue(report.contains("D  ticket p99 : max(10 ms, 10 syncs)"), report);
        assertTrue(report.contains("E  p99 : bare fan-out, 50 walls"), report);
        assertTrue(report.contains("hand-over of 500 tickets, seconds"), report);
        assertEquals(LONG, report.contains("core 10,000 : 100, as they come"), report);
        assertEquals(LONG, report.contains("G  cpu of a start : empty Javalin"), report);
        assertEquals(LONG, report.contains("G  MB with walls"), report);
        try (Stream<Path> left = Files.list(data)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
