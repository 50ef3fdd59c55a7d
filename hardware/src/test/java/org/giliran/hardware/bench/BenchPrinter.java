package org.giliran.hardware.bench;

import org.giliran.hardware.printer.PaperText;
import org.giliran.hardware.printer.PrinterRig;
import org.giliran.hardware.printer.PrinterRig.Condition;
import org.giliran.hardware.printer.PrinterRig.Manner;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A printer at the far end of a real line. Shares nothing with the product but the reading of the
 * paper: plain files, and answers from its own table.
 *
 * <p>One machine with one thread and all its troubles in one place: that is why it is long.
 */
public final class BenchPrinter {
    private static final int MARKER = 5;
    private static final String RECOVER = "\u0010\u0005\u0002";
    private static final String CLEAR =
            "\u0010\u0014\u0008\u0001\u0003\u0014\u0001\u0006\u0002\u0008";
    private static final int[] NOISE = {0xFF, 0x13, 0x80};

    /** To DLE EOT 1 to 4, then to GS r 1. */
    private static int[] answers(Condition condition) {
        return switch (condition) {
            case WELL -> new int[] {0x16, 0x12, 0x12, 0x12, 0x00};
            case PAPER_LOW -> new int[] {0x16, 0x12, 0x12, 0x1E, 0x03};
            case PAPER_OUT -> new int[] {0x1E, 0x32, 0x12, 0x7E, 0x0F};
            case COVER_OPEN -> new int[] {0x1E, 0x16, 0x12, 0x12, 0x00};
            case CUTTER_JAMMED -> new int[] {0x1E, 0x52, 0x1A, 0x12, 0x00};
        };
    }

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final List<DecodedTicket> cut = new ArrayList<>();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private Condition condition = Condition.WELL;
    private Manner manner = Manner.PLAIN;
    private Runnable action = () -> {};
    private int countdown = -1;
    private int ticketBytes;
    private int statusAnswers;
    private int markersHeld;
    private boolean tellChanges;
    private boolean frozen;
    private Runnable done = () -> {};
    private int markersAnswered;
    private final StringBuilder last = new StringBuilder();

    /** Starts to read and to answer at this end of a cable, until it is pulled. */
    public void connect(InputStream in, OutputStream answers) {
        synchronized (this) {
            out = answers;
        }
        Thread.ofPlatform().daemon().name("bench-printer").start(() -> read(in));
    }

    /** As {@link #connect(InputStream, OutputStream)}, at a device file. */
    public void connect(Path device) throws IOException {
        connect(new FileInputStream(device.toFile()), new FileOutputStream(device.toFile()));
    }

    private void read(InputStream in) {
        try (in) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                awaitThaw();
                take(octet).run();
            }
        } catch (IOException cablePulled) {
            // The line is gone; connect() begins anew.
        }
    }

    private synchronized void awaitThaw() {
        while (frozen) {
            try {
                wait();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Takes no more bytes. */
    public synchronized void freeze() {
        frozen = true;
    }

    public synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    /** Returns what is to be done outside the lock. */
    private synchronized Runnable take(int octet) throws IOException {
        (stopped() ? held : paper).write(octet);
        ticketBytes++;
        last.append((char) octet);
        if (last.length() > 10) {
            last.deleteCharAt(0);
        }
        obey(octet);
        if (countdown >= 0 && ticketBytes >= countdown) {
            countdown = -1;
            return action;
        }
        return () -> {};
    }

    /** Questions and real-time commands are no bytes of a ticket. */
    private void obey(int octet) throws IOException {
        if (octet >= 1 && octet <= 4 && ends("\u0010\u0004" + (char) octet)) {
            ticketBytes -= 3;
            answer(octet);
        } else if (ends("\u001Dr\u0001")) {
            ticketBytes -= 3;
            answer(MARKER);
            if (++markersAnswered == 2) {
                done.run();
            }
        } else if (ends("\u001Da\u00FF")) {
            ticketBytes -= 3;
            if (!stopped()) {
                tellChanges = manner == Manner.BUFFERED_STATUS;
                tell();
            }
        } else if (ends(RECOVER)) {
            ticketBytes -= RECOVER.length();
        } else if (ends(CLEAR)) {
            ticketBytes -= CLEAR.length();
            clear();
        }
    }

    private boolean ends(String with) {
        return last.length() >= with.length()
                && last.substring(last.length() - with.length()).equals(with);
    }

    /** The piece that hangs out is torn off by whoever mends it. */
    private void clear() throws IOException {
        if (manner != Manner.NO_CLEARING) {
            cut.addAll(EscPosDecoder.tickets(paper.toByteArray()));
            paper.reset();
            held.reset();
            markersHeld = 0;
            send(0x37, 0x25, 0x00);
        }
        if (manner == Manner.MUTE_ONCE_CLEARED) {
            manner = Manner.MUTE;
        }
    }

    /** The four bytes of GS a, from the manual's table. */
    private void tell() throws IOException {
        if (tellChanges) {
            switch (condition) {
                case WELL -> send(0x10, 0x00, 0x00, 0x0F);
                case PAPER_LOW -> send(0x10, 0x00, 0x03, 0x0F);
                case PAPER_OUT -> send(0x18, 0x00, 0x0F, 0x0F);
                case COVER_OPEN -> send(0x38, 0x00, 0x00, 0x0F);
                case CUTTER_JAMMED -> send(0x18, 0x08, 0x00, 0x0F);
            }
        }
    }

    private void answer(int question) throws IOException {
        if (question == MARKER && stopped()) {
            markersHeld++;
            return;
        }
        int octet = answers(condition)[question - 1];
        switch (manner) {
            case PLAIN, MUTE_ONCE_CLEARED, NO_CLEARING -> send(octet);
            case BUFFERED_STATUS, PAPER_STATUS ->
                    send(question == MARKER ? new int[] {octet} : new int[0]);
            case MUTE -> {}
            case NO_MARKER -> send(question == MARKER ? new int[0] : new int[] {octet});
            case HALF -> send(statusAnswers++ < 2 ? new int[] {octet} : new int[0]);
            case GARBAGE -> send(NOISE);
            case NOISY -> {
                send(NOISE);
                send(octet);
            }
            case LATE -> {
                pause();
                send(octet);
            }
        }
    }

    /** The slowness of the device itself. */
    private static void pause() {
        LockSupport.parkNanos(PrinterRig.LATE_MILLIS * 1_000_000L);
    }

    private void send(int... octets) throws IOException {
        for (int octet : octets) {
            out.write(octet);
        }
    }

    private boolean stopped() {
        return condition == Condition.PAPER_OUT
                || condition == Condition.COVER_OPEN
                || condition == Condition.CUTTER_JAMMED;
    }

    public synchronized void condition(Condition changed) {
        condition = changed;
        tellOrLose();
        if (!stopped()) {
            paper.writeBytes(held.toByteArray());
            held.reset();
            for (; markersHeld > 0; markersHeld--) {
                resume();
            }
        }
    }

    private void tellOrLose() {
        try {
            tell();
        } catch (IOException cablePulled) {
            tellChanges = false;
        }
    }

    private void resume() {
        try {
            answer(MARKER);
        } catch (IOException cablePulled) {
            markersHeld = 0;
        }
    }

    public synchronized void manner(Manner changed) {
        manner = changed;
    }

    public synchronized void whenTicketBytes(int count, Runnable then) {
        countdown = ticketBytes + count;
        action = then;
    }

    public synchronized void whenDone(Runnable then) {
        markersAnswered = 0;
        done = then;
    }

    public synchronized int ticketBytes() {
        return ticketBytes;
    }

    public synchronized List<List<String>> tickets() {
        var fresh = EscPosDecoder.tickets(paper.toByteArray()).stream();
        return Stream.concat(cut.stream(), fresh).map(PaperText::of).toList();
    }
}
