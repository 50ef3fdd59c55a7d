package org.giliran.journal;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Whether what a sync said can be believed.
 *
 * <p>When a disk fails, ext4 gives its journal up and lets nobody write any more. A sync that meets
 * this finds no transaction that it must wait for, and says that all is well though nothing was
 * written (Linux 6.18: {@code jbd2_complete_transaction}; seen in 1 of some 10 trials). By then the
 * file system is marked: it refuses to open a file for writing. So whoever looks after the sync
 * knows. It costs some 10 µs.
 */
final class Writable {
    /** The system's words when this program has no room for one file more. */
    private static final String NO_FILE_MORE = "Too many open files";

    private Writable() {}

    /**
     * Looks.
     *
     * @throws IOException when the file cannot be opened for writing any more
     */
    static void require(Path file) throws IOException {
        try {
            FileChannel.open(file, WRITE).close();
        } catch (FileSystemException e) {
            if (!says(e, NO_FILE_MORE)) {
                throw e;
            }
            // That says nothing of the disk.
        }
    }

    private static boolean says(FileSystemException e, String words) {
        return String.valueOf(e.getReason()).startsWith(words);
    }
}
