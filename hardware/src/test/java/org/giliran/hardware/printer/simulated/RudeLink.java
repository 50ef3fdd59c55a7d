package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A line that counts what goes out, and lets something happen in the middle of it. */
final class RudeLink implements ByteLink {
    /** The first bytes of DLE ENQ and DLE DC4, of which neither is a part of a ticket. */
    private static final byte DLE = 0x10;

    private static final byte GS = 0x1D;

    private final ByteLink link;
    private final AtomicInteger ticketBytes = new AtomicInteger();
    private volatile int countdown = -1;
    private volatile Runnable action = () -> {};
    private volatile Runnable done = () -> {};
    private int markers;
    private volatile Runnable onceCleared = () -> {};

    RudeLink(ByteLink link) {
        this.link = link;
    }

    void onceCleared(Runnable then) {
        onceCleared = then;
    }

    /** Runs it when the second marker of a ticket is answered. */
    void whenDone(Runnable then) {
        markers = 0;
        done = then;
    }

    void whenTicketBytes(int count, Runnable then) {
        action = then;
        countdown = count;
    }

    int ticketBytes() {
        return ticketBytes.get();
    }

    @Override
    public Connection open() throws IOException {
        return new Rude(link.open());
    }

    @Override
    public int bytesPerSecond() {
        return link.bytesPerSecond();
    }

    @Override
    public boolean hears() {
        return link.hears();
    }

    private final class Rude implements Connection {
        private final Connection line;

        Rude(Connection line) {
            this.line = line;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            boolean question = bytes[0] == DLE || bytes.length == 3 && bytes[0] == GS;
            if (bytes[0] == DLE && bytes[1] != 0x04) {
                onceCleared.run();
            }
            if (question) {
                line.write(bytes);
            } else {
                writeTicket(bytes);
            }
        }

        private void writeTicket(byte[] bytes) throws IOException {
            boolean due = countdown >= 0 && countdown <= bytes.length;
            int before = due ? countdown : 0;
            if (due) {
                line.write(Arrays.copyOf(bytes, before));
                countdown = -1;
                action.run();
            } else if (countdown >= 0) {
                countdown -= bytes.length;
            }
            line.write(Arrays.copyOfRange(bytes, before, bytes.length));
            ticketBytes.addAndGet(bytes.length);
        }

        @Override
        public byte[] read() throws IOException {
            byte[] heard = line.read();
            for (byte b : heard) {
                if ((b & 0x90) == 0 && ++markers == 2) {
                    done.run();
                }
            }
            return heard;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
