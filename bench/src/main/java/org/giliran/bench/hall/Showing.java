package org.giliran.bench.hall;

import org.HdrHistogram.Histogram;
import org.giliran.bench.load.Latency;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From a call to the last display that shows it. Calls are made by a timetable, and a call that
 * starts late counts from when it should have started.
 */
public final class Showing {
    /** Twenty calls a second: more than any hall. */
    private static final Duration PERIOD = Duration.ofMillis(50);

    /** How long after the last call a display may still learn of it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RunningHall hall;
    private final Sheet sheet = new Sheet();
    private final Map<String, Long> intended = new LinkedHashMap<>();
    private long latest;

    private Showing(RunningHall hall) {
        this.hall = hall;
    }

    /**
     * What came of it.
     *
     * @param micros from the intended call to the last display
     * @param lost calls that a display never showed, over all displays
     * @param disordered calls that a display showed after a later one, over all displays
     * @param lateMicros how late the latest call was sent
     */
    public record Shown(
            Histogram micros, int lost, int disordered, long lateMicros, List<String> failures) {
        public Shown {
            failures = List.copyOf(failures);
        }

        public boolean valid() {
            return failures.isEmpty() && lost == 0 && disordered == 0;
        }
    }

    /** How many calls are made in a time. */
    public static int calls(Duration time) {
        return (int) Math.max(1, time.dividedBy(PERIOD));
    }

    /** Calls for a time while so many displays watch. */
    public static Shown run(RunningHall hall, int displays, Duration time)
            throws IOException, InterruptedException {
        return new Showing(hall).run(displays, time);
    }

    private Shown run(int displays, Duration time) throws IOException, InterruptedException {
        hall.connect(HallFolder.COUNTERS);
        for (CallVisitors counter : hall.counters(HallFolder.COUNTERS)) {
            counter.beReady(sheet);
        }
        var walls = new ArrayList<Wall>();
        for (int i = 0; i < displays; i++) {
            walls.add(new Wall(hall));
        }
        call(calls(time));
        awaitAll(walls);
        for (Wall wall : walls) {
            wall.close();
        }
        return shown(walls);
    }

    private void call(int calls) throws IOException {
        long start = System.nanoTime() + PERIOD.toNanos();
        for (int i = 0; i < calls; i++) {
            long due = start + i * PERIOD.toNanos();
            waitUntil(due);
            latest = Math.max(latest, System.nanoTime() - due);
            CallVisitors counter = hall.counters(HallFolder.COUNTERS).get(i % HallFolder.COUNTERS);
            intended.put(counter.call(sheet), due);
            counter.beReady(sheet);
        }
    }

    private static void waitUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }

    private void awaitAll(List<Wall> walls) {
        long end = System.nanoTime() + GRACE.toNanos();
        while (walls.stream().anyMatch(w -> w.count() < intended.size())
                && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Shown shown(List<Wall> walls) {
        Histogram micros = Latency.histogram();
        int lost = 0;
        for (var call : intended.entrySet()) {
            long last = 0;
            for (Wall wall : walls) {
                Long at = wall.seen().get(call.getKey());
                lost += at == null ? 1 : 0;
                last = at == null ? last : Math.max(last, at - call.getValue());
            }
            micros.recordValue(last / 1_000);
        }
        int disordered = walls.stream().mapToInt(this::disordered).sum();
        List<String> failures =
                walls.stream().map(Wall::failure).filter(f -> !f.isEmpty()).toList();
        return new Shown(micros, lost, disordered, latest / 1_000, failures);
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
