package org.giliran.program;

import org.giliran.api.QueueClient;
import org.giliran.program.PollCourse.Ask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Polls one view of the queue server for as long as it is open, on a virtual thread of its own, and
 * comes back by itself.
 *
 * @param <T> the view's record
 */
public final class ViewWatch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWatch.class);

    private final QueueClient client;
    private final View<T> view;
    private final InstantSource clock;
    private final Consumer<Seen<T>> listener;
    private final Thread thread;
    private final PollCourse<T> course;

    /**
     * Which view.
     *
     * @param path in the hall, e.g. {@code /board?zone=utama}
     * @param version the version inside a view
     */
    public record View<T>(String path, Class<T> type, Function<T, String> version) {}

    private ViewWatch(
            QueueClient client, View<T> view, InstantSource clock, Consumer<Seen<T>> listener) {
        this.client = client;
        this.view = view;
        this.clock = clock;
        this.listener = listener;
        this.course = new PollCourse<>(view.version, clock.instant());
        this.thread = Thread.ofVirtual().name("watch " + view.path).unstarted(this::run);
    }

    /**
     * Starts to watch.
     *
     * @param listener told after each answer and each failure, always on the same thread; it must
     *     not block
     */
    public static <T> ViewWatch<T> start(
            QueueClient client, View<T> view, InstantSource clock, Consumer<Seen<T>> listener) {
        var watch = new ViewWatch<>(client, view, clock, listener);
        watch.thread.start();
        return watch;
    }

    /** What is known now. Safe for all threads. */
    public Seen<T> seen() {
        return course.seen();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pollOnce());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /**
     * Polls and returns the pause until the next poll. Whatever an answer has in it, the watch goes
     * on: a device that says it is live must be.
     */
    private Duration pollOnce() throws InterruptedException {
        try {
            return ask();
        } catch (IOException | RuntimeException e) {
            return failed(Cause.of(e), Duration.ZERO);
        }
    }

    private Duration ask() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Ask ask = course.next();
        QueueClient.Answer answer = client.poll(view.path, ask.after(), ask.hold(), ask.limit());
        if (!answer.ok()) {
            return failed("it answers " + answer.status(), answer.retryAfter());
        }
        T news = answer.status() == 200 ? answer.as(view.type) : null;
        boolean wasAway = !seen().live();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration pause = course.answered(ask, news, clock.instant(), took);
        publish();
        if (wasAway) {
            LOG.info("the queue server answers");
        }
        return pause;
    }

    private Duration failed(String reason, Duration retryAfter) {
        if (seen().live() || !course.isFailing()) {
            LOG.warn("the queue server is away: {}", reason);
        }
        Duration pause = course.refused(retryAfter, ThreadLocalRandom.current().nextDouble());
        publish();
        return pause;
    }

    private void publish() {
        try {
            listener.accept(seen());
        } catch (RuntimeException e) {
            LOG.error("what the queue server shows could not be used", e);
        }
    }

    /** Stops to poll. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
