package org.giliran.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write in a folder: one holder on the machine. The operating system takes it back
 * from a program that dies.
 */
final class FolderLock implements Closeable {
    private static final String NAME = ".lock";

    /**
     * What this program holds. Asked before the lock file is opened, because closing any descriptor
     * of a file gives up the lock that the process has on it (POSIX fcntl): a second opener that
     * fails would otherwise unlock the first.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private FolderLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    static FolderLock take(Path dir) throws IOException {
        var folder = dir.toRealPath();
        if (!HELD.add(folder)) {
            throw new JournalInUse(dir);
        }
        try {
            return new FolderLock(folder, lockedFile(folder));
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static FileChannel lockedFile(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve(NAME), CREATE, WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw new JournalInUse(folder);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            file.close();
            HELD.remove(folder);
        }
    }
}
