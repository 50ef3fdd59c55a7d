package org.giliran.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A disk on real files that does what a test tells it: fail, stop short, hold a force back. It
 * never really forces, so it is quick.
 */
final class SteeredDisk implements JournalDisk {
    enum Fault {
        NONE,
        WRITE_FAILS,
        WRITE_FAILS_HALFWAY,
        WRITE_STOPS_SHORT,
        FORCE_FAILS
    }

    /**
     * What the disk was asked, in order: {@code write <bytes>}, {@code force}, {@code truncate
     * <bytes>}.
     */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    volatile Fault fault = Fault.NONE;

    private final Semaphore forces = new Semaphore(0);
    private final Semaphore forcesBegun = new Semaphore(0);
    private volatile boolean holding;

    void holdForces() {
        holding = true;
    }

    void awaitHeldForce() throws InterruptedException {
        forcesBegun.acquire();
    }

    void releaseForces() {
        holding = false;
        forces.release();
    }

    @Override
    public JournalChannel open(Path file) throws IOException {
        return new SteeredChannel(FileChannel.open(file, CREATE, WRITE, APPEND));
    }

    private final class SteeredChannel implements JournalChannel {
        private final FileChannel channel;

        SteeredChannel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            asked.add("write " + bytes.remaining());
            switch (fault) {
                case NONE, FORCE_FAILS -> channel.write(bytes);
                case WRITE_FAILS -> throw new IOException("No space left on device");
                case WRITE_FAILS_HALFWAY -> {
                    writeHalf(bytes);
                    throw new IOException("Input/output error");
                }
                case WRITE_STOPS_SHORT -> writeHalf(bytes);
            }
        }

        private void writeHalf(ByteBuffer bytes) throws IOException {
            int half = bytes.remaining() / 2;
            channel.write(bytes.slice(bytes.position(), half));
            bytes.position(bytes.position() + half);
        }

        @Override
        public void force() throws IOException {
            asked.add("force");
            if (fault == Fault.FORCE_FAILS) {
                throw new IOException("Input/output error");
            }
            if (holding) {
                forcesBegun.release();
                forces.acquireUninterruptibly();
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            asked.add("truncate " + bytes);
            channel.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
