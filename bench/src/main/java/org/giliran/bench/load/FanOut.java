package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From a call to the last wall that shows it. Calls are made by a timetable, and a call that starts
 * late counts from when it should have started.
 */
public final class FanOut {
    /** Twenty calls a second: more than any hall. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    /**
     * Many walls get fewer calls: each call is two changes of the board for each wall, and with
     * more than 8,000 answers a second the load itself takes a processor.
     */
    private static final Duration FOR_EACH_WALL = Duration.ofNanos(250_000);

    /** How long after the last call a wall may still learn of it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Walls walls;
    private final Calls calls;
    private final Map<String, Long> intended = new LinkedHashMap<>();
    private long latest;

    private FanOut(Walls walls, Calls calls) {
        this.walls = walls;
        this.calls = calls;
    }

    /** What the walls show. */
    public interface Calls {
        /** Makes the next call, and returns the number that walls then show. */
        String next() throws IOException;

        /** Changes the board without a call; done in the middle between two calls. */
        void change() throws IOException;
    }

    /**
     * What came of it.
     *
     * @param micros from the intended call to the last wall
     * @param lost calls that a wall never showed, over all walls
     * @param disordered calls that a wall showed after a later one, over all walls
     * @param lateMicros how late the latest call was sent
     */
    public record Shown(
            Histogram micros, int lost, int disordered, long lateMicros, List<String> failures) {
        public Shown {
            failures = List.copyOf(failures);
        }

        /** Whether it counts. */
        public boolean valid() {
            return failures.isEmpty() && lost == 0 && disordered == 0;
        }
    }

    /** Between two calls while so many walls watch. */
    static Duration period(int walls) {
        Duration needed = FOR_EACH_WALL.multipliedBy(walls);
        return needed.compareTo(SHORTEST) < 0 ? SHORTEST : needed;
    }

    /** How many calls are made in a time while so many walls watch. */
    public static int calls(int walls, Duration time) {
        return (int) Math.max(1, time.dividedBy(period(walls)));
    }

    /** Calls for a time while walls watch, and closes them. */
    public static Shown run(Walls walls, Calls calls, Duration time) throws IOException {
        var fanOut = new FanOut(walls, calls);
        try (walls) {
            fanOut.call(time);
            fanOut.awaitAll();
        }
        return fanOut.shown();
    }

    private void call(Duration time) throws IOException {
        int count = calls(walls.all().size(), time);
        var timetable = Timetable.from(System.nanoTime(), period(walls.all().size()));
        for (int i = 0; i < count; i++) {
            Timetable.await(timetable.due(i));
            latest = Math.max(latest, System.nanoTime() - timetable.due(i));
            intended.put(calls.next(), timetable.due(i));
            Timetable.await(timetable.between(i));
            calls.change();
        }
    }

    private void awaitAll() {
        long end = System.nanoTime() + GRACE.toNanos();
        while (walls.all().stream().anyMatch(w -> w.count() < intended.size())
                && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Shown shown() {
        Histogram micros = Latency.histogram();
        int lost = 0;
        for (var call : intended.entrySet()) {
            long last = 0;
            for (Wall wall : walls.all()) {
                Long at = wall.seen().get(call.getKey());
                lost += at == null ? 1 : 0;
                last = at == null ? last : Math.max(last, at - call.getValue());
            }
            micros.recordValue(last / 1_000);
        }
        int disordered = walls.all().stream().mapToInt(this::disordered).sum();
        return new Shown(micros, lost, disordered, latest / 1_000, walls.failures());
    }

    private int disordered(Wall wall) {
        int disordered = 0;
        long before = Long.MIN_VALUE;
        for (String number : wall.seen().keySet()) {
            Long due = intended.get(number);
            disordered += due != null && due < before ? 1 : 0;
            before = due == null ? before : due;
        }
        return disordered;
    }
}
