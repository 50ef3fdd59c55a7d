package org.giliran.hardware.printer;

import org.giliran.hardware.link.ByteLink;

import java.util.List;

/** A printer for the contract, with everything that a person, or bad luck, can do to it. */
public interface PrinterRig {

    /** What a person can do to the printer itself. */
    enum Condition {
        WELL,
        PAPER_LOW,
        PAPER_OUT,
        COVER_OPEN,
        CUTTER_JAMMED
    }

    /** How the printer answers. */
    enum Manner {
        PLAIN,
        MUTE,
        /** Answers the four status questions, but never the marker behind a ticket. */
        NO_MARKER,
        /** Answers no real-time question, but tells its status by GS a and GS r. */
        BUFFERED_STATUS,
        /** Answers GS r only. */
        PAPER_STATUS,
        /** Does not know how to clear its buffers. */
        NO_CLEARING,
        /** Answers only the first two status questions. */
        HALF,
        /** Bytes that are no answer, in place of each answer. */
        GARBAGE,
        /** Bytes that are no answer, before each answer. */
        NOISY,
        /** Answers until it is told to clear its buffers. */
        MUTE_ONCE_CLEARED,
        /** Each answer comes {@link #LATE_MILLIS} late. */
        LATE
    }

    int LATE_MILLIS = 200;

    ByteLink link();

    void condition(Condition condition);

    void manner(Manner manner);

    void pullCable() throws Exception;

    void plugCable() throws Exception;

    /** From now on the line takes no more bytes, and a writer hangs. */
    void freeze() throws Exception;

    void thaw() throws Exception;

    /** Does something in the middle: when so many bytes of a ticket, from now on, went out. */
    void whenTicketBytes(int count, Runnable action);

    /** Does something once, right after the printer answered the last marker of a ticket. */
    void whenDone(Runnable action);

    /** Bytes that came so far, without questions. */
    int ticketBytes();

    /** The lines of each piece of paper that came out, the oldest first. */
    List<List<String>> tickets();

    void putAway() throws Exception;
}
