package org.giliran.hardware.scanner.simulated;

import org.giliran.hardware.link.ByteLink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A scanner inside the program, at the near end of a line like that of a real one: what it reads
 * passes the same driver. Safe for all threads.
 */
public final class SimulatedScanner {
    /** What a line holds for a reader who is away, as a kernel's buffer does. */
    private static final int BUFFER = 4_096;

    private final ByteArrayOutputStream onTheWay = new ByteArrayOutputStream();
    private boolean plugged = true;

    /** Reads a code: its text and the CR that ends it. */
    public void scan(String text) {
        send((text + "\r").getBytes(StandardCharsets.UTF_8));
    }

    /** Puts bytes on the line; what does not fit, or comes while it is unplugged, is lost. */
    public synchronized void send(byte[] bytes) {
        if (plugged && onTheWay.size() + bytes.length <= BUFFER) {
            onTheWay.writeBytes(bytes);
        }
    }

    /** Pulls the cable; what was on the way is lost. */
    public synchronized void unplug() {
        plugged = false;
        onTheWay.reset();
    }

    public synchronized void plug() {
        plugged = true;
    }

    /** Where a driver finds it. */
    public ByteLink link() {
        return new Line();
    }

    private synchronized byte[] arrived() throws IOException {
        if (!plugged) {
            throw new IOException("the simulated scanner is unplugged");
        }
        byte[] bytes = onTheWay.toByteArray();
        onTheWay.reset();
        return bytes;
    }

    private final class Line implements ByteLink {
        @Override
        public Connection open() throws IOException {
            arrived(); // what came while nobody listened is gone, as on a line that is opened
            return new Listening();
        }

        @Override
        public int bytesPerSecond() {
            return 960;
        }

        @Override
        public boolean hears() {
            return true;
        }

        @Override
        public String toString() {
            return "simulated scanner";
        }
    }

    private final class Listening implements ByteLink.Connection {
        @Override
        public void write(byte[] bytes) {
            // A scanner takes no commands here.
        }

        @Override
        public byte[] read() throws IOException {
            return arrived();
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
