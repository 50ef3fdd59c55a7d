package org.giliran.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One hall day's file, open for appending.
 *
 * <p>One thread opens, appends and closes; {@link #head} may be read by any. When an append fails,
 * what the disk holds is unknown: the file refuses every later append and the program is to stop,
 * having answered nothing. The next start reads what became durable.
 */
public final class JournalFile implements AutoCloseable {
    private final Path file;
    private final JournalChannel channel;
    private final Closeable lock;
    private volatile Chain head;
    private Optional<TornTail> torn = Optional.empty();
    private boolean usable = true;
    private boolean closed;

    private JournalFile(Path file, JournalChannel channel, Closeable lock, Chain before) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.head = before;
    }

    /**
     * Opens the file of a folder that nobody else writes in; makes it when it is not there.
     *
     * <p>Checks every record, sets a torn tail aside and makes the file whole blocks.
     *
     * @param before the chain the file's first record goes on from
     * @throws DamagedJournal when the file cannot be trusted; it has not been changed
     * @throws JournalInUse when somebody has the folder open for writing
     */
    public static JournalFile open(JournalDisk disk, Path file, Chain before) throws IOException {
        var lock = FolderLock.take(FileDisk.folderOf(file));
        return open(disk, file, before, lock);
    }

    /**
     * As {@link #open(JournalDisk, Path, Chain)}, under a lock already held; {@code lock} is closed
     * with the file, or when this fails.
     */
    static JournalFile open(JournalDisk disk, Path file, Chain before, Closeable lock)
            throws IOException {
        try {
            var channel = disk.open(file);
            return repaired(disk, new JournalFile(file, channel, lock, before));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static JournalFile repaired(JournalDisk disk, JournalFile journal) throws IOException {
        try {
            journal.readAndRepair(disk);
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.channel.close();
            throw e;
        }
    }

    private void readAndRepair(JournalDisk disk) throws IOException {
        try (var reader = new DayReader(file, head)) {
            var last = reader.next();
            while (last instanceof Step.Records) {
                last = reader.next();
            }
            head = reader.chain();
            if (last instanceof Step.Torn) {
                torn =
                        Optional.of(
                                new TailCutter(disk, file, channel)
                                        .cut(reader.offset(), head.seq() + 1));
            }
            fillUpTo(reader.offset());
        }
    }

    private void fillUpTo(long wholeBlocks) throws IOException {
        int missing = (int) (wholeBlocks - channel.size());
        if (missing > 0) {
            channel.write(ByteBuffer.allocate(missing));
            channel.force();
        }
    }

    /** The chain after the last durable record. */
    public Chain head() {
        return head;
    }

    /** What was set aside when the file was opened. */
    public Optional<TornTail> torn() {
        return torn;
    }

    /** Notes what was set aside in the file of the day before, when this one is new. */
    JournalFile withTorn(Optional<TornTail> earlier) {
        torn = torn.or(() -> earlier);
        return this;
    }

    /**
     * Writes the group with one write and one force. When this returns its records are durable and
     * are the new head.
     *
     * @throws IOException when the write or the force failed, now or earlier: stop the program
     * @throws IllegalStateException when the group does not go on from {@link #head}; nothing was
     *     written
     * @throws IllegalArgumentException when the group is empty; nothing was written
     */
    public void append(Group group) throws IOException {
        requireUsable();
        requireNext(group);
        var bytes = group.encode();
        usable = false;
        write(bytes);
        force();
        usable = true;
        head = group.after();
    }

    private void write(ByteBuffer bytes) throws IOException {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
        if (bytes.hasRemaining()) {
            throw new IOException(
                    "The disk took only "
                            + bytes.position()
                            + " of "
                            + bytes.limit()
                            + " bytes for "
                            + file);
        }
    }

    /** Once: after a failure the system may have dropped the bytes, and say well the next time. */
    private void force() throws IOException {
        try {
            channel.force();
        } catch (IOException e) {
            throw new IOException(file + " cannot be made durable: " + e.getMessage(), e);
        }
    }

    private void requireUsable() throws IOException {
        if (!usable) {
            throw new IOException(
                    "An earlier write to "
                            + file
                            + " failed or the file is closed; nothing is written to it any more");
        }
    }

    private void requireNext(Group group) {
        if (group.isEmpty()) {
            throw new IllegalArgumentException("A group without records is not written");
        }
        if (!group.before().equals(head)) {
            throw new IllegalStateException(
                    "The group goes on from " + group.before() + ", the journal is at " + head);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        usable = false;
        closed = true;
        try (lock) {
            channel.close();
        }
    }
}
