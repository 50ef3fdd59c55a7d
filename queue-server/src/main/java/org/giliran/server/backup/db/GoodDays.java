package org.giliran.server.backup.db;

import org.giliran.journal.Chain;
import org.giliran.journal.DamagedJournal;
import org.giliran.journal.JournalDay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the backup that a damaged day of a hall can be taken from. Reads only. */
public final class GoodDays {
    private GoodDays() {}

    /**
     * The newest backup whose copy of a day holds in the hall's chain: it goes on from the day
     * before, every record is as it was written, and the day after goes on from it.
     *
     * @param backups folder of the backups
     * @param data folder of the hall
     */
    public static Optional<StoredBackup> find(Path backups, Path data, String hall, LocalDate day)
            throws IOException {
        Path journal = StoredBackup.journal(data, hall);
        for (StoredBackup backup : new BackupFolder(backups, hall).list()) {
            if (whyNot(backup, journal, day).isEmpty()) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    /**
     * Why a backup's copy of a day does not hold in a hall's chain; empty when it does.
     *
     * @param journal folder of the hall's days
     */
    static Optional<String> whyNot(StoredBackup backup, Path journal, LocalDate day)
            throws IOException {
        var copy = new JournalDay(backup.journal(), day);
        if (!Files.isRegularFile(copy.file())) {
            return Optional.of("the backup has no day " + day);
        }
        Optional<LocalDate> next = after(journal, day);
        if (next.isEmpty()) {
            return Optional.of(
                    day
                            + " is the hall's newest day, and it may have gone on after the backup:"
                            + " restore the whole backup into a new folder");
        }
        return whyNot(copy, journal, next.get());
    }

    private static Optional<String> whyNot(JournalDay copy, Path journal, LocalDate next)
            throws IOException {
        try {
            Chain before = new JournalDay(journal, copy.day()).before();
            Chain after = copy.read(before, (_, _) -> {});
            return new JournalDay(journal, next).goesOnFrom(after)
                    ? Optional.empty()
                    : Optional.of(
                            "the day after, "
                                    + next
                                    + ", does not go on from the backup's copy, which ends at "
                                    + after);
        } catch (DamagedJournal e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The next day that has a record. */
    private static Optional<LocalDate> after(Path journal, LocalDate day) throws IOException {
        List<LocalDate> days = JournalDay.days(journal);
        for (LocalDate later : days) {
            if (later.isAfter(day) && Files.size(new JournalDay(journal, later).file()) > 0) {
                return Optional.of(later);
            }
        }
        return Optional.empty();
    }
}
