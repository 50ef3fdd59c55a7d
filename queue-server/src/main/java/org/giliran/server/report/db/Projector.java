package org.giliran.server.report.db;

import org.giliran.journal.Chain;
import org.giliran.journal.JournalCursor;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.hall.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Writes what the journal says into the tables, behind the desk and on a thread of its own.
 *
 * <p>Events and {@code applied} go in one transaction, so it can stop anywhere and go on. A broken
 * constraint is an alarm: it stops and says at which record, and the hall goes on; the next start
 * makes the tables again. A full disk is none: it makes them again when there is room.
 *
 * <p>Longer than other files: what it does on its own thread belongs together.
 */
public final class Projector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    /** Records of one transaction. */
    private static final int BATCH = 500;

    /**
     * Longest time that the tables are behind when nobody asks for a report; it makes batches worth
     * their commit.
     */
    private static final Duration LAG = Duration.ofMillis(200);

    /**
     * A break after each batch, as a multiple of its time: in a rush the tables take a third of one
     * core at most, so that visitors do not wait for them. Nobody reads them then, or it hurries.
     */
    private static final int BREAK = 2;

    /** How often it looks whether there is room again. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final HallJournal journal;
    private final String hall;
    private final Tables tables;
    private final Askers askers = new Askers();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile Chain applied;
    private volatile long durable;
    private volatile String problem = "";
    private volatile boolean stopping;
    private volatile boolean held;

    private Projector(HallJournal journal, String hall, Tables tables, Chain applied) {
        this.journal = journal;
        this.hall = hall;
        this.tables = tables;
        this.applied = applied;
        this.durable = applied.seq();
        this.thread = Thread.ofPlatform().name("projector-" + hall).daemon().unstarted(this::run);
    }

    /**
     * Opens the tables and begins after the newest record in them; they are made again if they
     * follow another journal.
     */
    public static Projector start(Path data, HallJournal journal, String hall, Chain head)
            throws IOException {
        return start(data, journal, hall, head, false);
    }

    /**
     * Opens the tables as {@link #start(Path, HallJournal, String, Chain)}.
     *
     * @param held see {@link #hold}
     */
    public static Projector start(
            Path data, HallJournal journal, String hall, Chain head, boolean held)
            throws IOException {
        try {
            Tables tables = Tables.open(data);
            Chain applied = tables.applied(hall);
            if (!follows(journal, applied, head)) {
                LOG.warn("the tables follow another journal and are made again");
                tables.close();
                Tables.setAside(data);
                tables = Tables.openFresh(data);
                applied = Chain.start();
            }
            var projector = new Projector(journal, hall, tables, applied);
            projector.durable = head.seq();
            projector.held = held;
            projector.thread.start();
            return projector;
        } catch (SQLException e) {
            throw new IOException("the tables cannot be read", e);
        }
    }

    private static boolean follows(HallJournal journal, Chain applied, Chain head)
            throws IOException {
        if (applied.seq() == 0 || applied.seq() > head.seq()) {
            return applied.seq() == 0;
        }
        var found = new AtomicReference<>(Chain.start());
        try (JournalCursor cursor = journal.cursor(applied.seq() - 1)) {
            cursor.readUpTo(applied.seq(), 1, (after, _) -> found.set(after));
        }
        return found.get().equals(applied);
    }

    /** The journal holds records up to this one, durably. Quick. */
    public void published(long seq) {
        durable = seq;
    }

    /**
     * Whether the tables stay as they are for now: what is left of the disk is for the journal.
     * Goes on where it was. Quick.
     */
    public void hold(boolean hold) {
        held = hold;
        if (hold) {
            askers.moved();
        }
    }

    /** The newest record in the tables. */
    public long appliedSeq() {
        return applied.seq();
    }

    /** Why it stopped, and at which record; empty when it runs. */
    public Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    Tables tables() {
        return tables;
    }

    /**
     * Waits until a record is in the tables; false when the time is up first, or the projector has
     * stopped or is held.
     */
    public boolean await(long seq, Duration limit) throws InterruptedException {
        return askers.await(() -> applied.seq() >= seq, () -> held || !problem.isEmpty(), limit);
    }

    private void run() {
        try {
            while (!stopping && !follow()) {
                awaitRoom();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows until it stops; false when it was for want of room on the disk. */
    private boolean follow() throws InterruptedException {
        try (Connection connection = tables.connection();
                JournalCursor cursor = journal.cursor(applied.seq());
                var writer = new VisitTables(connection, hall, this::readAgain)) {
            boolean resting = false;
            while (!stopping) {
                long start = System.nanoTime();
                if (resting != held) {
                    resting = !resting;
                    Tables.rest(connection, resting);
                }
                boolean idle = resting || project(connection, cursor, writer) == 0;
                rest(idle ? LAG.toNanos() : BREAK * (System.nanoTime() - start));
            }
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            return stopped(e);
        }
    }

    /** Somebody can fill a disk between two looks at it. */
    private boolean stopped(Exception e) {
        boolean full = Tables.hadNoRoom(e);
        problem =
                full
                        ? "waits for room on the disk, after record " + applied.seq()
                        : "stopped after record " + applied.seq() + ": " + e.getMessage();
        if (full) {
            LOG.warn("the disk has no room for the tables; they are made again when it has");
        } else {
            tables.distrust();
            LOG.error("the projector has stopped; reports stay as they are, the hall goes on", e);
        }
        askers.moved();
        return !full;
    }

    /** Makes the tables again when there is room, and follows from the first record. */
    private void awaitRoom() throws InterruptedException {
        while (!stopping) {
            pause();
            if (!held && madeAgain()) {
                return;
            }
        }
    }

    /** Without heeding those who ask: they are not helped by haste. */
    private void pause() throws InterruptedException {
        ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean madeAgain() {
        try {
            tables.makeAgain();
            applied = Chain.start();
            problem = "";
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("the tables cannot be made again yet: {}", e.getMessage());
            return false;
        }
    }

    private int project(Connection connection, JournalCursor cursor, VisitTables writer)
            throws IOException, SQLException {
        var head = new AtomicReference<>(applied);
        int count =
                cursor.readUpTo(
                        durable,
                        BATCH,
                        (after, record) -> {
                            write(writer, journal.decode(after, record));
                            head.set(after);
                        });
        if (count > 0) {
            writer.applied(head.get());
            connection.commit();
            applied = head.get();
            askers.moved();
        }
        return count;
    }

    private static void write(VisitTables writer, Recorded recorded) {
        try {
            writer.write(recorded);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("record " + recorded.seq(), e);
        }
    }

    private void readAgain(long after, long upTo, Set<String> words, Consumer<Recorded> sink)
            throws IOException {
        try (JournalCursor cursor = journal.cursor(after)) {
            cursor.readUpTo(
                    upTo,
                    Integer.MAX_VALUE,
                    (head, record) -> {
                        String text = new String(record, StandardCharsets.UTF_8);
                        if (words.stream().anyMatch(text::contains)) {
                            sink.accept(journal.decode(head, record));
                        }
                    });
        }
    }

    /** Rests, unless somebody waits for a report. */
    private void rest(long most) throws InterruptedException {
        askers.rest(most, () -> stopping);
    }

    @Override
    public void close() {
        stopping = true;
        ended.countDown();
        askers.wake();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        tables.close();
    }
}
