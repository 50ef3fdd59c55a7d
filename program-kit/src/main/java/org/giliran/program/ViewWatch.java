package org.giliran.program;

import org.giliran.api.QueueClient;
import org.jspecify.annotations.Nullable;
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
    /**
     * How long a poll is held by the server. With {@link QueueClient#LIMIT} on top a server that
     * fell silent, cable out or stopped, is known to be away after 4 s; a screen must say so within
     * 5 s.
     */
    static final Duration WAIT = Duration.ofSeconds(1);

    /**
     * Pause when a server answers a poll at once without news, as one does that is about to stop.
     */
    private static final Duration NO_NEWS_PAUSE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(ViewWatch.class);

    private final QueueClient client;
    private final View<T> view;
    private final InstantSource clock;
    private final Consumer<Seen<T>> listener;
    private final Thread thread;
    private volatile Seen<T> seen;
    private int failures;

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
        this.seen = new Seen<>(false, clock.instant(), null);
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
        return seen;
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
            return failed(Cause.of(e));
        }
    }

    private Duration ask() throws IOException, InterruptedException {
        long start = System.nanoTime();
        String known = version();
        Duration hold =
                failures == 0 ? WAIT : Duration.ZERO; // that it answers again is news enough
        QueueClient.Answer answer = client.poll(view.path, known, hold);
        if (!answer.ok()) {
            return failed("it answers " + answer.status());
        }
        heard(answer);
        boolean news = known == null || !known.equals(version());
        boolean atOnce = System.nanoTime() - start < hold.toNanos() / 2;
        return !news && atOnce ? NO_NEWS_PAUSE : Duration.ZERO;
    }

    private @Nullable String version() {
        T newest = seen.view();
        return newest == null ? null : view.version.apply(newest);
    }

    private void heard(QueueClient.Answer answer) {
        boolean news = answer.status() == 200;
        Seen<T> before = seen;
        publish(
                news
                        ? before.with(answer.as(view.type), clock.instant())
                        : before.heard(clock.instant()));
        if (!before.live()) {
            LOG.info("the queue server answers");
        }
        failures = 0;
    }

    private Duration failed(String reason) {
        if (seen.live() || failures == 0) {
            LOG.warn("the queue server is away: {}", reason);
        }
        failures++;
        publish(seen.lost());
        return Backoff.IN_THE_HALL.pause(failures, ThreadLocalRandom.current().nextDouble());
    }

    private void publish(Seen<T> next) {
        seen = next;
        try {
            listener.accept(next);
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
