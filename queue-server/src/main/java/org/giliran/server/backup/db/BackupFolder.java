package org.giliran.server.backup.db;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.giliran.server.backup.BackupName;
import org.giliran.server.backup.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that the backups of a hall stand in. What is being made or removed has a name of its
 * own there, {@code .part-…}, and is swept away by whoever makes the next one.
 */
public record BackupFolder(Path dir, String hall) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    private static final String PART = ".part-";
    private static final String LOCK = ".lock";

    /** The backups of the hall whose list of files can be read, newest first. */
    public List<StoredBackup> list() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(dir)) {
            return all.filter(f -> BackupName.matches(f.getFileName().toString()))
                    .flatMap(f -> find(f).stream())
                    .filter(b -> b.manifest().hall().equals(hall))
                    .sorted(Comparator.comparing(BackupFolder::madeAt).reversed())
                    .toList();
        }
    }

    private static Instant madeAt(StoredBackup backup) {
        return backup.manifest().madeAt();
    }

    private static Optional<StoredBackup> find(Path folder) {
        try {
            return Optional.of(StoredBackup.read(folder));
        } catch (IOException e) {
            LOG.warn("{} does not count as a backup: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Takes the right to write here.
     *
     * @throws IOException when another program makes a backup here at this moment, or the folder is
     *     not there
     */
    public Closeable lock() throws IOException {
        FileChannel file = FileChannel.open(dir.resolve(LOCK), CREATE, WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException _) {
            // another part of this program
        }
        file.close();
        throw new IOException("another backup is being made in " + dir + " at this moment");
    }

    /** A new, empty folder to make a backup in. Under the lock. */
    Path newPart(String name) throws IOException {
        sweep();
        Path part = dir.resolve(PART + name);
        DurableCopy.makeFolder(part);
        return part;
    }

    /** Removes what was left half made, or half removed. Under the lock. */
    void sweep() throws IOException {
        for (Path part : parts()) {
            removeAll(part);
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.filter(f -> f.getFileName().toString().startsWith(PART)).toList();
        }
    }

    /** Gives a part that is whole and durable its name. */
    Path publish(Path part, String name) throws IOException {
        Path backup = dir.resolve(name);
        Files.move(part, backup, StandardCopyOption.ATOMIC_MOVE);
        DurableCopy.sync(dir);
        return backup;
    }

    /** Removes what need not be kept. Under the lock. */
    public void prune(Retention retention, Instant now) throws IOException {
        List<StoredBackup> good = list();
        Set<Instant> old =
                retention.superfluous(good.stream().map(BackupFolder::madeAt).toList(), now);
        for (StoredBackup backup : good) {
            if (old.contains(madeAt(backup))) {
                remove(backup.folder());
            }
        }
    }

    /** Its name goes first: one that is half removed is no backup. */
    private void remove(Path backup) throws IOException {
        Path part = dir.resolve(PART + "removed-" + backup.getFileName());
        Files.move(backup, part, StandardCopyOption.ATOMIC_MOVE);
        DurableCopy.sync(dir);
        removeAll(part);
    }

    static void removeAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
