package org.giliran.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The journal of one hall: a file a day, and one chain through all of them. Holds the right to
 * write in the folder until closed.
 *
 * <p>For one thread. Other threads and programs read with a {@link JournalCursor} or {@link
 * JournalVerify}.
 */
public final class JournalFolder implements AutoCloseable {
    private final JournalDisk disk;
    private final DayFiles files;
    private final FolderLock lock;
    private @Nullable JournalFile appending;

    private JournalFolder(JournalDisk disk, DayFiles files, FolderLock lock) {
        this.disk = disk;
        this.files = files;
        this.lock = lock;
    }

    /**
     * Opens the folder for writing; makes it when it is not there.
     *
     * @throws JournalInUse when another program, or another part of this one, has it open
     */
    public static JournalFolder open(JournalDisk disk, Path dir) throws IOException {
        FileDisk.makeFolder(dir);
        return new JournalFolder(disk, new DayFiles(dir), FolderLock.take(dir));
    }

    /** Every day that has a file, oldest first; a file without records counts. */
    public List<LocalDate> days() throws IOException {
        return files.days();
    }

    public Path file(LocalDate day) {
        return files.file(day);
    }

    /**
     * The chain that {@code day}'s first record goes on from: after the last whole group of the
     * newest earlier day that has one, taken from its trailer. Groups are checked by their CRC
     * only; {@link #read} and {@link #append} check the chain.
     */
    public Chain headBefore(LocalDate day) throws IOException {
        return files.headBefore(day);
    }

    /**
     * Gives every record of a day to {@code sink}, in order; a group is checked before its first
     * record is given. A torn tail of the newest day is passed over.
     *
     * @param before the chain after the day before, {@link Chain#start} for the first
     * @throws DamagedJournal when the rest cannot be trusted; records before it may have been given
     */
    public void read(LocalDate day, Chain before, RecordSink sink) throws IOException {
        files.read(day, before, sink);
    }

    /**
     * Opens a day for appending: the newest there is, or a new one after it. Close the one before
     * first.
     *
     * <p>If the day is new and the file before it has a torn tail, that is set aside first, and
     * {@link JournalFile#torn} tells of it.
     *
     * @param before the chain after the day before
     * @throws DamagedJournal when the day's file, or the end of the one before, cannot be trusted
     * @throws IllegalArgumentException when a later day has begun, or a new day does not go on from
     *     the last record
     */
    public JournalFile append(LocalDate day, Chain before) throws IOException {
        if (appending != null && !appending.isClosed()) {
            throw new IllegalStateException("Close the day before opening " + day);
        }
        var newest = files.days().stream().reduce((_, later) -> later);
        if (newest.isPresent() && newest.get().isAfter(day)) {
            throw new IllegalArgumentException(
                    "A closed day is never appended to: "
                            + newest.get()
                            + " has begun, "
                            + day
                            + " is over");
        }
        boolean isNew = newest.isPresent() && newest.get().isBefore(day);
        var torn = isNew ? closeForGood(newest.get()) : Optional.<TornTail>empty();
        requireGoesOn(day, before);
        var file = open(day, before).withTorn(torn);
        appending = file;
        return file;
    }

    /** Opening and closing sets a torn tail aside; a day with a later one may not have any. */
    private Optional<TornTail> closeForGood(LocalDate day) throws IOException {
        try (var file = open(day, files.headBefore(day))) {
            return file.torn();
        }
    }

    private void requireGoesOn(LocalDate day, Chain before) throws IOException {
        var head = files.headBefore(day);
        if (!head.equals(before)) {
            throw new IllegalArgumentException(
                    day + " was to go on from " + before + ", but the day before ends at " + head);
        }
    }

    private JournalFile open(LocalDate day, Chain before) throws IOException {
        return JournalFile.open(disk, files.file(day), before, () -> {});
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (appending != null) {
                appending.close();
            }
        }
    }
}
