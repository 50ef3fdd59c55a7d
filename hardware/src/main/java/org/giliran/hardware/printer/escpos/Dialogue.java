package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.link.ByteLink;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Commands, answers and paced bytes over one open line. Owner thread only. */
final class Dialogue {
    /** Small enough that a printer's 4 KB buffer never overflows while it is still printing. */
    private static final int CHUNK_BYTES = 512;

    /** The first looks come sooner: most answers are there after a few milliseconds. */
    private static final long[] POLL_MILLIS = {2, 4, 8, 20};

    private static final byte[] ASK_MARKER = {0x1D, 'r', 1};
    private static final byte[] ASK_CHANGES = {0x1D, 'a', (byte) 0xFF};

    /** DLE ENQ 2: recover from an error and forget what was not printed. */
    private static final byte[] RECOVER = {0x10, 0x05, 2};

    /** DLE DC4 8 with its fixed bytes: forget what was not printed, and say so. */
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final ByteLink.Connection connection;
    private final int bytesPerSecond;
    private final Answers answers = new Answers();
    private int markersOwed;
    private boolean knowsMarkers;

    Dialogue(ByteLink.Connection connection, int bytesPerSecond) {
        this.connection = connection;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Reads what has arrived unasked; fails when the device is gone. */
    void listen() throws IOException {
        answers.accept(connection.read());
        int came = answers.takeMarkers();
        knowsMarkers |= came > 0;
        markersOwed = Math.max(0, markersOwed - came);
    }

    /** What has been heard. */
    Answers heard() {
        return answers;
    }

    /** Listens until something is so, at most until {@code limit}; whether it is. */
    boolean await(BooleanSupplier what, Deadline limit) throws IOException, InterruptedException {
        for (int look = 0; ; look++) {
            listen();
            if (what.getAsBoolean() || limit.passed()) {
                return what.getAsBoolean();
            }
            Thread.sleep(POLL_MILLIS[Math.min(look, POLL_MILLIS.length - 1)]);
        }
    }

    void write(byte... bytes) throws IOException {
        connection.write(bytes);
    }

    /** Asks to be told of each change, and how it is now (GS a). */
    void askChanges() throws IOException {
        connection.write(ASK_CHANGES);
    }

    /** Asks to be told when everything sent so far is processed (GS r 1 waits in the buffer). */
    void askMarker() throws IOException {
        connection.write(ASK_MARKER);
        markersOwed++;
    }

    /** How many {@link #askMarker} are not answered; they are answered in order. */
    int markersOwed() {
        return markersOwed;
    }

    /** Whether this printer has ever answered a marker. */
    boolean knowsMarkers() {
        return knowsMarkers;
    }

    /** For printers that do not know the question, or were switched off with it in their buffer. */
    void forgetMarkers() {
        markersOwed = 0;
    }

    /**
     * Tells a printer that stopped to throw away what it has not printed, in both ways there are.
     * It obeys at once, whatever waits in its buffer.
     *
     * @return whether it said so; models that do not know how may still print the rest later
     */
    boolean clearBuffers(Deadline limit) throws IOException, InterruptedException {
        answers.takeCleared();
        connection.write(RECOVER);
        connection.write(CLEAR);
        return await(answers::takeCleared, limit);
    }

    /** How long bytes take on the wire. */
    Duration wireTime(int bytes) {
        return Duration.ofNanos(1_000_000_000L * bytes / bytesPerSecond);
    }

    /** How many bytes the wire carries in this time; none in less than none. */
    int bytesIn(Duration time) {
        return Math.clamp(time.toMillis() * bytesPerSecond / 1_000, 0, Integer.MAX_VALUE);
    }

    /**
     * Sends no faster than the wire carries, so that what is written is also gone.
     *
     * @param wanted asked before each chunk, with how many bytes were sent; false ends the sending
     *     with an exception
     */
    void send(byte[] bytes, IntPredicate wanted) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
            if (!wanted.test(from)) {
                throw new IOException("given up after " + from + " bytes");
            }
            byte[] chunk =
                    Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK_BYTES, bytes.length));
            connection.write(chunk);
            Thread.sleep(wireTime(chunk.length));
        }
    }
}
