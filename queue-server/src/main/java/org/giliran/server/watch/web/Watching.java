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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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
        private final LongPoll polls = new LongPoll();
        private final AtomicBoolean changed = new AtomicBoolean();
        private volatile @Nullable Snapshot made;
        private volatile long usedAt = System.nanoTime();

        Watched(BiFunction<HallDay, Instant, Object> make, boolean runsWithTime) {
            this.make = make;
            this.runsWithTime = runsWithTime;
        }

        Snapshot current() {
            HallDay day = published.get().day();
            Snapshot known = made;
            return known != null && known.seq() >= day.seq() ? known : makeNow();
        }

        private synchronized Snapshot makeNow() {
            HallDay day = published.get().day();
            Snapshot known = made;
            if (known != null && known.seq() >= day.seq()) {
                return known;
            }
            Snapshot next = Snapshot.of(make, day);
            made = next;
            if (known != null && !known.version().equals(next.version())) {
                changed.set(true);
            }
            return next;
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
        answer(ctx, name, make, false);
    }

    /**
     * The same for a view whose figures run on between commits: they are those of the moment it is
     * sent.
     */
    public void answerAsOfNow(Context ctx, String name, BiFunction<HallDay, Instant, Object> make) {
        answer(ctx, name, make, true);
    }

    private void answer(
            Context ctx,
            String name,
            BiFunction<HallDay, Instant, Object> make,
            boolean runsWithTime) {
        String after = Queries.after(ctx);
        if (views.size() > VIEWS_MAX) {
            views.values().removeIf(Watched::isUnused);
        }
        Watched view = views.computeIfAbsent(name, _ -> new Watched(make, runsWithTime));
        view.usedAt = System.nanoTime();
        ctx.header("Cache-Control", "no-store");
        view.polls.answer(ctx, Queries.wait(ctx), () -> view.newer(after));
    }

    /** Says that a new day state is published. Quick. */
    public void changed() {
        changes.release();
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
