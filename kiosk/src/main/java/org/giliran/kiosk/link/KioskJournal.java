package org.giliran.kiosk.link;

import org.giliran.api.device.HandOver;
import org.giliran.journal.Chain;
import org.giliran.journal.Group;
import org.giliran.journal.JournalDisk;
import org.giliran.journal.JournalFile;
import org.giliran.journal.JournalFolder;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.program.Cause;
import org.giliran.program.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The kiosk's own journal: one file a local date, synced with each append. Safe for all threads.
 *
 * <p>When the disk fails, nothing more is written, sent or printed, and the program is asked to
 * stop: what reached the disk is known only to the next start.
 */
public final class KioskJournal implements AutoCloseable {
    /**
     * Days read at the start, at least: keys of today and the two days before are known to the
     * server, older requests are gone. What was done without the server may be older and is never
     * gone, so as many more are read as it takes to have all of that.
     */
    private static final int DAYS_READ = 3;

    private static final Logger LOG = LoggerFactory.getLogger(KioskJournal.class);

    private final JournalFolder folder;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Runnable onFailure;

    /**
     * Owns the file: a thread of a request may be interrupted, and that would close a file it is
     * writing.
     */
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").factory());

    private LocalDate day;
    private JournalFile file;

    private KioskJournal(JournalFolder folder, InstantSource clock, ZoneId zone, Runnable onFailure)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
        this.onFailure = onFailure;
        this.day = today(folder.days());
        this.file = folder.append(day, folder.headBefore(day));
        file.torn().ifPresent(torn -> LOG.warn("set aside an unfinished write: {}", torn));
    }

    /**
     * Opens the journal; makes it when it is not there.
     *
     * @param sink given the events of the last three days there are, and of as many more as are
     *     needed to know all that waits for the server; oldest first, before this returns
     * @param onFailure told, once or more, that the disk failed and the program must stop
     */
    public static KioskJournal open(
            JournalDisk disk,
            Path dir,
            InstantSource clock,
            ZoneId zone,
            Consumer<KioskEvent> sink,
            Runnable onFailure)
            throws IOException {
        JournalFolder folder = JournalFolder.open(disk, dir);
        try {
            var journal = new KioskJournal(folder, clock, zone, onFailure);
            readLast(folder, sink);
            return journal;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void readLast(JournalFolder folder, Consumer<KioskEvent> sink)
            throws IOException {
        List<LocalDate> days = folder.days();
        for (int count = DAYS_READ; ; count *= 2) {
            List<KioskEvent> events = read(folder, days, count);
            var account = new KioskAccount();
            events.forEach(account::add);
            if (account.isWhole() || count >= days.size()) {
                events.forEach(sink);
                return;
            }
        }
    }

    /**
     * Reads items of the outbox back, as far as the files hold them.
     *
     * @return in order; with a gap, or nothing, when files are gone or cannot be read
     */
    public List<HandOver.Item> items(long first, long last) {
        try {
            return CompletableFuture.supplyAsync(() -> itemsOfFiles(first, last), writer).join();
        } catch (RejectedExecutionException _) {
            return List.of(); // the program stops
        }
    }

    private List<HandOver.Item> itemsOfFiles(long first, long last) {
        try {
            List<LocalDate> days = folder.days();
            for (int count = DAYS_READ; ; count *= 2) {
                var account = new KioskAccount();
                read(folder, days, count).forEach(account::add);
                List<HandOver.Item> found = account.offline().items(first, last);
                if (found.size() == last - first + 1 || count >= days.size()) {
                    return found;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("what was handed over cannot be read back: {}", Cause.of(e));
            return List.of();
        }
    }

    private static List<KioskEvent> read(JournalFolder folder, List<LocalDate> days, int count)
            throws IOException {
        List<KioskEvent> events = new ArrayList<>();
        for (LocalDate day : days.subList(Math.max(0, days.size() - count), days.size())) {
            folder.read(
                    day, folder.headBefore(day), (_, bytes) -> events.add(KioskCodec.read(bytes)));
        }
        return events;
    }

    /** The time to be written into an event. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Makes events durable, all or none, with one sync.
     *
     * @throws ProblemException 503 DISK_FULL when the disk failed
     */
    public void append(KioskEvent... events) {
        try {
            CompletableFuture.runAsync(() -> write(events), writer).join();
        } catch (CompletionException | RejectedExecutionException e) {
            LOG.error("the kiosk's journal cannot be written; the program stops: {}", Cause.of(e));
            onFailure.run();
            throw new ProblemException(503, "DISK_FULL", "this kiosk cannot write its journal");
        }
    }

    private void write(KioskEvent... events) {
        try {
            turnDay();
            var group = new Group(file.head());
            for (KioskEvent event : events) {
                group.add(KioskCodec.write(event));
            }
            file.append(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnDay() throws IOException {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        if (now.isAfter(day)) {
            Chain head = file.head();
            file.close();
            file = folder.append(now, head);
            day = now;
        }
    }

    /** A clock that was set back goes on in the newest file. */
    private LocalDate today(List<LocalDate> days) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        return days.isEmpty() || days.getLast().isBefore(now) ? now : days.getLast();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        folder.close();
    }
}
