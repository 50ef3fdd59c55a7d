package org.giliran.server.desk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A disk that remembers what was forced. At an operation that chance chooses the power goes: what
 * was forced is kept, and of what was written since a random beginning, or random blocks of 4 KiB.
 * From then on it fails, so that nothing more is answered.
 *
 * <p>Used by the one thread that appends; the reads of others see the real files, as they see the
 * page cache.
 */
final class PowerCutDisk implements JournalDisk {
    private static final int BLOCK = 4096;

    /** What is left of the writes that were not forced. */
    enum Loss {
        KEEPS_A_BEGINNING,
        KEEPS_SOME_BLOCKS
    }

    private final Random random;
    private final Loss loss;
    private final Path image;
    private final Map<Path, byte[]> forced = new LinkedHashMap<>();
    private int operationsLeft;
    private boolean dead;

    /**
     * @param operations writes, forces and cuts of a file before the power goes
     * @param image where the files go as they are found after it, by their names
     */
    PowerCutDisk(Random random, Loss loss, int operations, Path image) {
        this.random = random;
        this.loss = loss;
        this.operationsLeft = operations;
        this.image = image;
    }

    /** Whether the power has gone. For whoever has seen the desk stop. */
    boolean isDead() {
        return dead;
    }

    /** The power goes now, if it has not; nobody may write meanwhile. */
    void cutNow() throws IOException {
        if (!dead) {
            dead = true;
            for (var file : forced.entrySet()) {
                byte[] written = Files.readAllBytes(file.getKey());
                Files.write(
                        image.resolve(file.getKey().getFileName()), left(file.getValue(), written));
            }
        }
    }

    private byte[] left(byte[] safe, byte[] written) {
        int same = Math.max(0, Arrays.mismatch(safe, written));
        if (Arrays.equals(safe, written) || written.length < safe.length) {
            return random.nextBoolean() ? safe : written; // a file that was cut: before or after
        }
        return switch (loss) {
            case KEEPS_A_BEGINNING ->
                    Arrays.copyOf(written, same + random.nextInt(written.length - same + 1));
            case KEEPS_SOME_BLOCKS -> someBlocks(safe, written);
        };
    }

    /** The length of a file may be safe while its bytes are not; they are zeros then. */
    private byte[] someBlocks(byte[] safe, byte[] written) {
        byte[] left = written.clone();
        for (int at = safe.length / BLOCK * BLOCK; at < written.length; at += BLOCK) {
            if (random.nextBoolean()) {
                int from = Math.max(at, safe.length);
                Arrays.fill(left, from, Math.min(at + BLOCK, left.length), (byte) 0);
            }
        }
        return left;
    }

    private void operation() throws IOException {
        if (operationsLeft-- == 0) {
            cutNow();
        }
        if (dead) {
            throw new IOException("the power is off");
        }
    }

    @Override
    public JournalChannel open(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE, APPEND);
        forced.putIfAbsent(file, Files.readAllBytes(file));
        return new CutChannel(file, channel);
    }

    private final class CutChannel implements JournalChannel {
        private final Path file;
        private final FileChannel channel;

        CutChannel(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            operation();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            operation();
            forced.put(file, Files.readAllBytes(file));
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            operation();
            channel.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
