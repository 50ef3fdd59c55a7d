package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.PrinterRig.Manner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A line that counts what goes out and spoils what comes in. */
final class RudeLink implements ByteLink {
    private static final byte[] CLEAR_BUFFERS = {0x10, 0x05, 0x02};
    private static final byte[] NOISE = {(byte) 0xFF, 0x13, (byte) 0x80};

    private final ByteLink link;
    private volatile Manner manner = Manner.PLAIN;
    private final AtomicInteger ticketBytes = new AtomicInteger();
    private volatile int countdown = -1;
    private volatile Runnable action = () -> {};

    RudeLink(ByteLink link) {
        this.link = link;
    }

    void manner(Manner changed) {
        manner = changed;
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

    private record Due(int octet, long atNanos) {}

    private final class Rude implements Connection {
        private final Connection line;
        private final Deque<Due> late = new ArrayDeque<>();
        private int answered;

        Rude(Connection line) {
            this.line = line;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (manner == Manner.MUTE_ONCE_CLEARED && Arrays.equals(bytes, CLEAR_BUFFERS)) {
                manner = Manner.MUTE;
            }
            boolean question = bytes.length == 3 && (bytes[0] == 0x10 || bytes[0] == 0x1D);
            int before = question || countdown < 0 ? 0 : Math.min(countdown, bytes.length);
            if (before > 0) {
                line.write(Arrays.copyOf(bytes, before));
                countdown = -1;
                action.run();
            }
            line.write(Arrays.copyOfRange(bytes, before, bytes.length));
            ticketBytes.addAndGet(question ? 0 : bytes.length);
        }

        @Override
        public byte[] read() throws IOException {
            var heard = new ByteArrayOutputStream();
            for (byte b : line.read()) {
                spoil(b & 0xFF, heard);
            }
            while (!late.isEmpty() && late.getFirst().atNanos() <= System.nanoTime()) {
                heard.write(late.remove().octet());
            }
            return heard.toByteArray();
        }

        private void spoil(int octet, ByteArrayOutputStream heard) {
            switch (manner) {
                case PLAIN, MUTE_ONCE_CLEARED -> heard.write(octet);
                case MUTE -> {}
                case NO_MARKER -> heard.writeBytes(isStatus(octet) ? octets(octet) : octets());
                case HALF -> heard.writeBytes(answered++ < 2 ? octets(octet) : octets());
                case GARBAGE -> heard.writeBytes(NOISE);
                case NOISY -> {
                    heard.writeBytes(NOISE);
                    heard.write(octet);
                }
                case LATE -> late.add(new Due(octet, System.nanoTime() + lateNanos()));
            }
        }

        private static boolean isStatus(int octet) {
            return (octet & 0x10) != 0;
        }

        private static long lateNanos() {
            return PrinterRig.LATE_MILLIS * 1_000_000L;
        }

        private static byte[] octets(int... octets) {
            var bytes = new byte[octets.length];
            for (int i = 0; i < octets.length; i++) {
                bytes[i] = (byte) octets[i];
            }
            return bytes;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
