package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A printer that speaks ESC/POS, over any line.
 *
 * <p>One owner thread works off the commands in order, each until it is settled, so tickets never
 * mix. Each caller watches its own command: when the owner does not come back from the device in
 * time, the line is closed, the thread is left behind and another one starts; the caller has its
 * answer in any case. The device is opened with the first command and again whenever it was gone.
 */
public final class EscPosPrinter implements TicketPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    /** A kiosk prints one ticket at a time; more than a few waiting means that something hangs. */
    private static final int QUEUE_MAX = 16;

    /** Threads that hang in a device cannot be ended; while so many hang no other is risked. */
    private static final int HANGING_MAX = 3;

    private final ByteLink link;
    private final EscPosEncoder encoder;
    private final Patience patience;
    private final Reopening reopening = new Reopening();
    private final BlockingQueue<Command<?>> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final List<Owner> hanging = new ArrayList<>();
    private Owner owner;
    private boolean closed;

    /** The latest limit of all commands so far: the owner is idle or hangs when it has passed. */
    private Deadline lastLimit = Deadline.in(Duration.ZERO);

    public EscPosPrinter(ByteLink link, PaperWidth width) {
        this(link, width, Patience.USUAL);
    }

    public EscPosPrinter(ByteLink link, PaperWidth width, Patience patience) {
        this(link, new EscPosEncoder(width), patience);
    }

    /**
     * @param encoder knows the paper and the logo
     */
    public EscPosPrinter(ByteLink link, EscPosEncoder encoder, Patience patience) {
        this.link = link;
        this.encoder = encoder;
        this.patience = patience;
        this.owner = startOwner(Leftovers.NONE);
    }

    private Owner startOwner(Leftovers leftovers) {
        var keeper = new LineKeeper(link, reopening, patience.late(), leftovers);
        var started = new Owner(queue, keeper);
        started.start();
        return started;
    }

    @Override
    public PrinterStatus status(Duration limit) {
        PrinterStatus said = ask(new AskStatus(), limit);
        return switch (said) {
            case UNKNOWN, OFFLINE -> reopening.stuck() ? PrinterStatus.STUCK : said;
            case STUCK -> said;
            case READY, PAPER_LOW, PAPER_OUT, COVER_OPEN, CUTTER_ERROR -> {
                reopening.moved();
                yield said;
            }
        };
    }

    @Override
    public PrintOutcome print(TicketLayout ticket, Duration limit) {
        PrintOutcome outcome = ask(new PrintTicket(encoder.pieces(ticket), patience), limit);
        boolean notOpen = outcome.equals(new PrintOutcome.NotPrinted(PrinterStatus.OFFLINE));
        return notOpen && reopening.stuck()
                ? new PrintOutcome.NotPrinted(PrinterStatus.STUCK)
                : outcome;
    }

    private <T> T ask(Command.Work<T> work, Duration limit) {
        var command = new Command<T>(work, limit);
        Owner asked = ownerFor(command);
        return command.await(patience.grace(), () -> replace(asked));
    }

    /** Queues a command, or answers it at once when there is no use in waiting. */
    private synchronized Owner ownerFor(Command<?> command) {
        hanging.removeIf(left -> !left.alive());
        if (closed) {
            command.refuse(PrinterStatus.OFFLINE);
        } else if (hanging.size() >= HANGING_MAX) {
            command.refuse(PrinterStatus.STUCK);
        } else if (!queue.offer(command)) {
            command.turnAway();
        } else if (lastLimit.left().compareTo(command.limit().left()) < 0) {
            lastLimit = command.limit();
        }
        return owner;
    }

    private synchronized void replace(Owner stuck) {
        if (stuck != owner || closed) {
            return;
        }
        LOG.warn("the line to the printer, {}, hangs; it is closed and left behind", link);
        stuck.abandon();
        hanging.add(stuck);
        owner = startOwner(stuck.leftovers());
    }

    /**
     * Lets the ticket at work come to its end, at most until its limit; refuses those that wait.
     */
    @Override
    public void close() {
        Owner last;
        Duration wait;
        synchronized (this) {
            closed = true;
            last = owner;
            Duration left = lastLimit.left();
            wait = patience.grace().plus(left.isNegative() ? Duration.ZERO : left);
        }
        queue.forEach(waiting -> waiting.refuse(PrinterStatus.OFFLINE));
        if (!last.leave(wait)) {
            last.abandon();
        }
    }
}
