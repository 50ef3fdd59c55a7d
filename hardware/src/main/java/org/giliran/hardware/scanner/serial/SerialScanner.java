package org.giliran.hardware.scanner.serial;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.ByteLink.Connection;
import org.giliran.hardware.link.LineFaults;
import org.giliran.hardware.scanner.CodeScanner;
import org.giliran.hardware.scanner.Repeats;
import org.giliran.hardware.scanner.Scan;
import org.giliran.hardware.scanner.ScanFrames;
import org.giliran.hardware.scanner.ScannerStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A scanner at a serial line, by an owner thread that looks at the line twenty times a second: jSSC
 * has no way to be told that costs less (see {@code JsscLink}), and 50 ms are not felt.
 */
public final class SerialScanner implements CodeScanner {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /**
     * Until a device that is not there is looked for again: doubling up to a re-plug's patience.
     */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(1);

    private final ByteLink link;
    private final Consumer<Scan> listener;
    private final Repeats repeats = new Repeats();
    private final Thread owner;
    private String lastFault = "";
    private volatile ScannerStatus status = ScannerStatus.UNKNOWN;
    private final AtomicLong unreadable = new AtomicLong();
    private volatile boolean leaving;

    private SerialScanner(ByteLink link, Consumer<Scan> listener) {
        this.link = link;
        this.listener = listener;
        this.owner = Thread.ofPlatform().daemon().name("scanner").unstarted(this::run);
    }

    /**
     * Starts to listen.
     *
     * @param listener told each new code, on one thread; must not block
     */
    public static SerialScanner start(ByteLink link, Consumer<Scan> listener) {
        var scanner = new SerialScanner(link, listener);
        scanner.owner.start();
        return scanner;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!leaving) {
                boolean wasThere = listenWhileThere();
                pause = wasThere ? FIRST_PAUSE : longer(pause);
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * Returns when the device goes away; false when it was not there at all. Whatever a driver
     * throws, the thread goes on: the next look may find a device that works.
     */
    private boolean listenWhileThere() throws InterruptedException {
        boolean wasThere = false;
        try (Connection line = link.open()) {
            wasThere = true;
            status = ScannerStatus.CONNECTED;
            lastFault = "";
            LOG.info("the scanner is connected: {}", link);
            listen(line);
        } catch (IOException | RuntimeException | Error e) {
            status = ScannerStatus.MISSING;
            missing(e);
        }
        return wasThere;
    }

    /** The same fault is said once, and not at every look. */
    private void missing(Throwable why) {
        String fault = LineFaults.sentence(why);
        if (!fault.equals(lastFault)) {
            LOG.warn("the scanner, {}, cannot be heard: {}", link, fault);
        }
        lastFault = fault;
    }

    private void listen(Connection line) throws IOException, InterruptedException {
        var frames = new ScanFrames();
        while (!leaving) {
            byte[] arrived = line.read();
            long now = System.nanoTime();
            frames.take(arrived, now).forEach(scan -> tell(scan, now));
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void tell(Scan scan, long now) {
        if (!repeats.isNew(scan, now)) {
            return;
        }
        if (scan instanceof Scan.Unreadable) {
            count();
        }
        try {
            listener.accept(scan);
        } catch (RuntimeException e) {
            LOG.error("a scanned code could not be used", e);
        }
    }

    /** Said ever more rarely: whoever plays with a scanner shall not fill the log. */
    private void count() {
        long count = unreadable.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "the scanner, {}, sent what no code of ours can be, {} times by now: more than"
                            + " {} characters, or bytes that are no text (speed, symbology?)",
                    link,
                    count,
                    Scan.LONGEST);
        }
    }

    /** How many codes were thrown away: too long, or with bytes that are no text. */
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public ScannerStatus status() {
        return leaving ? ScannerStatus.UNKNOWN : status;
    }

    @Override
    public void close() {
        leaving = true;
        owner.interrupt();
        try {
            owner.join(LEAVE_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
