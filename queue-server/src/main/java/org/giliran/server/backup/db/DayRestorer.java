package org.giliran.server.backup.db;

import org.giliran.journal.JournalDay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Puts a backup's copy of one day in the place of a damaged one. The chain says that it holds the
 * very records that were there, so nothing is put on record.
 */
public final class DayRestorer {
    private DayRestorer() {}

    /**
     * Restores a day of a hall whose server is stopped.
     *
     * @return where the damaged file is kept; empty when there was none
     * @throws BadBackup when the copy does not hold in the hall's chain; nothing was changed
     */
    public static Optional<Path> restore(StoredBackup backup, Path data, LocalDate day)
            throws IOException {
        Path journal = StoredBackup.journal(data, backup.manifest().hall());
        Path copy = new JournalDay(backup.journal(), day).file();
        Optional<String> whyNot = GoodDays.whyNot(backup, journal, day);
        if (whyNot.isPresent()) {
            throw new BadBackup(copy, whyNot.get());
        }
        Path file = new JournalDay(journal, day).file();
        Path part = journal.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(part);
        DurableCopy.copy(copy, part, Files.size(copy));
        Optional<Path> kept = keepDamaged(file);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        DurableCopy.sync(journal);
        return kept;
    }

    /** Under a second name, so that the file is there at every moment: the old one or the new. */
    private static Optional<Path> keepDamaged(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path kept = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 1; Files.exists(kept); i++) {
            kept = file.resolveSibling(file.getFileName() + ".damaged." + i);
        }
        DurableCopy.copy(file, kept, Files.size(file));
        DurableCopy.sync(file.toAbsolutePath().resolveSibling(""));
        return Optional.of(kept);
    }
}
