package org.giliran.server.backup.desk;

import org.giliran.program.Background;
import org.giliran.program.Cause;
import org.giliran.server.backup.BackupState;
import org.giliran.server.backup.BackupState.Failure;
import org.giliran.server.backup.BackupState.Good;
import org.giliran.server.backup.BackupState.Trouble;
import org.giliran.server.backup.db.BackupFolder;
import org.giliran.server.backup.db.BackupMaker;
import org.giliran.server.backup.db.StoredBackup;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.server.platform.BackupPlan;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.MachineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes the backups of a running hall, by its plan and when somebody asks, one at a time, beside
 * the hall's work: one that fails is an alarm and nothing else. Safe for all threads.
 */
public final class Backups implements AutoCloseable {
    /** Whoever asks for a backup that nobody in particular asked for. */
    private static final Origin SCHEDULE = Origin.of("backup");

    /** Stands for a backup when it is asked whether a key was used; never recorded. */
    private static final HallEvent.BackedUp NONE = new HallEvent.BackedUp("", 0, "");

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** After a failure it is tried again sooner than by the plan. */
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final BackupPlan plan;
    private final Path data;
    private final Hall hall;
    private final MachineTime time;
    private final Runnable onChange;
    private final BackupFolder folder;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicLong edition = new AtomicLong();
    private final Background background = new Background();
    private volatile BackupState state;
    private volatile Optional<Trouble> told = Optional.empty();
    private volatile Optional<Good> shown = Optional.empty();
    private volatile long triedNanos;
    private volatile boolean due;

    private Backups(BackupPlan plan, Path data, Hall hall, MachineTime time, Runnable onChange) {
        this.plan = plan;
        this.data = data;
        this.hall = hall;
        this.time = time;
        this.onChange = onChange;
        this.folder = new BackupFolder(plan.to(), hall.code());
        this.state = new BackupState(now(), newest(folder), Optional.empty());
        this.triedNanos = time.nanoTime().getAsLong();
        this.due = isOlder(plan.every());
    }

    /**
     * Begins to keep the plan.
     *
     * @param onChange told when something changed that people see; quick, on any thread
     */
    public static Backups start(
            BackupPlan plan, Path data, Hall hall, MachineTime time, Runnable onChange) {
        var backups = new Backups(plan, data, hall, time, onChange);
        backups.background.start(backups::keepPlan);
        return backups;
    }

    private static Optional<Good> newest(BackupFolder folder) {
        try {
            return folder.list().stream().findFirst().map(Backups::good);
        } catch (IOException e) {
            LOG.warn("the backups cannot be listed: {}", Cause.of(e));
            return Optional.empty();
        }
    }

    private static Good good(StoredBackup backup) {
        var manifest = backup.manifest();
        return new Good(manifest.backup(), manifest.madeAt(), manifest.seq());
    }

    private Instant now() {
        return time.clock().instant();
    }

    /** Also when its time is in the future: the clock was set since. */
    private boolean isOlder(Duration age) {
        return state.last()
                .map(good -> Duration.between(good.at(), now()).abs().compareTo(age) >= 0)
                .orElse(true);
    }

    private void keepPlan() throws InterruptedException {
        do {
            if (due || sinceTried().compareTo(pause()) >= 0) {
                due = false;
                tryNow();
            }
            tell();
        } while (background.pause(LOOK_EVERY));
    }

    private Duration sinceTried() {
        return Duration.ofNanos(time.nanoTime().getAsLong() - triedNanos);
    }

    private Duration pause() {
        boolean hurry = state.failure().isPresent() && TRY_AGAIN.compareTo(plan.every()) < 0;
        return hurry ? TRY_AGAIN : plan.every();
    }

    private void tryNow() {
        try {
            make(SCHEDULE);
        } catch (IOException | RuntimeException _) {
            // told as the state, and in the log
        }
    }

    /**
     * Makes a backup now and puts it on record, unless that was done under the same key. Waits for
     * one that is being made.
     *
     * @param origin who asked
     * @return what stands in the chain of it
     * @throws IOException when it failed; the state says so, too
     */
    public Outcome.Accomplished make(Origin origin) throws IOException {
        one.lock();
        try {
            var earlier = hall.day().decide(new HallCommand.Note(NONE), origin, hall.now());
            return earlier instanceof Decision.Replayed || isKeyReused(earlier)
                    ? hall.submit(new HallCommand.Note(NONE), origin)
                    : makeNow(origin);
        } finally {
            one.unlock();
            tell();
        }
    }

    private static boolean isKeyReused(Decision decision) {
        return decision.equals(new Decision.Refused(Refusal.KEY_REUSED));
    }

    private Outcome.Accomplished makeNow(Origin origin) throws IOException {
        try {
            triedNanos = time.nanoTime().getAsLong();
            StoredBackup made =
                    Aside.call(() -> BackupMaker.make(data, folder, hall.published(), now()));
            state = state.succeeded(good(made));
            Outcome.Accomplished recorded = record(made, origin);
            prune();
            return recorded;
        } catch (IOException | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    /** What cannot be removed does not make the new one bad, but fills the disk one day. */
    private void prune() {
        try (var _ = folder.lock()) {
            folder.prune(plan.retention(), now());
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        LOG.warn("no backup could be made, or old ones not removed: {}", Cause.of(e));
        state = state.failed(new Failure(Troubles.of(e), now(), Cause.of(e)));
    }

    private Outcome.Accomplished record(StoredBackup made, Origin origin) {
        var event =
                new HallEvent.BackedUp(
                        made.manifest().backup(), made.manifest().seq(), made.sha256());
        return hall.submit(new HallCommand.Note(event), origin);
    }

    /** Says so when something changed that people see. */
    private synchronized void tell() {
        Optional<Trouble> trouble = trouble();
        boolean made = !state.last().equals(shown);
        if (made || !trouble.equals(told)) {
            shown = state.last();
            told = trouble;
            edition.incrementAndGet();
            onChange.run();
        }
    }

    /** What is wrong now. */
    public Optional<Trouble> trouble() {
        return state.trouble(now(), plan.every());
    }

    public BackupState state() {
        return state;
    }

    /** A number that rises, after the change, when something changes that people see. */
    public long edition() {
        return edition.get();
    }

    /** The good backups, newest first. */
    public List<StoredBackup> list() throws IOException {
        return folder.list();
    }

    @Override
    public void close() {
        background.close();
    }
}
