package org.giliran.server.desk;

import org.giliran.program.HallClock;
import org.giliran.server.desk.Rounds.Asked;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
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

    private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final HallClock clock;
    private final Rounds rounds;
    private final Consumer<Throwable> whenBroken;
    private final Thread thread;
    private volatile boolean stopping;

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
        this.rounds = new Rounds(start, journal, times, listener);
        this.clock = clock;
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
        return rounds.published();
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
        var answer = new CompletableFuture<Outcome>();
        return waiting.offer(new Asked(command, origin, answer::complete))
                ? Optional.of(answer)
                : Optional.empty();
    }

    private void run() {
        try {
            rounds.settle(List.of(), clock.instant());
            while (!stopping || !waiting.isEmpty()) {
                rounds.settle(take(), clock.instant());
            }
            rounds.settle(rest(), clock.instant());
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
    private List<Asked> take() throws InterruptedException {
        Duration sleep = Duration.between(clock.instant(), published().day().nextDeadline());
        long millis = Math.clamp(clock.realTime(sleep).toMillis(), 1, LONGEST_SLEEP.toMillis());
        @Nullable Asked first = waiting.poll(millis, TimeUnit.MILLISECONDS);
        List<Asked> jobs = new ArrayList<>();
        if (first != null) {
            jobs.add(first);
            waiting.drainTo(jobs, GROUP_MAX - 1);
        }
        return jobs;
    }

    /** What came while the last group was settled. */
    private List<Asked> rest() {
        List<Asked> jobs = new ArrayList<>();
        waiting.drainTo(jobs);
        return jobs;
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
