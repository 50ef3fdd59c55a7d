package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket;
import org.giliran.hardware.printer.escpos.decode.DecoderEvent;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Buffer, head, roll and knife: works bytes off at the speed of the paper. Locked by the printer.
 */
final class Mechanism {
    /** Told what happens while bytes are worked off. */
    interface Listener {
        void statusAsked(Inbox by, int which, long atNanos);

        void changesWanted(Inbox by, int mask, long atNanos);

        void sensorsChanged();

        void cut(DecodedTicket ticket, int bytes, long atNanos);
    }

    /** GS r and GS a. */
    private static final int QUESTION_BYTES = 3;

    private final Roll roll = new Roll();
    private final Listener listener;
    private final Deque<Arrival> buffer = new ArrayDeque<>();
    private final EscPosDecoder decoder;
    private Pace pace;
    private Cover cover = Cover.CLOSED;
    private Cutter cutter = Cutter.OK;
    private int bufferBytes;
    private long paperFreeAt;

    /** Without those that asked the printer something: they are no part of a ticket. */
    private int bytesSinceCut;

    private boolean jamsAtNextCut;

    /** Printed, but the knife jammed over it. */
    private @Nullable DecodedTicket uncut;

    Mechanism(int widthDots, Pace pace, int bufferBytes, long now, Listener listener) {
        this.pace = pace;
        this.bufferBytes = bufferBytes;
        this.paperFreeAt = now;
        this.listener = listener;
        this.decoder = new EscPosDecoder(widthDots);
    }

    Condition condition() {
        return new Condition(roll.paper(), cover, cutter);
    }

    Pace pace() {
        return pace;
    }

    void pace(Pace changed) {
        pace = changed;
    }

    int bufferBytes() {
        return bufferBytes;
    }

    void bufferBytes(int most) {
        bufferBytes = most;
    }

    int waitingBytes() {
        return buffer.size();
    }

    int paperMillimetres() {
        return roll.millimetres();
    }

    DecodedTicket inSlot() {
        return uncut == null ? decoder.paperSoFar() : uncut;
    }

    /** Does something that a person, or bad luck, does; what stood still goes on from now. */
    void change(long now, Runnable what) {
        Condition before = condition();
        what.run();
        if (before.stopped()) {
            paperFreeAt = Math.max(paperFreeAt, now);
        }
        if (!condition().equals(before)) {
            listener.sensorsChanged();
        }
        dropIfMended();
    }

    void put(Paper paper) {
        tearOffOldPaper();
        roll.put(paper);
    }

    void paperLeft(int millimetres) {
        tearOffOldPaper();
        roll.left(millimetres);
    }

    /** Whoever puts in a new roll takes what hung out of the slot. */
    private void tearOffOldPaper() {
        if (roll.paper() == Paper.OUT) {
            decoder.tearOff();
        }
    }

    void cover(Cover changed) {
        cover = changed;
    }

    void cutter(Cutter changed) {
        cutter = changed;
    }

    void jamAtNextCut() {
        jamsAtNextCut = true;
    }

    private void dropIfMended() {
        DecodedTicket waiting = uncut;
        if (cutter == Cutter.OK && waiting != null) {
            uncut = null;
            fall(waiting);
        }
    }

    /** Bytes beyond the buffer are lost: there is no flow control. */
    void take(Arrival arrival) {
        if (buffer.size() < bufferBytes) {
            buffer.add(arrival);
        }
    }

    /** Forgets what is not printed; the paper stays in the slot. */
    void clear() {
        buffer.clear();
        decoder.clear();
    }

    void work(long now) {
        while (!condition().stopped() && !buffer.isEmpty() && paperFreeAt <= now) {
            Arrival next = buffer.remove();
            bytesSinceCut++;
            paperFreeAt = Math.max(paperFreeAt, next.atNanos());
            act(decoder.accept(next.octet()), next.from());
        }
    }

    private void act(DecoderEvent event, Inbox from) {
        switch (event) {
            case DecoderEvent.Nothing() -> {}
            case DecoderEvent.Fed(int dots) -> feed(dots);
            case DecoderEvent.TicketCut(DecodedTicket ticket) -> cut(ticket);
            case DecoderEvent.PassedBy(int bytes) -> bytesSinceCut -= bytes;
            case DecoderEvent.StatusAsked(int which) -> {
                bytesSinceCut -= QUESTION_BYTES;
                listener.statusAsked(from, which, paperFreeAt);
            }
            case DecoderEvent.AutomaticStatus(int mask) -> {
                bytesSinceCut -= QUESTION_BYTES;
                listener.changesWanted(from, mask, paperFreeAt);
            }
        }
    }

    private void feed(int dots) {
        Paper before = roll.paper();
        roll.use(dots);
        paperFreeAt += pace.nanosFor(dots);
        if (roll.paper() != before) {
            listener.sensorsChanged();
        }
    }

    private void cut(DecodedTicket ticket) {
        if (jamsAtNextCut) {
            jamsAtNextCut = false;
            uncut = ticket;
            cutter = Cutter.JAMMED;
            listener.sensorsChanged();
        } else {
            fall(ticket);
        }
    }

    private void fall(DecodedTicket ticket) {
        listener.cut(ticket, bytesSinceCut, paperFreeAt);
        bytesSinceCut = 0;
        paperFreeAt += pace.cut().toNanos();
    }
}
