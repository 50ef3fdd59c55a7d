package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that send by a timetable, whether they were answered or not. What is counted counts from
 * when it should have started, so that a server that stalls is charged for all who waited.
 */
public final class OpenLoop {
    /** How long after the end an answer may still come; beyond it the server has stalled. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** What clients do together, in turn, so many times a second. */
    public record Course(List<? extends Script> clients, int perSecond) {
        public Course {
            clients = List.copyOf(clients);
        }

        private Duration period() {
            return Duration.ofSeconds(1).dividedBy(perSecond);
        }
    }

    /**
     * What came of a course.
     *
     * @param lateMicros how late each was sent; much of it says that there are too few clients, or
     *     that the load has too little processor time
     */
    public record Timed(Tally tally, Histogram lateMicros) {}

    private OpenLoop() {}

    /** Runs all courses side by side for a time. */
    public static List<Timed> run(List<Course> courses, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        var running = new ArrayList<Running>();
        for (Course course : courses) {
            running.add(new Running(course, Timetable.from(start, course.period()), time));
        }
        running.forEach(Running::start);
        long end = start + time.plus(GRACE).toNanos();
        for (Running one : running) {
            LoadThreads.join(one.threads, one.course.clients(), end);
        }
        return running.stream().map(r -> r.timed(start)).toList();
    }

    private static final class Running {
        private final Course course;
        private final Timetable timetable;
        private final int count;
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        Running(Course course, Timetable timetable, Duration time) {
            this.course = course;
            this.timetable = timetable;
            this.count = (int) Math.max(1, time.dividedBy(course.period()));
        }

        void start() {
            for (int i = 0; i < course.clients().size(); i++) {
                int first = i;
                var sheet = new Sheet();
                sheets.add(sheet);
                threads.add(Thread.ofPlatform().start(() -> work(first, sheet)));
            }
        }

        private void work(int first, Sheet sheet) {
            Script client = course.clients().get(first);
            try {
                for (int i = first; i < count; i += course.clients().size()) {
                    Timetable.await(timetable.due(i));
                    sheet.shouldHaveStarted(timetable.due(i));
                    client.step(sheet);
                }
            } catch (IOException e) {
                sheet.failed(e);
            }
        }

        Timed timed(long start) {
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            Histogram late = Latency.histogram();
            sheets.forEach(sheet -> late.add(sheet.lateMicros()));
            return new Timed(Tally.of(sheets, elapsed, Duration.ZERO), late);
        }
    }
}
