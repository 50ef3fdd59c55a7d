package org.giliran.simulation.faults.link;

import org.giliran.journal.Chain;
import org.giliran.journal.JournalDisk;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.desk.Outcome;
import org.giliran.server.desk.Published;
import org.giliran.server.desk.Rounds;
import org.giliran.server.desk.Rounds.Asked;
import org.giliran.server.desk.ServiceTimes;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Origin;
import org.giliran.simulation.days.Agenda;
import org.giliran.simulation.days.Invariant;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.visitors.Chance;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The queue server's desk and journal on simulated time and disk: rounds as the real desk settles
 * them, a restart as the real program does it. For one thread.
 */
public final class ServerNode {
    /** A round takes as long as its sync. */
    private static final Duration LONGEST_SYNC = Duration.ofMillis(20);

    private final Agenda agenda;
    private final InstantSource clock;
    private final Chance chance;
    private final Path data;
    private final SetUp setUp;
    private final Disk disk;
    private final HeldPolls polls;
    private final List<Asked> waiting = new ArrayList<>();
    private final TreeMap<Instant, Long> published = new TreeMap<>();
    private @Nullable Running running;

    /**
     * A disk.
     *
     * @param real what a crash takes from
     * @param seen as the program sees it: {@code real}, or one before it that lies
     */
    public record Disk(CrashableDisk real, JournalDisk seen) {
        /** One that keeps its promises. */
        public static Disk honest() {
            var disk = new CrashableDisk();
            return new Disk(disk, disk);
        }
    }

    /** One run of the program. */
    private record Running(HallJournal journal, Rounds rounds) {}

    /** A server that was never started. */
    public ServerNode(
            Agenda agenda, InstantSource clock, Chance chance, Path data, SetUp setUp, Disk disk) {
        this.agenda = agenda;
        this.clock = clock;
        this.chance = chance;
        this.data = data;
        this.setUp = setUp;
        this.disk = disk;
        this.polls = new HeldPolls(agenda);
    }

    public boolean isUp() {
        return running != null;
    }

    /** The newest durable day; the server must be up. */
    public HallDay day() {
        return run().rounds.published().day();
    }

    /** The journal; the server must be up. */
    public HallJournal journal() {
        return run().journal;
    }

    /** The newest durable record; the server must be up. */
    public Chain head() {
        return run().rounds.published().head();
    }

    /** Up to which record everybody could know of the hall so long ago; 0 before the first. */
    long seqBefore(Duration age) {
        var then = published.floorEntry(agenda.now().minus(age));
        return then == null ? 0 : then.getValue();
    }

    /** The hall's time zone. */
    ZoneId zone() {
        return setUp.hall().zone();
    }

    /** The server's time. */
    public Instant now() {
        return clock.instant();
    }

    private Running run() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the server is down");
        }
        return now;
    }

    /**
     * Starts the program on what its disk has; it is down again when the disk fails meanwhile.
     *
     * @throws UncheckedIOException when it cannot go on from there
     */
    public void start() {
        try {
            HallJournal journal = HallJournal.open(disk.seen, data, setUp.hall().code());
            try {
                running = new Running(journal, rounds(journal));
            } finally {
                if (running == null) {
                    journal.close();
                }
            }
            settle();
        } catch (CrashableDisk.Failed _) {
            cutPower();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rounds rounds(HallJournal journal) throws IOException {
        Published start =
                journal.replay()
                        .published()
                        .orElseGet(() -> new Published(HallDay.before(setUp, 0), Chain.start()));
        return new Rounds(start, journal, ServiceTimes.KEPT, this::publish);
    }

    private void publish(Published next) {
        published.put(agenda.now(), next.day().seq());
        polls.wake(Long.toString(next.day().seq()));
    }

    /** The process is gone, and with it what it had not answered; its files are as it left them. */
    public void kill() {
        if (running != null) {
            try {
                run().journal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
            waiting.clear();
            polls.drop();
        }
    }

    /** The machine has no power any more. */
    public void cutPower() {
        kill();
        disk.real.crash(chance);
    }

    /** One of the next syncs fails, and the program stops over it. */
    public void failSoon() {
        disk.real.failAtForce(chance.below(5));
    }

    /** The disk will not fail any more, and the program runs. */
    public void mend() {
        disk.real.failAtForce(Integer.MAX_VALUE);
        if (running == null) {
            start();
        }
    }

    /** Takes a command; its outcome is told once it is durable, if the server lives so long. */
    public void submit(HallCommand command, Origin origin, Consumer<Outcome> answer) {
        if (waiting.isEmpty()) {
            Running then = run();
            long sync = (long) (LONGEST_SYNC.toNanos() * chance.share());
            agenda.in(Duration.ofNanos(sync), () -> settleIn(then));
        }
        waiting.add(new Asked(command, origin, answer));
    }

    private void settleIn(Running then) {
        if (then.equals(running)) {
            settle();
        }
    }

    /** Ends what is due, as the real desk does when nobody asks. */
    public void tick() {
        if (running != null && waiting.isEmpty()) {
            HallDay day = day();
            Instant now = clock.instant();
            if (day.isOver(now) || !day.nextDeadline().isAfter(day.effective(now))) {
                settle();
            }
        }
    }

    private void settle() {
        List<Asked> round = List.copyOf(waiting);
        waiting.clear();
        try {
            run().rounds.settle(round, clock.instant());
        } catch (IOException e) {
            cutPower(); // the real program stops: nothing of the round was answered
        } catch (IllegalStateException e) {
            throw new Violation(Invariant.NO_ERROR, e);
        }
    }

    /**
     * Answers a poll of a view.
     *
     * @param after the version that the caller has; empty for none
     * @param view made of the day
     * @param answer told the view, or nothing when there is nothing new after {@code hold}
     */
    public <T> void poll(
            String after, Duration hold, Function<HallDay, T> view, Consumer<Optional<T>> answer) {
        if (!after.equals(version())) {
            answer.accept(Optional.of(view.apply(day())));
        } else {
            polls.hold(after, hold, newer -> answer.accept(newer.map(_ -> view.apply(day()))));
        }
    }

    /** The version of every view: a view of the real server changes less often. */
    public String version() {
        return Long.toString(day().seq());
    }
}
