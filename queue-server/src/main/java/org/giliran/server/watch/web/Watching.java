package org.giliran.server.watch.web;

import io.javalin.http.Context;

import org.giliran.program.HallClock;
import org.giliran.program.LongPoll;
import org.giliran.program.PollPlaces;
import org.giliran.program.Portions;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallDay;
import org.giliran.server.watch.Wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The views of a hall and the polls that wait for them.
 *
 * <p>A view is made from the published day, and some also from what the devices say; at most once
 * for each view and change, and only when somebody asks. One thread looks, after a change, at the
 * views that have polls waiting and wakes those whose content has changed; a view that many watch
 * rests between two {@linkplain Wave waves}, and its polls are answered in portions. Safe for all
 * threads.
 */
public final class Watching implements AutoCloseable {
    /**
     * Views that are kept ready; phones make one each. Beyond this, those that nobody watches are
     * dropped.
     */
    private static final int VIEWS_MAX = 4_000;

    private final Supplier<Published> published;
    private final HallClock clock;
    private final LongSupplier nanoTime;
    private final PollPlaces places;
    private final Portions portions = new Portions();
    private final Map<String, Watched> views = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean closed;

    /** With a place for each poll. */
    public Watching(Supplier<Published> published, HallClock clock) {
        this(published, clock, System::nanoTime, PollPlaces.enough());
    }

    /**
     * Holds as many polls, of all views, as find a place.
     *
     * @param nanoTime as {@link System#nanoTime}; measures how long a view rests
     */
    public Watching(
            Supplier<Published> published,
            HallClock clock,
            LongSupplier nanoTime,
            PollPlaces places) {
        this.published = published;
        this.clock = clock;
        this.nanoTime = nanoTime;
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

    /** Answers a poll of a view. */
    public void answer(Context ctx, View view) {
        if (views.size() > VIEWS_MAX) {
            views.values().removeIf(Watched::isUnused);
        }
        Watched watched = views.computeIfAbsent(view.name, _ -> watched(view));
        if (closed) {
            watched.close(); // a view that nobody watched before the stop
        }
        ctx.header("Cache-Control", "no-store");
        watched.answer(ctx);
    }

    private Watched watched(View view) {
        var polls = new LongPoll(places, Wave.AT_ONCE, portions);
        return new Watched(view, published, clock, nanoTime, polls, this::changedAfter);
    }

    /** Says that a new day is published, or something that is shown beside it. Quick. */
    public void changed() {
        changes.release();
    }

    private CompletableFuture<?> changedAfter(Duration realTime) {
        long millis = realTime.toMillis() + 1; // not before it
        var over = new CompletableFuture<Void>();
        over.completeOnTimeout(null, millis, TimeUnit.MILLISECONDS).thenRun(this::changed);
        return over;
    }

    private void wakeChanged() {
        while (!closed) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            views.values().forEach(Watched::changed);
        }
    }

    /** Polls that are held now. */
    public int held() {
        return views.values().stream().mapToInt(Watched::held).sum();
    }

    @Override
    public void close() {
        closed = true;
        changes.release();
        views.values().forEach(Watched::close);
        portions.close();
    }
}
