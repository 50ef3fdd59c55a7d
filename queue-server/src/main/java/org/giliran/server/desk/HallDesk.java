package org.giliran.server.desk;

import org.giliran.program.HallClock;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Room;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One thread that decides, in order, everything that happens in a hall.
 *
 * <p>It takes all commands that wait, decides each on what the ones before it did, writes their
 * events with one write and one sync, publishes the new day, and only then answers them all. When
 * writing fails, or an invariant breaks, nothing of the group was shown or answered and the desk
 * stops for good: {@code whenBroken} must end the program.
 */
public final class HallDesk implements AutoCloseable {
    /**
     * Commands that may wait; a hall of 30 counters has a handful. More are turned away at once.
     */
    public static final int WAITING_MAX = 4_096;

    /**
     * Commands decided together: large enough for every client of a hall, small enough to answer
     * within milliseconds.
     */
    private static final int GROUP_MAX = 256;

    /** Longest sleep: a clock that was set forward by hand is noticed within this. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(HallDesk.class);

    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final HallClock clock;
    private final ServiceTimes times;
    private final HallJournal journal;
    private final Consumer<Published> listener;
    private final Consumer<Throwable> whenBroken;
    private final Thread thread;
    private volatile Published published;
    private volatile boolean stopping;

    private record Job(HallCommand command, Origin origin, CompletableFuture<Outcome> answer) {}

    /**
     * Starts the desk where the journal stands; opens or turns the day before it takes a command.
     *
     * @param start what was found in the journal, or a hall before its first day
     * @param times of each day that it opens
     * @param listener told of each published day, on the desk's thread; must be quick
     * @param whenBroken told once, on the desk's thread, that the desk has stopped
     */
    public HallDesk(
            Published start,
            HallJournal journal,
            HallClock clock,
            ServiceTimes times,
            Consumer<Published> listener,
            Consumer<Throwable> whenBroken) {
        this.published = start;
        this.journal = journal;
        this.clock = clock;
        this.times = times;
        this.listener = listener;
        this.whenBroken = whenBroken;
        String hall = start.day().setUp().hall().code();
        this.thread = Thread.ofPlatform().name("desk-" + hall).daemon().unstarted(this::run);
    }

    /** Opens or turns the day, then begins to take commands. */
    public HallDesk start() {
        thread.start();
        return this;
    }

    /** The newest day that is durable. */
    public Published published() {
        return published;
    }

    /**
     * Hands a command in.
     *
     * @return completed, never exceptionally, when its outcome is durable; never completed when the
     *     desk breaks; empty when too many wait or the desk is stopping
     */
    public Optional<CompletableFuture<Outcome>> submit(HallCommand command, Origin origin) {
        return stopping ? Optional.empty() : submitted(command, origin);
    }

    /** Whether it takes nothing any more. */
    public boolean isStopping() {
        return stopping;
    }

    private Optional<CompletableFuture<Outcome>> submitted(HallCommand command, Origin origin) {
        var job = new Job(command, origin, new CompletableFuture<>());
        return waiting.offer(job) ? Optional.of(job.answer) : Optional.empty();
    }

    private void run() {
        try {
            settle(List.of());
            while (!stopping || !waiting.isEmpty()) {
                settle(take());
            }
            settle(rest());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("{}; the desk stops, nothing of the last group was answered", e.getMessage());
            broken(e);
        } catch (RuntimeException | Error e) {
            LOG.error("the desk stops: nothing of the last group was answered", e);
            broken(e);
        }
    }

    private void broken(Throwable why) {
        stopping = true;
        whenBroken.accept(why);
    }

    /** The commands that wait now; none when a deadline comes first. */
    private List<Job> take() throws InterruptedException {
        Duration sleep = Duration.between(clock.instant(), published.day().nextDeadline());
        long millis = Math.clamp(clock.realTime(sleep).toMillis(), 1, LONGEST_SLEEP.toMillis());
        @Nullable Job first = waiting.poll(millis, TimeUnit.MILLISECONDS);
        List<Job> jobs = new ArrayList<>();
        if (first != null) {
            jobs.add(first);
            waiting.drainTo(jobs, GROUP_MAX - 1);
        }
        return jobs;
    }

    /** What came while the last group was settled. */
    private List<Job> rest() {
        List<Job> jobs = new ArrayList<>();
        waiting.drainTo(jobs);
        return jobs;
    }

    private void settle(List<Job> jobs) throws IOException {
        look();
        Instant now = clock.instant();
        var batch = new Batch(published, journal, this::publish);
        turnDay(batch, now);
        if (!batch.day().nextDeadline().isAfter(batch.day().effective(now))) {
            batch.decide(new HallCommand.TimePassed(), Origin.CLOCK, now, _ -> {});
        }
        for (Job job : jobs) {
            batch.decide(job.command, job.origin, now, job.answer::complete);
        }
        batch.commit();
    }

    /** Publishes the day once more when the room for it has changed. */
    private void look() throws IOException {
        Room room = journal.look();
        if (room != published.room()) {
            publish(new Published(published.day(), published.head(), room));
        }
    }

    /** Closes a day that is over and opens the one that {@code now} is in. */
    private void turnDay(Batch batch, Instant now) throws IOException {
        while (batch.day().isOver(now)) {
            HallCommand step =
                    batch.day().open()
                            ? new HallCommand.TimePassed()
                            : new HallCommand.OpenDay(times.after(batch.day()));
            batch.decide(step, Origin.CLOCK, now, _ -> {});
            batch.commit();
        }
    }

    private void publish(Published next) {
        published = next;
        listener.accept(next);
    }

    /** Settles what waits, then ends the thread. Takes nothing any more. */
    @Override
    public void close() {
        stopping = true;
        submitted(new HallCommand.TimePassed(), Origin.CLOCK); // wakes a desk that sleeps
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
