package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An ESC/POS printer without paper: takes the bytes a driver sends at the speed of its line, works
 * them off at the speed of its paper, answers status questions, and keeps what came out.
 *
 * <p>Without paper, with its cover open or its knife jammed it keeps its buffer and prints on when
 * that is mended, as the real ones do, unless it is told to clear it before. Bytes beyond the
 * buffer are lost: there is no flow control.
 *
 * <p>Safe for many threads. It has no thread of its own: whenever anybody looks, it first catches
 * up with the time that has passed. One machine with one lock: that is why it is long.
 */
public final class SimulatedPrinter {
    /** As Epson's TM-T88III with its larger receive buffer. */
    static final int BUFFER_BYTES = 4_096;

    /** As much as an operating system keeps for a slow line; far above any ticket. */
    private static final int WIRE_MAX = 262_144;

    private static final int TICKETS_MAX = 50;
    private static final int ANSWERS_MAX = 1_024;

    private final Pace pace;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final RealTimeScanner scanner = new RealTimeScanner();
    private EscPosDecoder decoder = new EscPosDecoder();
    private final Deque<Arrival> wire = new ArrayDeque<>();
    private final Deque<Arrival> buffer = new ArrayDeque<>();
    private final Deque<Byte> answers = new ArrayDeque<>();
    private final Deque<PrintedTicket> tickets = new ArrayDeque<>();
    private Switches switches = Switches.WELL;
    private long wireFreeAt;
    private long paperFreeAt;
    private int automaticMask;
    private long pluggings;
    private long printed;
    private long version;

    /** How the printer is now. {@code version} grows with every change of switches or tickets. */
    public record State(
            Paper paper, Cover cover, Cutter cutter, Cable cable, int waitingBytes, long version) {}

    private record Arrival(int octet, long atNanos) {}

    public SimulatedPrinter(Pace pace) {
        this(pace, System::nanoTime, InstantSource.system());
    }

    /**
     * @param nanos a clock that never goes back
     * @param clock for the time that stands beside a printed ticket
     */
    public SimulatedPrinter(Pace pace, LongSupplier nanos, InstantSource clock) {
        this.pace = pace;
        this.nanos = nanos;
        this.clock = clock;
        this.wireFreeAt = nanos.getAsLong();
        this.paperFreeAt = wireFreeAt;
    }

    /** A line to this printer, as often as wanted. */
    public ByteLink link() {
        return new SimulatedLink(this, pace.bytesPerSecond());
    }

    public synchronized void paper(Paper paper) {
        turn(switches.with(paper));
    }

    public synchronized void cover(Cover cover) {
        turn(switches.with(cover));
    }

    public synchronized void cutter(Cutter cutter) {
        turn(switches.with(cutter));
    }

    /** Pulling it loses what is on the wire, and fails all open lines for good. */
    public synchronized void cable(Cable cable) {
        turn(switches.with(cable));
        if (cable == Cable.OUT) {
            pluggings++;
            wire.clear();
            answers.clear();
        }
    }

    /** What came out, newest first, the last fifty. */
    public synchronized List<PrintedTicket> tickets() {
        catchUp();
        return List.copyOf(tickets);
    }

    public synchronized State state() {
        catchUp();
        return new State(
                switches.paper(),
                switches.cover(),
                switches.cutter(),
                switches.cable(),
                wire.size() + buffer.size(),
                version);
    }

    /** The cable's present plugging; a line opened in an earlier one is dead. */
    synchronized long plugged() throws IOException {
        if (switches.cable() == Cable.OUT) {
            throw new IOException("the cable is out");
        }
        return pluggings;
    }

    private void check(long plugging) throws IOException {
        if (plugged() != plugging) {
            throw new IOException("the cable was out");
        }
    }

    /** Puts bytes on the wire, where each takes its time. */
    synchronized void receive(long plugging, byte[] bytes) throws IOException {
        check(plugging);
        catchUp();
        if (wire.size() + bytes.length > WIRE_MAX) {
            throw new IOException("the line is full");
        }
        for (byte b : bytes) {
            wireFreeAt = Math.max(wireFreeAt, nanos.getAsLong()) + pace.nanosPerByte();
            wire.add(new Arrival(b & 0xFF, wireFreeAt));
        }
    }

    /** Takes all that the printer has sent. */
    synchronized byte[] transmit(long plugging) throws IOException {
        check(plugging);
        catchUp();
        var sent = new byte[answers.size()];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = answers.remove();
        }
        return sent;
    }

    private void turn(Switches changed) {
        catchUp();
        if (changed.equals(switches)) {
            return;
        }
        if (switches.stopped()) {
            paperFreeAt = Math.max(paperFreeAt, nanos.getAsLong());
        }
        switches = changed;
        version++;
        if (automaticMask != 0) {
            send(StatusAnswers.automatic(switches));
        }
    }

    /** Wire before paper: a question is answered when it arrives, whatever waits in the buffer. */
    private void catchUp() {
        long now = nanos.getAsLong();
        while (!wire.isEmpty() && wire.getFirst().atNanos() <= now) {
            arrive(wire.remove());
        }
        work(now);
    }

    private void arrive(Arrival arrival) {
        work(arrival.atNanos());
        switch (scanner.accept(arrival.octet())) {
            case RealTimeScanner.Found.Nothing() -> keep(arrival);
            case RealTimeScanner.Found.StatusAsked(int question) -> {
                send((byte) StatusAnswers.realTime(question, switches));
                keep(arrival);
            }
            case RealTimeScanner.Found.ClearAsked() -> clear(arrival);
        }
    }

    private void keep(Arrival arrival) {
        if (buffer.size() < BUFFER_BYTES) {
            buffer.add(arrival);
        }
    }

    /**
     * Obeyed while it is stopped only; what hangs out of the slot is torn off by whoever mends it.
     */
    private void clear(Arrival arrival) {
        if (switches.stopped()) {
            buffer.clear();
            decoder = new EscPosDecoder();
        } else {
            keep(arrival);
        }
    }

    private void work(long now) {
        while (!switches.stopped() && !buffer.isEmpty() && paperFreeAt <= now) {
            Arrival next = buffer.remove();
            paperFreeAt = Math.max(paperFreeAt, next.atNanos());
            act(decoder.accept(next.octet()));
        }
    }

    private void act(DecoderEvent event) {
        switch (event) {
            case DecoderEvent.Nothing() -> {}
            case DecoderEvent.Fed(int lines) -> paperFreeAt += pace.nanosFor(lines);
            case DecoderEvent.TicketCut(DecodedTicket ticket) -> drop(ticket);
            case DecoderEvent.StatusAsked(int which) ->
                    send((byte) StatusAnswers.processed(which, switches));
            case DecoderEvent.AutomaticStatus(int mask) -> {
                automaticMask = mask;
                send(mask == 0 ? new byte[0] : StatusAnswers.automatic(switches));
            }
        }
    }

    private void drop(DecodedTicket ticket) {
        Instant cutAt = clock.instant().minusNanos(nanos.getAsLong() - paperFreeAt);
        tickets.addFirst(new PrintedTicket(++printed, cutAt, ticket));
        paperFreeAt += pace.cut().toNanos();
        version++;
        if (tickets.size() > TICKETS_MAX) {
            tickets.removeLast();
        }
    }

    private void send(byte... bytes) {
        for (byte b : bytes) {
            if (switches.cable() == Cable.IN && answers.size() < ANSWERS_MAX) {
                answers.add(b);
            }
        }
    }
}
