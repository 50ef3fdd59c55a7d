package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.simulated.Inbox.Kind;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * up with the time that has passed. One machine with one lock and many switches: that is why it is
 * long.
 */
public final class SimulatedPrinter {
    /** As Epson's TM-T88III with its larger receive buffer. */
    public static final int BUFFER_BYTES = 4_096;

    /** As much as an operating system keeps for a slow line; far above any ticket. */
    private static final int WIRE_MAX = 262_144;

    private static final int TICKETS_MAX = 50;
    private static final int LINES_MAX = 8;

    private final PaperWidth width;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final int bytesPerSecond;
    private final long nanosPerByte;
    private final RealTimeScanner scanner = new RealTimeScanner();
    private final Mechanism mechanism;
    private final Deque<Arrival> wire = new ArrayDeque<>();
    private final List<Inbox> lines = new ArrayList<>();
    private final Deque<PrintedTicket> tickets = new ArrayDeque<>();
    private Cable cable = Cable.IN;
    private Flow flow = Flow.FREE;
    private Manner manner = Manner.PLAIN;
    private Failure failure = Failure.NONE;
    private int failsAfterBytes;
    private long wireFreeAt;
    private long pluggings;
    private long printed;
    private long version;

    /**
     * How the printer is now.
     *
     * @param failure what goes wrong after {@code failsAfterBytes} more bytes
     * @param version grows with every change of switches, paper or tickets
     */
    public record State(
            Paper paper,
            int paperMillimetres,
            Cover cover,
            Cutter cutter,
            Cable cable,
            Flow flow,
            Manner manner,
            Failure failure,
            int failsAfterBytes,
            int millimetresPerSecond,
            int bufferBytes,
            int waitingBytes,
            long version) {}

    /** With 80 mm paper. */
    public SimulatedPrinter(Pace pace) {
        this(pace, PaperWidth.MM_80);
    }

    public SimulatedPrinter(Pace pace, PaperWidth width) {
        this(pace, width, System::nanoTime, InstantSource.system());
    }

    /**
     * @param nanos a clock that never goes back
     * @param clock for the time that stands beside a printed ticket
     */
    public SimulatedPrinter(Pace pace, PaperWidth width, LongSupplier nanos, InstantSource clock) {
        this.width = width;
        this.nanos = nanos;
        this.clock = clock;
        this.bytesPerSecond = pace.bytesPerSecond();
        this.nanosPerByte = pace.nanosPerByte();
        this.wireFreeAt = nanos.getAsLong();
        this.mechanism =
                new Mechanism(width.dots(), pace, BUFFER_BYTES, wireFreeAt, new Happenings());
    }

    public PaperWidth width() {
        return width;
    }

    /** A line to this printer, as often as wanted. */
    public ByteLink link() {
        return new SimulatedLink(this, bytesPerSecond);
    }

    /** A new roll, one that is nearly used up, or none. */
    public synchronized void paper(Paper paper) {
        if (mechanism.condition().paper() != paper) {
            change(() -> mechanism.put(paper));
        }
    }

    /** Puts in a roll of so much paper. */
    public synchronized void paperMillimetres(int left) {
        change(() -> mechanism.paperLeft(left));
    }

    public synchronized void cover(Cover cover) {
        change(() -> mechanism.cover(cover));
    }

    public synchronized void cutter(Cutter cutter) {
        change(() -> mechanism.cutter(cutter));
    }

    public synchronized void millimetresPerSecond(int speed) {
        change(() -> mechanism.pace(mechanism.pace().at(speed)));
    }

    /** How many bytes it keeps while it prints or stands still; more are lost. */
    public synchronized void bufferBytes(int most) {
        change(() -> mechanism.bufferBytes(most));
    }

    public synchronized void manner(Manner changed) {
        change(() -> manner = changed);
    }

    /** When {@link Flow#STUCK}, whoever writes hangs until it is free again. */
    public synchronized void flow(Flow changed) {
        change(() -> flow = changed);
        notifyAll();
    }

    /** Something goes wrong when so many more bytes of tickets have come. */
    public synchronized void fail(Failure next, int afterBytes) {
        change(
                () -> {
                    failure = next;
                    failsAfterBytes = next == Failure.NONE ? 0 : afterBytes;
                });
        failIfDue(nanos.getAsLong());
    }

    /** Pulling it loses what is on the wire, and fails all open lines for good. */
    public synchronized void cable(Cable changed) {
        if (changed == Cable.OUT) {
            catchUp();
            pull();
        } else {
            change(() -> cable = changed);
        }
    }

    private void pull() {
        if (cable == Cable.IN) {
            version++;
        }
        cable = Cable.OUT;
        pluggings++;
        wire.clear();
        lines.clear();
        notifyAll();
    }

    /** What came out, newest first, the last fifty. */
    public synchronized List<PrintedTicket> tickets() {
        catchUp();
        return List.copyOf(tickets);
    }

    /** What hangs in the slot since the last cut. */
    public synchronized DecodedTicket inSlot() {
        catchUp();
        return mechanism.inSlot();
    }

    public synchronized State state() {
        catchUp();
        Condition now = mechanism.condition();
        return new State(
                now.paper(),
                mechanism.paperMillimetres(),
                now.cover(),
                now.cutter(),
                cable,
                flow,
                manner,
                failure,
                failsAfterBytes,
                mechanism.pace().millimetresPerSecond(),
                mechanism.bufferBytes(),
                wire.size() + mechanism.waitingBytes(),
                version);
    }

    /** Opens a line at the cable's present plugging; it is dead once the cable was out. */
    synchronized Inbox open() throws IOException {
        if (cable == Cable.OUT) {
            throw new IOException("the cable is out");
        }
        if (lines.size() == LINES_MAX) {
            lines.removeFirst();
        }
        var line = new Inbox(pluggings);
        lines.add(line);
        return line;
    }

    /** Forgets a line that was closed. */
    synchronized void leave(Inbox line) {
        lines.remove(line);
    }

    private void check(Inbox line) throws IOException {
        if (cable == Cable.OUT || line.plugging() != pluggings) {
            throw new IOException("the cable is out, or was");
        }
    }

    /** Puts bytes on the wire, where each takes its time. */
    synchronized void receive(Inbox line, byte[] bytes) throws IOException {
        check(line);
        awaitFlow(line);
        catchUp();
        check(line); // the cable may have failed with what came before
        if (wire.size() + bytes.length > WIRE_MAX) {
            throw new IOException("the line is full");
        }
        for (byte b : bytes) {
            wireFreeAt = Math.max(wireFreeAt, nanos.getAsLong()) + nanosPerByte;
            wire.add(new Arrival(b & 0xFF, wireFreeAt, line));
        }
    }

    /** As a write to a real line hangs: nothing but the line itself ends it. */
    private void awaitFlow(Inbox line) throws IOException {
        boolean interrupted = false;
        while (flow == Flow.STUCK) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
            check(line);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all that the printer has sent. */
    synchronized byte[] transmit(Inbox line) throws IOException {
        check(line);
        catchUp();
        return line.take(nanos.getAsLong());
    }

    private void change(Runnable what) {
        State before = state();
        mechanism.change(nanos.getAsLong(), what);
        if (!state().equals(before)) {
            version++;
        }
    }

    /** Wire before paper: a question is answered when it arrives, whatever waits in the buffer. */
    private void catchUp() {
        long now = nanos.getAsLong();
        while (!wire.isEmpty() && wire.getFirst().atNanos() <= now) {
            arrive(wire.remove());
        }
        mechanism.work(now);
    }

    private void arrive(Arrival arrival) {
        mechanism.work(arrival.atNanos());
        mechanism.take(arrival);
        switch (scanner.accept(arrival.octet())) {
            case RealTimeScanner.Found.Nothing() -> countDown(arrival.atNanos());
            case RealTimeScanner.Found.StatusAsked(int question) ->
                    send(
                            arrival.from(),
                            Kind.REAL_TIME,
                            arrival.atNanos(),
                            (byte) StatusAnswers.realTime(question, mechanism.condition()));
            case RealTimeScanner.Found.RecoveryAsked() -> recover();
            case RealTimeScanner.Found.ClearAsked() -> clear(arrival);
        }
    }

    private void countDown(long at) {
        if (failure != Failure.NONE && failsAfterBytes > 0) {
            failsAfterBytes--;
            failIfDue(at);
        }
    }

    /** Does not catch up: it may be in the middle of that. */
    private void failIfDue(long at) {
        if (failure == Failure.NONE || failsAfterBytes > 0) {
            return;
        }
        Failure due = failure;
        failure = Failure.NONE;
        version++;
        switch (due) {
            case NONE -> {}
            case PAPER -> mechanism.change(at, () -> mechanism.put(Paper.OUT));
            case COVER -> mechanism.change(at, () -> mechanism.cover(Cover.OPEN));
            case CABLE -> pull();
            case CUTTER -> mechanism.jamAtNextCut();
        }
    }

    /** Obeyed after an error only, as the manual has it; being out of paper is none. */
    private void recover() {
        if (mechanism.condition().cutter() == Cutter.JAMMED && manner != Manner.NO_CLEARING) {
            mechanism.clear();
        }
    }

    private void clear(Arrival arrival) {
        if (manner != Manner.NO_CLEARING) {
            mechanism.clear();
            send(
                    arrival.from(),
                    Kind.CLEARED,
                    arrival.atNanos(),
                    (byte) 0x37,
                    (byte) 0x25,
                    (byte) 0);
        }
    }

    private void send(Inbox to, Kind kind, long at, byte... octets) {
        to.send(kind, manner, at, octets);
    }

    /** What the mechanism does, and when. */
    private final class Happenings implements Mechanism.Listener {
        @Override
        public void statusAsked(Inbox by, int which, long at) {
            byte answer = (byte) StatusAnswers.processed(which, mechanism.condition());
            send(by, Kind.PROCESSED, at, answer);
        }

        @Override
        public void changesWanted(Inbox by, int mask, long at) {
            by.wantsChanges(mask);
            tellChanges(at);
        }

        @Override
        public void sensorsChanged() {
            version++;
            tellChanges(nanos.getAsLong());
        }

        private void tellChanges(long at) {
            byte[] status = StatusAnswers.automatic(mechanism.condition());
            lines.stream()
                    .filter(Inbox::wantsChanges)
                    .forEach(line -> send(line, Kind.AUTOMATIC, at, status));
        }

        @Override
        public void cut(DecodedTicket ticket, int bytes, long at) {
            var cutAt = clock.instant().minusNanos(nanos.getAsLong() - at);
            tickets.addFirst(new PrintedTicket(++printed, cutAt, ticket, bytes));
            version++;
            if (tickets.size() > TICKETS_MAX) {
                tickets.removeLast();
            }
        }
    }
}
