package org.giliran.server.watch.web;

import io.javalin.http.Context;

import org.giliran.program.LongPoll;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallDay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The views of a hall and the polls that wait for them.
 *
 * <p>A view is made from the published day, at most once for each view and commit, and only when
 * somebody asks. One thread looks, after a commit, at the views that have polls waiting and wakes
 * those whose content has changed. Safe for all threads.
 */
public final class Watching implements AutoCloseable {
    /**
     * Views that are kept ready; phones make one each. Beyond this, those that nobody watches are
     * dropped.
     */
    private static final int VIEWS_MAX = 4_000;

    /**
     * A view without polls is kept this long: longer than a request needs to become a held poll.
     */
    private static final Duration UNUSED = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Supplier<Published> published;
    private final InstantSource clock;
    private final Map<String, Watched> views = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean closed;

    public Watching(Supplier<Published> published, InstantSource clock) {
        this.published = published;
        this.clock = clock;
        Thread.ofVirtual().name("views").start(this::wakeChanged);
    }

    private final class Watched {
        private final BiFunction<HallDay, Instant, Object> make;
        private final boolean runsWithTime;
        private final BiFunction<HallDay, Instant, Optional<Instant>> ends;
        private final LongPoll polls = new LongPoll();
        private final AtomicBoolean changed = new AtomicBoolean();
        private volatile @Nullable Snapshot made;
        private Instant wakesAt = Instant.MIN;
        private volatile long usedAt = System.nanoTime();

        Watched(
                BiFunction<HallDay, Instant, Object> make,
                boolean runsWithTime,
                BiFunction<HallDay, Instant, Optional<Instant>> ends) {
            this.make = make;
            this.runsWithTime = runsWithTime;
            this.ends = ends;
        }

        Snapshot current() {
            HallDay day = published.get().day();
            Snapshot known = made;
            return known != null && known.isOf(day, clock.instant()) ? known : makeNow();
        }

        private synchronized Snapshot makeNow() {
            HallDay day = published.get().day();
            Snapshot known = made;
            Instant now = clock.instant();
            if (known != null && known.isOf(day, now)) {
                return known;
            }
            Snapshot next = make(day, now);
            made = next;
            if (known != null && !known.version().equals(next.version())) {
                changed.set(true);
            }
            return next;
        }

        /** As the newest event left it, or as time has changed it since. */
        private Snapshot make(HallDay day, Instant now) {
            Instant at = day.time();
            Optional<Instant> end = ends.apply(day, at);
            while (end.isPresent() && !now.isBefore(end.get())) {
                at = end.get();
                end = ends.apply(day, at);
            }
            end.filter(until -> !until.equals(wakesAt)).ifPresent(until -> wakeAt(until, now));
            wakesAt = end.orElse(Instant.MIN);
            return Snapshot.of(make, day, at, end.orElse(Instant.MAX));
        }

        Optional<byte[]> newer(@Nullable String after) {
            Snapshot current = current();
            if (current.version().equals(after)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            return Optional.of(
                    runsWithTime
                            ? current.remade(make, published.get().day(), now)
                            : current.json(now));
        }

        /**
         * Wakes the polls when the content is another than when the view was made last, by
         * whomever: each poll then compares with what its caller has.
         */
        void wakeIfChanged() {
            try {
                if (polls.size() > 0) {
                    current();
                }
            } catch (ProblemException _) {
                changed.set(true); // what it shows went with its day: the polls find out themselves
            } catch (RuntimeException e) {
                changed.set(true);
                LOG.error("a view cannot be made", e);
            }
            if (changed.getAndSet(false)) {
                polls.wake();
            }
        }

        boolean isUnused() {
            return polls.size() == 0 && System.nanoTime() - usedAt > UNUSED.toNanos();
        }
    }

    /**
     * Answers a poll of a view.
     *
     * @param name tells views apart
     * @param make the view of a day at an instant, with {@link Snapshot#NO_VERSION} as its version
     *     and the instant as its {@code now}
     */
    public void answer(Context ctx, String name, BiFunction<HallDay, Instant, Object> make) {
        answer(ctx, name, make, false, Watching::never);
    }

    /**
     * The same for a view whose content ends by itself.
     *
     * @param ends the next instant after one at which the content changes without an event
     */
    public void answerUntil(
            Context ctx,
            String name,
            BiFunction<HallDay, Instant, Object> make,
            BiFunction<HallDay, Instant, Optional<Instant>> ends) {
        answer(ctx, name, make, false, ends);
    }

    /**
     * The same for a view whose figures run on between commits: they are those of the moment it is
     * sent.
     */
    public void answerAsOfNow(Context ctx, String name, BiFunction<HallDay, Instant, Object> make) {
        answer(ctx, name, make, true, Watching::never);
    }

    private void answer(
            Context ctx,
            String name,
            BiFunction<HallDay, Instant, Object> make,
            boolean runsWithTime,
            BiFunction<HallDay, Instant, Optional<Instant>> ends) {
        String after = Queries.after(ctx);
        if (views.size() > VIEWS_MAX) {
            views.values().removeIf(Watched::isUnused);
        }
        Watched view = views.computeIfAbsent(name, _ -> new Watched(make, runsWithTime, ends));
        view.usedAt = System.nanoTime();
        ctx.header("Cache-Control", "no-store");
        view.polls.answer(ctx, Queries.wait(ctx), () -> view.newer(after));
    }

    /** Says that a new day state is published. Quick. */
    public void changed() {
        changes.release();
    }

    private static Optional<Instant> never(HallDay day, Instant now) {
        return Optional.empty();
    }

    /** Who waits for a view that ends by itself is told so at its time. */
    private void wakeAt(Instant until, Instant now) {
        long millis = Duration.between(now, until).toMillis() + 1; // not before it
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::changed);
    }

    private void wakeChanged() {
        while (!closed) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            views.values().forEach(Watched::wakeIfChanged);
        }
    }

    /** Polls that are held now. */
    public int held() {
        return views.values().stream().mapToInt(v -> v.polls.size()).sum();
    }

    @Override
    public void close() {
        closed = true;
        changes.release();
        views.values().forEach(v -> v.polls.close());
    }
}
