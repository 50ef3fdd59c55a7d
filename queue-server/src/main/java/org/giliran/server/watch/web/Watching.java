package org.giliran.server.watch.web;

import io.javalin.http.Context;

import org.giliran.program.HallClock;
import org.giliran.program.LongPoll;
import org.giliran.program.PollPlaces;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallDay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The views of a hall and the polls that wait for them.
 *
 * <p>A view is made from the published day, and some also from what the devices say; at most once
 * for each view and change, and only when somebody asks. One thread looks, after a change, at the
 * views that have polls waiting and wakes those whose content has changed. Safe for all threads.
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
    private final HallClock clock;
    private final PollPlaces places;
    private final Map<String, Watched> views = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean closed;

    /** With a place for each poll. */
    public Watching(Supplier<Published> published, HallClock clock) {
        this(published, clock, PollPlaces.enough());
    }

    /** Holds as many polls, of all views, as find a place. */
    public Watching(Supplier<Published> published, HallClock clock, PollPlaces places) {
        this.published = published;
        this.clock = clock;
        this.places = places;
        Thread.ofVirtual().name("views").start(this::wakeChanged);
    }

    /**
     * One view.
     *
     * @param name tells views apart
     * @param make the view of a day at an instant, with {@link Snapshot#NO_VERSION} as its version
     *     and the instant as its {@code now}
     * @param runsWithTime whether its figures run on between commits: they are then those of the
     *     moment it is sent
     * @param besides the edition of what it shows beside the day
     * @param ends when the content of a day, as it is at an instant, changes without an event
     */
    public record View(
            String name,
            BiFunction<HallDay, Instant, Object> make,
            boolean runsWithTime,
            LongSupplier besides,
            BiFunction<HallDay, Instant, Optional<Instant>> ends) {
        /** A view of the day alone. */
        public View(String name, BiFunction<HallDay, Instant, Object> make) {
            this(name, make, false, () -> 0, (_, _) -> Optional.empty());
        }

        /** The same with figures that run on. */
        public View asOfNow() {
            return new View(name, make, true, besides, ends);
        }

        /**
         * The same, made also from something outside the day.
         *
         * @param edition rises after each change of it; {@link Watching#changed} is then called
         */
        public View alsoFrom(LongSupplier edition) {
            return new View(name, make, runsWithTime, edition, ends);
        }

        /** The same with content that ends by itself. */
        public View until(BiFunction<HallDay, Instant, Optional<Instant>> next) {
            return new View(name, make, runsWithTime, besides, next);
        }
    }

    private final class Watched {
        private final View view;
        private final LongPoll polls = new LongPoll(places);
        private final AtomicBoolean changed = new AtomicBoolean();
        private volatile @Nullable Snapshot made;
        private Instant wakesAt = Instant.MIN;
        private volatile long usedAt = System.nanoTime();

        Watched(View view) {
            this.view = view;
        }

        Snapshot current() {
            Snapshot known = made;
            return known != null && known.holds(editionOf(day()), clock.instant())
                    ? known
                    : makeNow();
        }

        private HallDay day() {
            return published.get().day();
        }

        private Snapshot.Edition editionOf(HallDay day) {
            return new Snapshot.Edition(day.seq(), view.besides.getAsLong());
        }

        private synchronized Snapshot makeNow() {
            HallDay day = day();
            Snapshot.Edition edition = editionOf(day); // before it is made: it holds at least this
            Instant now = clock.instant();
            Snapshot known = made;
            if (known != null && known.holds(edition, now)) {
                return known;
            }
            Snapshot next = make(day, edition, now);
            made = next;
            if (known != null && !known.version().equals(next.version())) {
                changed.set(true);
            }
            return next;
        }

        /** As the newest event left it, or as time has changed it since. */
        private Snapshot make(HallDay day, Snapshot.Edition edition, Instant now) {
            Instant at = day.time();
            Optional<Instant> end = view.ends.apply(day, at);
            while (end.isPresent() && !now.isBefore(end.get())) {
                at = end.get();
                end = view.ends.apply(day, at);
            }
            end.filter(until -> !until.equals(wakesAt)).ifPresent(until -> wakeAt(until, now));
            wakesAt = end.orElse(Instant.MIN);
            return Snapshot.of(view.make, day, edition, at, end.orElse(Instant.MAX));
        }

        Optional<byte[]> newer(@Nullable String after) {
            Snapshot current = current();
            if (current.version().equals(after)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            return Optional.of(
                    view.runsWithTime ? current.remade(view.make, day(), now) : current.json(now));
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

    /** Answers a poll of a view. */
    public void answer(Context ctx, View view) {
        String after = Queries.after(ctx);
        if (views.size() > VIEWS_MAX) {
            views.values().removeIf(Watched::isUnused);
        }
        Watched watched = views.computeIfAbsent(view.name, _ -> new Watched(view));
        if (closed) {
            watched.polls.close(); // a view that nobody watched before the stop
        }
        watched.usedAt = System.nanoTime();
        ctx.header("Cache-Control", "no-store");
        watched.polls.answer(ctx, Queries.wait(ctx), () -> watched.newer(after));
    }

    /** Says that a new day is published, or something that is shown beside it. Quick. */
    public void changed() {
        changes.release();
    }

    /** Who waits for a view that ends by itself is told so at its time. */
    private void wakeAt(Instant until, Instant now) {
        Duration left = clock.realTime(Duration.between(now, until));
        long millis = left.toMillis() + 1; // not before it
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
