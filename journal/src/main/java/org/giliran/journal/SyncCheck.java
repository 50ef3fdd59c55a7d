package org.giliran.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Finds out whether what a sync said can be believed.
 *
 * <p>When a disk fails, ext4 gives its own journal up. A sync that meets this may find that the
 * transaction it came for is gone, and says that all is well though nothing was written (Linux
 * 6.18, {@code jbd2_complete_transaction}; seen in 1 of some 10 trials). Whether the file can be
 * opened for writing does not tell: ext4 refuses that only a little later, which was seen, too. But
 * nothing can be changed any more from the moment it gave up, which is before the sync returned. So
 * after the sync the file is cut to the length that it has: that changes no byte, and fails then.
 * Other file systems let it pass.
 */
final class SyncCheck implements Closeable {
    private final RandomAccessFile file;

    /** Of a file that is there. */
    SyncCheck(Path file) throws IOException {
        this.file = new RandomAccessFile(file.toFile(), "rw");
    }

    /**
     * Looks, after a sync. Nobody else may change the file's length meanwhile.
     *
     * @throws IOException when the sync may not have written anything
     */
    void requireWritable() throws IOException {
        file.setLength(file.length());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
