package org.giliran.server.desk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.giliran.journal.DiskRoom;
import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A disk of so many bytes on real files, which others fill as a test says. A write that does not
 * fit is written halfway and fails, as the real ones do.
 */
final class SmallDisk implements JournalDisk, DiskRoom {
    private final long total;
    private final AtomicLong used = new AtomicLong();
    private volatile long others;

    SmallDisk(long total) {
        this.total = total;
    }

    /** Others use so much of it now. */
    void othersUse(long bytes) {
        others = bytes;
    }

    /** Others leave no more free than this. */
    void fill(long free) {
        others = total - used.get() - free;
    }

    @Override
    public long freeBytes() {
        return total - used.get() - others;
    }

    @Override
    public long totalBytes() {
        return total;
    }

    @Override
    public JournalChannel open(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE, APPEND);
        return new SmallChannel(channel);
    }

    private final class SmallChannel implements JournalChannel {
        private final FileChannel channel;

        SmallChannel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            if (bytes.remaining() > freeBytes()) {
                int fits = (int) Math.max(0, freeBytes());
                used.addAndGet(channel.write(bytes.slice(bytes.position(), fits)));
                throw new IOException("No space left on device");
            }
            used.addAndGet(channel.write(bytes));
        }

        @Override
        public void force() {}

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            used.addAndGet(-Math.max(0, channel.size() - bytes));
            channel.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
