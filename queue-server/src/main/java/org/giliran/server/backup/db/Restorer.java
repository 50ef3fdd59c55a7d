package org.giliran.server.backup.db;

import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.Manifest;
import org.giliran.server.desk.Published;
import org.giliran.server.platform.CannotStart;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a hall's data folder of a backup. Until all is done it stands in {@code .restoring} below
 * that folder; the journal is moved up last, and without a journal there is no hall: whatever
 * interrupts it, the folder is a whole hall or none.
 *
 * @param data the new folder
 */
public record Restorer(StoredBackup backup, Path data) {
    /** Where a folder is told by that a restore into it has not ended. */
    public static final String UNFINISHED = ".restoring";

    /** What makes a folder a hall's. */
    private static final String JOURNAL = "journal";

    /** What is to be done in the half-made folder, such as putting the restore on record. */
    @FunctionalInterface
    public interface Completion {
        void complete(Path halfMade) throws IOException, InterruptedException;
    }

    /**
     * Restores.
     *
     * @return the newest day of the backup
     * @throws BadBackup when the backup is not whole; nothing was changed
     * @throws CannotStart when the folder holds something
     */
    public Published restore(Completion completion) throws IOException, InterruptedException {
        Published found = BackupCheck.whole(backup);
        Path part = emptied().resolve(UNFINISHED);
        DurableCopy.makeFolder(part);
        DurableCopy.sync(data);
        copyTo(part);
        Accounts.open(part, () -> Instant.EPOCH).endSessions();
        completion.complete(part);
        moveUp(part);
        return found;
    }

    /** The new folder, with nothing in it but what a restore that did not end may have left. */
    private Path emptied() throws IOException {
        DurableCopy.makeFolder(data);
        boolean unfinished = Files.exists(data.resolve(UNFINISHED));
        if (Files.exists(data.resolve(JOURNAL)) || (!unfinished && !isEmpty())) {
            throw new CannotStart(
                    data + " is not empty: name a new folder, or remove what is in it");
        }
        for (Path left : content(data)) {
            BackupFolder.removeAll(left);
        }
        return data;
    }

    private boolean isEmpty() throws IOException {
        return content(data).isEmpty();
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The manifest says what belongs to the hall, with what it must be. */
    private void copyTo(Path part) throws IOException {
        DurableCopy.makeFolder(StoredBackup.journal(part, backup.manifest().hall()));
        for (Manifest.Entry entry : backup.manifest().files()) {
            if (entry.path().startsWith(StoredBackup.DATA + "/")) {
                Path from = backup.folder().resolve(entry.path());
                Path to = part.resolve(entry.path().substring(StoredBackup.DATA.length() + 1));
                DurableCopy.makeFolder(to.resolveSibling(""));
                var copied = DurableCopy.copy(from, to, entry.bytes());
                if (!copied.sha256().equals(entry.sha256())) {
                    throw new BadBackup(from, "it changed while it was read");
                }
                DurableCopy.sync(to.resolveSibling(""));
            }
        }
        DurableCopy.sync(StoredBackup.journal(part, backup.manifest().hall()));
    }

    private void moveUp(Path part) throws IOException {
        List<Path> all =
                content(part).stream()
                        .sorted(Comparator.comparing(f -> f.endsWith(JOURNAL)))
                        .toList();
        for (Path file : all) {
            DurableCopy.sync(part);
            Files.move(file, data.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            DurableCopy.sync(data);
        }
        try {
            Files.delete(part);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException("something was put into " + part + " meanwhile", e);
        }
    }
}
