package org.giliran.hardware.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the bytes of a scanner into codes. A code ends with CR, LF, both, or, for a scanner that is
 * set to send no ending, with 100 ms of silence. For one thread.
 */
public final class ScanFrames {
    /**
     * A scanner sends a code in one go: at 1,200 baud two bytes are 8 ms apart, and a USB scanner
     * pauses a few milliseconds between packets.
     */
    static final Duration SILENCE = Duration.ofMillis(100);

    private final byte[] bytes = new byte[Scan.LONGEST];
    private int length;
    private boolean tooLong;
    private long lastNanos;

    /**
     * Takes what has arrived; to be asked also when nothing has. A reader that was kept away does
     * not take its own absence for silence: only a look that finds nothing ends a code.
     *
     * @param nanos when, as {@link System#nanoTime}
     * @return the codes that ended with it, in order
     */
    public List<Scan> take(byte[] arrived, long nanos) {
        var codes = new ArrayList<Scan>();
        if (arrived.length == 0) {
            ended(nanos).ifPresent(codes::add);
            return codes;
        }
        lastNanos = nanos;
        for (byte b : arrived) {
            if (b == '\r' || b == '\n') {
                end().ifPresent(codes::add);
            } else {
                add(b);
            }
        }
        return codes;
    }

    private void add(byte b) {
        if (length < bytes.length) {
            bytes[length++] = b;
        } else {
            tooLong = true;
        }
    }

    /** The code that silence has ended, if any. */
    private Optional<Scan> ended(long nanos) {
        boolean silent = nanos - lastNanos >= SILENCE.toNanos();
        return silent ? end() : Optional.empty();
    }

    /** Noise alone, as a scanner makes when it is plugged in, is no code. */
    private Optional<Scan> end() {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        boolean whole = !tooLong && text.chars().allMatch(ScanFrames::isVisible);
        boolean nothing = text.chars().noneMatch(c -> isVisible(c) && c != ' ');
        length = 0;
        tooLong = false;
        if (nothing) {
            return Optional.empty();
        }
        return Optional.of(whole ? new Scan.Text(text.strip()) : new Scan.Unreadable());
    }

    private static boolean isVisible(int c) {
        return c >= ' ' && c <= '~';
    }
}
