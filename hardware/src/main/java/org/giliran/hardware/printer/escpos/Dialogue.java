package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.link.ByteLink;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** Questions, answers and paced bytes over one open line. Owner thread only. */
final class Dialogue {
    /** Small enough that a printer's 4 KB buffer never overflows while it is still printing. */
    private static final int CHUNK_BYTES = 512;

    /** The first looks come sooner: most answers are there after a few milliseconds. */
    private static final long[] POLL_MILLIS = {2, 4, 8, 20};

    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;
    private static final byte ENQ = 0x05;
    private static final byte GS = 0x1D;

    private final ByteLink.Connection connection;
    private final int bytesPerSecond;
    private final Duration late;
    private final Answers answers = new Answers();
    private int markersOwed;

    /** Until then an unanswered question may still be answered, so no other may be asked. */
    private Deadline inStep = Deadline.in(Duration.ZERO);

    Dialogue(ByteLink.Connection connection, int bytesPerSecond, Duration late) {
        this.connection = connection;
        this.bytesPerSecond = bytesPerSecond;
        this.late = late;
    }

    /** Reads what has arrived unasked; fails when the device is gone. */
    void listen() throws IOException {
        answers.accept(connection.read());
        markersOwed = Math.max(0, markersOwed - answers.takeMarkers());
    }

    /**
     * Asks the four status questions one after another. All answers look alike, so after a silence
     * nothing is asked until the late answer has come or is given up; else answers would be taken
     * for those of other questions.
     *
     * @param answerMax longest wait for each answer, within {@code limit} for all
     */
    StatusBytes askStatus(Deadline limit, Duration answerMax)
            throws IOException, InterruptedException {
        if (!backInStep(limit)) {
            return StatusBytes.NONE;
        }
        listen();
        answers.forgetStatuses();
        var said = new ArrayList<Integer>();
        for (int question = 1; question <= StatusBytes.QUESTIONS; question++) {
            connection.write(new byte[] {DLE, EOT, (byte) question});
            OptionalInt answer = awaitStatus(limit.atMostIn(answerMax));
            if (answer.isEmpty()) {
                inStep = Deadline.in(late);
                break;
            }
            said.add(answer.getAsInt());
        }
        return new StatusBytes(said);
    }

    private boolean backInStep(Deadline limit) throws IOException, InterruptedException {
        while (!inStep.passed() && !limit.passed()) {
            if (awaitStatus(limit.atMostIn(inStep.left())).isPresent()) {
                inStep = Deadline.in(Duration.ZERO);
            }
        }
        return inStep.passed();
    }

    private OptionalInt awaitStatus(Deadline limit) throws IOException, InterruptedException {
        for (int look = 0; ; look++) {
            listen();
            OptionalInt next = answers.nextStatus();
            if (next.isPresent() || limit.passed()) {
                return next;
            }
            Thread.sleep(POLL_MILLIS[Math.min(look, POLL_MILLIS.length - 1)]);
        }
    }

    /** Asks to be told when everything sent so far is processed (GS r 1 waits in the buffer). */
    void askMarker() throws IOException {
        connection.write(new byte[] {GS, 'r', 1});
        markersOwed++;
    }

    /** Waits for the answer to the last {@link #askMarker}; earlier ones are answered before it. */
    boolean awaitMarker(Deadline limit) throws IOException, InterruptedException {
        for (int look = 0; ; look++) {
            listen();
            if (marked() || limit.passed()) {
                return marked();
            }
            Thread.sleep(POLL_MILLIS[Math.min(look, POLL_MILLIS.length - 1)]);
        }
    }

    /** Whether all markers asked for have come, without looking at the line. */
    boolean marked() {
        return markersOwed == 0;
    }

    /** For printers that do not know the question, or were switched off with it in their buffer. */
    void forgetMarkers() {
        markersOwed = 0;
    }

    /**
     * Tells a printer that stopped to throw away what it has not printed (DLE ENQ 2). It obeys at
     * once, whatever waits in its buffer, and answers nothing.
     */
    void clearBuffers() throws IOException {
        connection.write(new byte[] {DLE, ENQ, 2});
    }

    /** How long bytes take on the wire. */
    Duration wireTime(int bytes) {
        return Duration.ofNanos(1_000_000_000L * bytes / bytesPerSecond);
    }

    /**
     * Sends no faster than the wire carries, so that what is written is also gone.
     *
     * @param wanted asked before each chunk; false ends the sending with an exception
     */
    void send(byte[] bytes, BooleanSupplier wanted) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
            if (!wanted.getAsBoolean()) {
                throw new IOException("given up after " + from + " bytes");
            }
            byte[] chunk =
                    Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK_BYTES, bytes.length));
            connection.write(chunk);
            Thread.sleep(wireTime(chunk.length));
        }
    }
}
