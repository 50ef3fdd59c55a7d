package org.giliran.server.desk;

import org.giliran.journal.Chain;
import org.giliran.journal.DiskRoom;
import org.giliran.journal.Group;
import org.giliran.journal.JournalCursor;
import org.giliran.journal.JournalDisk;
import org.giliran.journal.JournalFile;
import org.giliran.journal.JournalFolder;
import org.giliran.journal.RecordSink;
import org.giliran.journal.Reserve;
import org.giliran.journal.TornTail;
import org.giliran.server.hall.DayAfter;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.PastDay;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Room;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A hall's journal on disk: replay at start, append while running. Appending is for one thread, the
 * desk's.
 */
public final class HallJournal implements AutoCloseable {
    /** Records that are folded before the next are read. */
    private static final int READ_AT_ONCE = 1_000;

    private final JournalFolder folder;
    private final Reserve reserve;
    private final EventCodec codec;
    private final Path path;
    private @Nullable JournalFile file;
    private LocalDate fileDay = LocalDate.MIN;

    private HallJournal(JournalFolder folder, Reserve reserve, Path path, EventCodec codec) {
        this.folder = folder;
        this.reserve = reserve;
        this.path = path;
        this.codec = codec;
    }

    /** Opens {@code journal/<hall>} of a data folder and locks it; with no reserve. */
    public static HallJournal open(JournalDisk disk, Path data, String hall) throws IOException {
        Path path = path(data, hall);
        return new HallJournal(
                JournalFolder.open(disk, path), Reserve.none(path), path, new EventCodec(hall));
    }

    /**
     * Opens {@code journal/<hall>} of a data folder, locks it, and keeps a reserve beside it.
     *
     * @param room of the disk that the folder, which is there then, stands on
     */
    public static HallJournal open(
            JournalDisk disk, RoomOf room, long reserveBytes, Path data, String hall)
            throws IOException {
        Path path = path(data, hall);
        JournalFolder folder = JournalFolder.open(disk, path);
        try {
            Reserve reserve = Reserve.open(disk, room.of(path), path, reserveBytes);
            return new HallJournal(folder, reserve, path, new EventCodec(hall));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Finds the room of a folder's disk: {@link DiskRoom#of}, or a test's own. */
    @FunctionalInterface
    public interface RoomOf {
        DiskRoom of(Path folder) throws IOException;
    }

    private static Path path(Path data, String hall) {
        return data.resolve("journal").resolve(hall);
    }

    EventCodec codec() {
        return codec;
    }

    /** What a start found. {@code published} is empty when the hall never had a day. */
    public record Found(Optional<Published> published, Optional<TornTail> torn) {}

    /**
     * Folds the newest day with those before it whose keys are still known, and cuts a torn tail:
     * in this order, so that a program which does not know a record leaves everything as it is. A
     * cut may have been all there was of a day, so what remains is then folded again.
     *
     * @throws org.giliran.journal.DamagedJournal when a record in the middle cannot be trusted
     */
    public Found replay() throws IOException {
        List<LocalDate> days = folder.days();
        if (days.isEmpty()) {
            return new Found(Optional.empty(), Optional.empty());
        }
        LocalDate newest = days.getLast();
        Optional<Published> read = fold(days, Long.MAX_VALUE);
        JournalFile opened = openFile(newest, folder.headBefore(newest));
        return new Found(
                opened.torn().isPresent() ? fold(days, Long.MAX_VALUE) : read, opened.torn());
    }

    /**
     * The day of a record as it stood after it, without the days before: what the answer of a
     * command is made from when it is asked for again. Reads that day only, up to the record; any
     * thread may, one at a time, for after a restart many ask at once.
     *
     * @param last durable
     */
    public HallDay dayOf(Recorded last) throws IOException {
        var fold = new AtomicReference<@Nullable HallDay>();
        follow(last.date(), last.seq(), r -> fold.set(DayAfter.of(fold.get(), r)));
        return Objects.requireNonNull(fold.get(), "the record is durable");
    }

    /**
     * Tells the records of one day again, in order; any thread may, one at a time.
     *
     * @param upTo the last, durable
     */
    public synchronized void follow(LocalDate date, long upTo, Consumer<Recorded> sink)
            throws IOException {
        RecordSink each = (after, record) -> sink.accept(codec.decode(after, record));
        try (JournalCursor cursor = cursor(folder.headBefore(date).seq())) {
            while (cursor.seq() < upTo && cursor.readUpTo(upTo, READ_AT_ONCE, each) > 0) {}
        }
    }

    /**
     * The day as it stood after a record, with the days before that are still known.
     *
     * @param seq durable
     */
    HallDay dayAt(long seq) throws IOException {
        return fold(folder.days(), seq)
                .orElseThrow(() -> new IllegalStateException("no day has record " + seq))
                .day();
    }

    private Optional<Published> fold(List<LocalDate> days, long upTo) throws IOException {
        var fold = new AtomicReference<@Nullable Published>();
        List<LocalDate> begun = begun(days);
        int first = Math.max(0, begun.size() - 1 - PastDay.KEPT);
        for (LocalDate day : begun.subList(first, begun.size())) {
            Published before = fold.get();
            if (before != null && before.head().seq() >= upTo) {
                break;
            }
            Chain chain = before == null ? folder.headBefore(day) : before.head();
            folder.read(
                    day,
                    chain,
                    (after, record) -> {
                        if (after.seq() <= upTo) {
                            fold.set(next(fold.get(), after, codec.decode(after, record)));
                        }
                    });
        }
        return Optional.ofNullable(fold.get());
    }

    /**
     * The days that have a record; a file is empty when the machine stopped right after making it.
     */
    private List<LocalDate> begun(List<LocalDate> days) throws IOException {
        var begun = new ArrayList<LocalDate>();
        for (LocalDate day : days) {
            if (Files.size(folder.file(day)) > 0) {
                begun.add(day);
            }
        }
        return begun;
    }

    static Published next(@Nullable Published before, Chain after, Recorded recorded) {
        return new Published(DayAfter.of(before == null ? null : before.day(), recorded), after);
    }

    /** Measures anew how much room there is. For the thread that appends. */
    public Room look() throws IOException {
        reserve.look();
        return reserve.isTight() ? Room.TIGHT : Room.AMPLE;
    }

    /** Makes sure of room for others' writes that cannot wait, out of the reserve if need be. */
    public void makeRoom(long bytes) throws IOException {
        reserve.makeRoom(bytes);
    }

    /**
     * Writes and syncs a group into the file of a day; at most one write and one sync.
     *
     * @throws org.giliran.journal.DiskFull when it does not fit any more; nothing was written
     */
    void append(LocalDate day, Group group) throws IOException {
        reserve.makeRoom(group.paddedBytes());
        openFile(day, group.before()).append(group);
    }

    private JournalFile openFile(LocalDate day, Chain before) throws IOException {
        JournalFile current = file;
        if (current != null && fileDay.equals(day)) {
            return current;
        }
        if (current != null) {
            current.close();
        }
        JournalFile opened = folder.append(day, before);
        file = opened;
        fileDay = day;
        return opened;
    }

    /** Reads along behind the writer, from the record after {@code seq}. */
    public JournalCursor cursor(long seq) {
        return new JournalCursor(path, seq);
    }

    /** The event of a record. */
    public Recorded decode(Chain after, byte[] record) {
        return codec.decode(after, record);
    }

    @Override
    public void close() throws IOException {
        try (folder;
                reserve) {
            if (file != null) {
                file.close();
            }
        }
    }
}
