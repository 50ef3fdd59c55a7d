package org.giliran.server.desk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A disk on real files that does what a test tells it: hold each force back, fail, write half. It
 * never really forces, so it is quick.
 */
final class SteeredDisk implements JournalDisk {
    enum Fault {
        WRITE_FAILS,
        WRITE_FAILS_HALFWAY,
        FORCE_FAILS
    }

    /** More than the header of a group, less than it and any record. */
    private static final int HALF_A_RECORD_BYTES = 100;

    private record Trouble(Fault fault, AtomicInteger writesBefore) {}

    private final Semaphore forcesBegun = new Semaphore(0);
    private final Semaphore forcesAllowed = new Semaphore(0);
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean holding;
    private volatile Trouble trouble = new Trouble(Fault.WRITE_FAILS, new AtomicInteger(-1));

    /** From now on each force waits until it is let go. */
    void hold() {
        holding = true;
    }

    /** Returns when a force has begun and is held. */
    void awaitHeld() throws InterruptedException {
        forcesBegun.acquire();
    }

    /** Lets one held force return. */
    void letOneGo() {
        forcesAllowed.release();
    }

    void letAllGo() {
        holding = false;
        forcesAllowed.release();
    }

    /** From now on, after so many more writes have succeeded, the disk fails. */
    void failAfter(int writesThatSucceed, Fault fault) {
        trouble = new Trouble(fault, new AtomicInteger(writesThatSucceed));
    }

    /** How many writes there were. */
    int writes() {
        return writes.get();
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
            writes.incrementAndGet();
            boolean ill = trouble.writesBefore.get() >= 0;
            if (ill && trouble.writesBefore.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
                fail(bytes);
            }
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        private void fail(ByteBuffer bytes) throws IOException {
            switch (trouble.fault) {
                case WRITE_FAILS -> throw new IOException("No space left on device");
                case WRITE_FAILS_HALFWAY -> {
                    channel.write(bytes.slice(bytes.position(), HALF_A_RECORD_BYTES));
                    throw new IOException("Input/output error");
                }
                case FORCE_FAILS -> {}
            }
        }

        @Override
        public void force() throws IOException {
            if (trouble.fault == Fault.FORCE_FAILS && trouble.writesBefore.get() == 0) {
                throw new IOException("Input/output error");
            }
            if (holding) {
                forcesBegun.release();
                forcesAllowed.acquireUninterruptibly();
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            channel.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
