package org.giliran.server.watch.web;

import io.javalin.http.Context;

import org.giliran.program.HallClock;
import org.giliran.program.LongPoll;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallDay;
import org.giliran.server.watch.Wave;
import org.giliran.server.watch.web.Watching.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A view that was asked for, as it was made last, and the polls that wait for it. */
final class Watched implements AutoCloseable {
    /**
     * A view without polls is kept this long: longer than a request needs to become a held poll.
     */
    private static final Duration UNUSED = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    private final View view;
    private final Supplier<Published> published;
    private final HallClock clock;
    private final LongSupplier nanoTime;
    private final LongPoll polls;
    private final Function<Duration, CompletableFuture<?>> later;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Set<String> ofThisWave = ConcurrentHashMap.newKeySet();
    private volatile Wave wave = Wave.NONE;
    private @Nullable CompletableFuture<?> nextLook;
    private volatile @Nullable Snapshot made;
    private Instant wakesAt = Instant.MIN;
    private volatile long usedAt;

    /**
     * Not made yet.
     *
     * @param nanoTime as {@link System#nanoTime}
     * @param later has {@link #changed} called after a time, when what it returns is done
     */
    Watched(
            View view,
            Supplier<Published> published,
            HallClock clock,
            LongSupplier nanoTime,
            LongPoll polls,
            Function<Duration, CompletableFuture<?>> later) {
        this.view = view;
        this.published = published;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.usedAt = nanoTime.getAsLong();
        this.polls = polls;
        this.later = later;
    }

    Snapshot current() {
        Snapshot known = made;
        return known != null && known.holds(editionOf(day()), clock.instant()) ? known : makeNow();
    }

    private HallDay day() {
        return published.get().day();
    }

    private Snapshot.Edition editionOf(HallDay day) {
        return new Snapshot.Edition(day.seq(), view.besides().getAsLong());
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
        ofThisWave.add(next.version());
        if (known != null && !known.version().equals(next.version())) {
            changed.set(true);
        }
        return next;
    }

    /** As the newest event left it, or as time has changed it since. */
    private Snapshot make(HallDay day, Snapshot.Edition edition, Instant now) {
        Instant at = day.time();
        Optional<Instant> end = view.ends().apply(day, at);
        while (end.isPresent() && !now.isBefore(end.get())) {
            at = end.get();
            end = view.ends().apply(day, at);
        }
        end.filter(until -> !until.equals(wakesAt)).ifPresent(until -> wakeAt(until, now));
        wakesAt = end.orElse(Instant.MIN);
        return Snapshot.of(view.make(), day, edition, at, end.orElse(Instant.MAX));
    }

    /**
     * The view when it is newer than a version.
     *
     * @param waits whether the caller would rather be held than answered at once: until the next
     *     wave, if what it has came with this one
     */
    Optional<byte[]> newer(@Nullable String after, boolean waits) {
        if (waits && after != null && isOfThisWave(after)) {
            return Optional.empty();
        }
        Snapshot current = current();
        if (current.version().equals(after)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(
                view.runsWithTime() ? current.remade(view.make(), day(), now) : current.json(now));
    }

    private boolean isOfThisWave(String version) {
        return rest().isPositive() && ofThisWave.contains(version);
    }

    private Duration rest() {
        return wave.rest(nanoTime.getAsLong());
    }

    /** Wakes the polls when something has changed, now or when the view has rested. */
    void changed() {
        Duration rest = rest();
        if (rest.isZero()) {
            wakeIfChanged();
        } else if (nextLook == null || nextLook.isDone()) {
            nextLook = later.apply(rest);
        }
    }

    /**
     * Wakes the polls when the content is another than when the view was made last, by whomever:
     * each poll then compares with what its caller has.
     */
    private void wakeIfChanged() {
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
        if (beginWave()) {
            long now = nanoTime.getAsLong();
            wave = wave.next(now, polls.wake());
        }
    }

    /**
     * Whether there is something to wake for. Whoever polls from here on with a version from before
     * is answered at once.
     */
    private synchronized boolean beginWave() {
        Snapshot newest = made;
        if (!changed.getAndSet(false)) {
            return false;
        }
        ofThisWave.clear();
        if (newest != null) {
            ofThisWave.add(newest.version());
        }
        return true;
    }

    boolean isUnused() {
        return polls.size() == 0 && nanoTime.getAsLong() - usedAt > UNUSED.toNanos();
    }

    /** Who waits for a view that ends by itself is told so at its time. */
    private void wakeAt(Instant until, Instant now) {
        later.apply(clock.realTime(Duration.between(now, until)));
    }

    /** Answers a poll. */
    void answer(Context ctx) {
        String after = Queries.after(ctx);
        Duration wait = Queries.wait(ctx);
        usedAt = nanoTime.getAsLong();
        polls.answer(ctx, wait, () -> newer(after, wait.isPositive()));
    }

    /** Polls that are held now. */
    int held() {
        return polls.size();
    }

    @Override
    public void close() {
        polls.close();
    }
}
