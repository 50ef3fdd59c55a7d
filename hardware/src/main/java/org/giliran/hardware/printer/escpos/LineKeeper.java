package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.ByteLink.Connection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Keeps one line open between commands and opens it again when the device went and came back. Owner
 * thread only, but for {@link #abandon()}.
 */
final class LineKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);

    /**
     * The longest command of a ticket is the text of its QR code, 300 bytes and a head. So many
     * zero bytes complete it; outside a command a printer passes over them.
     */
    private static final int LONGEST_COMMAND = 320;

    private final ByteLink link;
    private final Reopening reopening;
    private final Duration late;
    private volatile @Nullable Connection connection;
    private volatile boolean abandoned;
    private @Nullable Dialogue dialogue;

    /** The last ticket broke off, so the printer may still wait for the rest of a command. */
    private boolean torn;

    LineKeeper(ByteLink link, Reopening reopening, Duration late, boolean torn) {
        this.link = link;
        this.reopening = reopening;
        this.late = late;
        this.torn = torn;
    }

    boolean hears() {
        return link.hears();
    }

    /** The open line; a dead one is replaced at once. Fails when the device is not there. */
    Dialogue connected() throws IOException {
        Dialogue known = dialogue;
        if (known != null) {
            try {
                known.listen();
                return known;
            } catch (IOException e) {
                drop(e);
            }
        }
        return open();
    }

    private Dialogue open() throws IOException {
        if (abandoned || !reopening.mayTry()) {
            throw new IOException("not tried again yet");
        }
        try {
            Connection opened = link.open();
            connection = opened;
            if (abandoned) {
                throw new IOException("opened too late");
            }
            LOG.info("Line to the printer open: {}", link);
            reopening.succeeded();
            Dialogue fresh = new Dialogue(opened, link.bytesPerSecond(), late);
            dialogue = fresh;
            return fresh;
        } catch (IOException e) {
            reopening.failed();
            closeAside();
            throw e;
        }
    }

    /** Sends a ticket; after a torn one, what the printer may still wait for goes first. */
    void sendTicket(Dialogue open, byte[] bytes, BooleanSupplier wanted)
            throws IOException, InterruptedException {
        if (torn) {
            open.send(new byte[LONGEST_COMMAND], wanted);
        }
        torn = true;
        open.send(bytes, wanted);
        torn = false;
    }

    /** Lets go of a line that failed. */
    void drop(IOException why) {
        if (dialogue != null) {
            LOG.info("Line to the printer lost: {}", why.getMessage());
        }
        dialogue = null;
        closeAside();
    }

    /** From another thread: the owner hangs in the line and may never come back. */
    void abandon() {
        abandoned = true;
        reopening.failed();
        closeAside();
    }

    /**
     * Closing may wait for bytes nobody takes (Linux: 30 s on a real port), so nobody waits for it.
     */
    private void closeAside() {
        Connection closing = connection;
        connection = null;
        if (closing != null) {
            Thread.ofPlatform().daemon().name("printer-close").start(closing::close);
        }
    }

    /** Gives the device back, in good order. */
    void close() {
        Connection closing = connection;
        connection = null;
        dialogue = null;
        if (closing != null) {
            closing.close();
        }
    }
}
