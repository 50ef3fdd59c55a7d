package org.giliran.bench.hall;

import org.giliran.bench.load.OpenLoop;
import org.giliran.bench.load.OpenLoop.Course;
import org.giliran.bench.load.OpenLoop.Timed;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;
import org.giliran.bench.load.Walls;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tickets and calls by a timetable while walls watch: more than the busiest hour of any hall. */
public final class BusyHour {
    /** A second. */
    public static final int TICKETS = 50;

    /** A second; each is followed by a start. */
    public static final int CALLS = 20;

    /** Who waits before it begins, so that all counters find somebody at once. */
    public static final int LINE = 200;

    /** Kiosks, and counters: so many that one that waits does not delay the next. */
    private static final int CLIENTS = 16;

    private BusyHour() {}

    /**
     * What came of it.
     *
     * @param failures of walls
     */
    public record Passed(Timed tickets, Timed calls, List<String> failures) {
        public Passed {
            failures = List.copyOf(failures);
        }

        /** Whether it counts. */
        public boolean valid() {
            return tickets.tally().valid() && calls.tally().valid() && failures.isEmpty();
        }
    }

    /** Runs it for a time; {@link RunningHall#fill} first. */
    public static Passed run(RunningHall hall, int displays, Duration time)
            throws IOException, InterruptedException {
        hall.connect(CLIENTS);
        var sheet = new Sheet();
        for (CallVisitors counter : hall.counters(CLIENTS)) {
            counter.beReady(sheet);
        }
        try (Walls walls = hall.walls(displays)) {
            var serving = hall.counters(CLIENTS).stream().map(CallAndServe::new).toList();
            var courses =
                    List.of(new Course(hall.kiosks(CLIENTS), TICKETS), new Course(serving, CALLS));
            List<Timed> timed = OpenLoop.run(courses, time);
            return new Passed(timed.getFirst(), timed.getLast(), walls.failures());
        }
    }

    private record CallAndServe(CallVisitors counter) implements Script {
        @Override
        public void step(Sheet sheet) throws IOException {
            counter.call(sheet);
            counter.beReady(sheet);
        }

        @Override
        public void close() throws IOException {
            counter.close();
        }
    }
}
