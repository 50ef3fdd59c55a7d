package org.giliran.hardware.serial;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The far end of a line of 19200 baud: takes no byte sooner than the wire would have brought it,
 * answers that all is well, and notes when the last byte of a ticket came.
 */
final class PacedPrinter {
    static final int BYTES_PER_SECOND = 1_920;
    private static final long NANOS_PER_BYTE = 1_000_000_000L / BYTES_PER_SECOND;
    private static final int[] WELL = {0x16, 0x12, 0x12, 0x12};

    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder last = new StringBuilder("...");
    private int left;
    private long doneAtNanos;

    PacedPrinter(Path device) throws IOException {
        in = new FileInputStream(device.toFile());
        out = new FileOutputStream(device.toFile());
        Thread.ofPlatform().daemon().name("paced-printer").start(this::read);
    }

    /** A ticket of so many bytes is coming. */
    synchronized void expect(int bytes) {
        left = bytes;
    }

    synchronized long doneAtNanos() {
        return doneAtNanos;
    }

    private void read() {
        long wireFreeAt = System.nanoTime();
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                wireFreeAt = Math.max(wireFreeAt, System.nanoTime()) + NANOS_PER_BYTE;
                LockSupport.parkNanos(wireFreeAt - System.nanoTime());
                take(octet);
            }
        } catch (IOException cablePulled) {
            // The test is over.
        }
    }

    private synchronized void take(int octet) throws IOException {
        last.append((char) octet).deleteCharAt(0);
        left--;
        String seen = last.toString();
        if (seen.startsWith("\u0010\u0004") && octet >= 1 && octet <= 4) {
            left += 3;
            out.write(WELL[octet - 1]);
        } else if (seen.equals("\u001Dr\u0001")) {
            left += 3;
            out.write(0);
        } else if (left == 0) {
            doneAtNanos = System.nanoTime();
        }
    }
}
