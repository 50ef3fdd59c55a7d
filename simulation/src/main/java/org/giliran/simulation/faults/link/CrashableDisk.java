package org.giliran.simulation.faults.link;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;
import org.giliran.simulation.visitors.Chance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A disk that keeps its promises and no more: what was forced is there after a crash; of what was
 * written since, any beginning, or any of its blocks. Real files, so that every reader of the
 * programs reads them as ever; they are not really forced, for nothing here outlives the process.
 * For one thread.
 */
public final class CrashableDisk implements JournalDisk {
    /** What a disk writes or loses as a whole; the journal pads its groups to it. */
    private static final int BLOCK = 4_096;

    /** Up to where each file is safe. */
    private final Map<Path, Long> forced = new LinkedHashMap<>();

    private int forcesLeft = Integer.MAX_VALUE;

    @Override
    public JournalChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND);
        forced.putIfAbsent(file, channel.size());
        return new Watched(file, channel);
    }

    /** Fails one of the next forces; what it was to make safe may be lost then. */
    public void failAtForce(int number) {
        forcesLeft = number;
    }

    /** The machine goes down; no file may be open. */
    public void crash(Chance chance) {
        forcesLeft = Integer.MAX_VALUE;
        forced.replaceAll((file, safe) -> lose(file, safe, chance));
    }

    private static long lose(Path file, long safe, Chance chance) {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            long unsafe = channel.size() - safe;
            if (unsafe > 0 && chance.is(0.6)) {
                channel.truncate(safe + (long) (unsafe * chance.share()));
            } else if (unsafe > 0) {
                loseBlocks(channel, safe, chance);
            }
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file has its new length, but some of the blocks never came. */
    private static void loseBlocks(FileChannel channel, long from, Chance chance)
            throws IOException {
        for (long at = from; at < channel.size(); at += BLOCK) {
            if (chance.is(0.5)) {
                int bytes = (int) Math.min(BLOCK, channel.size() - at);
                channel.write(ByteBuffer.allocate(bytes), at);
            }
        }
    }

    /** What a force fails with when it was made to. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        Failed() {
            super("the disk fails, or the power");
        }
    }

    private final class Watched implements JournalChannel {
        private final Path file;
        private final FileChannel channel;

        Watched(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            if (forcesLeft-- == 0) {
                throw new Failed();
            }
            forced.put(file, channel.size());
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            channel.truncate(bytes);
            forced.merge(file, bytes, Math::min);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
