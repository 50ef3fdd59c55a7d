package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.ByteLink.Connection;
import org.giliran.hardware.link.LineFaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Keeps one line open between commands and opens it again when the device went and came back. Owner
 * thread only, but for {@link #abandon()} and {@link #leftovers()}.
 */
final class LineKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);

    private final ByteLink link;
    private final Reopening reopening;
    private final Duration late;
    private volatile @Nullable Connection connection;
    private volatile boolean abandoned;
    private @Nullable Talk talk;
    private String told = "";
    private volatile Leftovers leftovers;

    /** Zero bytes that went over this line since it was opened, towards what is missing. */
    private int padded;

    /** An open line and what was learnt about the printer at its end. */
    record Talk(Dialogue line, StatusQuestions status) {}

    /**
     * @param leftovers what the printer may still hold of an earlier ticket
     */
    LineKeeper(ByteLink link, Reopening reopening, Duration late, Leftovers leftovers) {
        this.link = link;
        this.reopening = reopening;
        this.late = late;
        this.leftovers = leftovers;
    }

    ByteLink link() {
        return link;
    }

    boolean hears() {
        return link.hears();
    }

    /** The open line; a dead one is replaced at once. Fails when the device is not there. */
    Talk connected() throws IOException {
        Talk known = talk;
        if (known != null) {
            try {
                known.line().listen();
                return known;
            } catch (IOException e) {
                drop(e);
            }
        }
        return open();
    }

    private Talk open() throws IOException {
        if (abandoned || !reopening.mayTry()) {
            throw new IOException("not tried again yet");
        }
        try {
            Connection opened = link.open();
            connection = opened;
            if (abandoned) {
                throw new IOException("opened too late");
            }
            LOG.info("the line to the printer is open: {}", link);
            reopening.succeeded();
            told = "";
            Dialogue line = new Dialogue(opened, link.bytesPerSecond());
            Talk fresh = new Talk(line, new StatusQuestions(line, late));
            talk = fresh;
            padded = 0;
            return fresh;
        } catch (IOException e) {
            if (!abandoned) {
                reopening.failed();
                tell(e);
            }
            closeAside();
            throw e;
        }
    }

    /** Why the line does not open: once for each reason, for it is tried again and again. */
    private void tell(IOException e) {
        String why = LineFaults.sentence(e);
        if (!why.equals(told)) {
            LOG.warn("the line to the printer, {}, does not open: {}", link, why);
            told = why;
        }
    }

    /**
     * Completes the command that an earlier ticket may have broken off in. A long one is completed
     * bit by bit, by this command and the next ones; what was sent is kept in mind.
     *
     * @param time what may be spent on it
     * @return whether a ticket may be sent now
     */
    boolean complete(Dialogue open, Duration time, BooleanSupplier wanted)
            throws IOException, InterruptedException {
        int missing = leftovers.missingBytes() - padded;
        int now = Math.clamp(missing, 0, open.bytesIn(time));
        open.send(new byte[now], _ -> wanted.getAsBoolean());
        padded += now;
        return now >= missing;
    }

    /** Sends what is to be read of a ticket, behind what cuts it off from an earlier one. */
    void sendFace(Dialogue open, EncodedTicket ticket, BooleanSupplier wanted)
            throws IOException, InterruptedException {
        open.send(leftovers.cutOff(), _ -> wanted.getAsBoolean());
        open.send(
                ticket.face(),
                sent -> {
                    holds(Leftovers.torn(ticket.missing(sent)));
                    return wanted.getAsBoolean();
                });
        holds(Leftovers.WHOLE_COMMANDS);
    }

    /** Sends the rest, after which nothing of the ticket is left over. */
    void sendCut(Dialogue open, EncodedTicket ticket, BooleanSupplier wanted)
            throws IOException, InterruptedException {
        holds(Leftovers.torn(ticket.missing(ticket.face().length)));
        open.send(ticket.cut(), _ -> wanted.getAsBoolean());
        holds(Leftovers.NONE);
        reopening.moved();
    }

    /** What the printer may hold of the last ticket now. */
    void holds(Leftovers what) {
        leftovers = what;
        padded = 0;
    }

    /** Any thread. */
    Leftovers leftovers() {
        return leftovers;
    }

    /** Lets go of a line that failed. */
    void drop(IOException why) {
        if (talk != null) {
            LOG.info("the line to the printer, {}, is lost: {}", link, LineFaults.sentence(why));
        }
        talk = null;
        closeAside();
    }

    /** From another thread: the owner hangs in the line and may never come back. */
    void abandon() {
        abandoned = true;
        reopening.hung();
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
        talk = null;
        if (closing != null) {
            closing.close();
        }
    }
}
