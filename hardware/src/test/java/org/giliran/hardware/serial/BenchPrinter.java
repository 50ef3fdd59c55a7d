package org.giliran.hardware.serial;

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
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A printer at the far end of a real line. Shares nothing with the product but the reading of the
 * paper: plain files, and answers from its own table.
 */
final class BenchPrinter {
    private static final int MARKER = 5;
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
    private int last;
    private int lastButOne;
    private int lastButTwo;

    /** Starts to read and to answer at this end of a cable, until it is pulled. */
    void connect(Path device) throws IOException {
        var in = new FileInputStream(device.toFile());
        synchronized (this) {
            out = new FileOutputStream(device.toFile());
        }
        Thread.ofPlatform().daemon().name("bench-printer").start(() -> read(in));
    }

    private void read(FileInputStream in) {
        try (in) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                take(octet).run();
            }
        } catch (IOException cablePulled) {
            // The line is gone; connect() begins anew.
        }
    }

    /** Returns what is to be done outside the lock. */
    private synchronized Runnable take(int octet) throws IOException {
        (stopped() ? held : paper).write(octet);
        ticketBytes++;
        int question = question(octet);
        lastButTwo = lastButOne;
        lastButOne = last;
        last = octet;
        if (question > 0) {
            ticketBytes -= 3;
            answer(question);
        } else if (lastThree(0x10, 0x05, 0x02)) {
            ticketBytes -= 3;
            clear();
        }
        if (countdown >= 0 && ticketBytes >= countdown) {
            countdown = -1;
            return action;
        }
        return () -> {};
    }

    private int question(int octet) {
        if (lastButOne == 0x10 && last == 0x04 && octet >= 1 && octet <= 4) {
            return octet;
        }
        return lastButOne == 0x1D && last == 'r' && octet == 1 ? MARKER : 0;
    }

    private boolean lastThree(int first, int second, int third) {
        return lastButTwo == first && lastButOne == second && last == third;
    }

    /** The piece that hangs out is torn off by whoever puts in paper. */
    private void clear() {
        if (stopped()) {
            cut.addAll(EscPosDecoder.tickets(paper.toByteArray()));
            paper.reset();
            held.reset();
            markersHeld = 0;
        }
        if (manner == Manner.MUTE_ONCE_CLEARED) {
            manner = Manner.MUTE;
        }
    }

    private void answer(int question) throws IOException {
        if (question == MARKER && stopped()) {
            markersHeld++;
            return;
        }
        int octet = answers(condition)[question - 1];
        switch (manner) {
            case PLAIN, MUTE_ONCE_CLEARED -> send(octet);
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

    synchronized void condition(Condition changed) {
        condition = changed;
        if (!stopped()) {
            paper.writeBytes(held.toByteArray());
            held.reset();
            for (; markersHeld > 0; markersHeld--) {
                resume();
            }
        }
    }

    private void resume() {
        try {
            answer(MARKER);
        } catch (IOException cablePulled) {
            markersHeld = 0;
        }
    }

    synchronized void manner(Manner changed) {
        manner = changed;
    }

    synchronized void whenTicketBytes(int count, Runnable then) {
        countdown = ticketBytes + count;
        action = then;
    }

    synchronized int ticketBytes() {
        return ticketBytes;
    }

    synchronized List<List<String>> tickets() {
        var fresh = EscPosDecoder.tickets(paper.toByteArray()).stream();
        return Stream.concat(cut.stream(), fresh).map(PaperText::of).toList();
    }
}
