package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.escpos.LineKeeper.Talk;

import java.io.IOException;
import java.time.Duration;

/**
 * One ticket: ask, send what is to be read, ask again, send the cut, and ask until the printer said
 * what became of it.
 *
 * <p>Two markers (GS r 1) go with it, which a printer answers when it has worked off everything
 * before them: one ahead of the cut, one behind it. What counts:
 *
 * <ul>
 *   <li>Behind the cut answered: printed. What the printer says then is about the next ticket, but
 *       for a knife that jammed.
 *   <li>None known to this printer, but well after {@link Patience#settle}: printed.
 *   <li>Stopped before the cut was sent, or before the first marker of a printer that answers
 *       markers: not printed, although a piece of it may hang out of the slot. The printer is told
 *       to throw away what it holds, for the rest would come out once a person has put in paper.
 *   <li>Stopped between the markers: it stands on the paper, but the knife has not come: uncertain.
 *   <li>Stopped, silent, or mended meanwhile, and nobody can say how far it was: uncertain.
 * </ul>
 */
final class PrintTicket implements Command.Work<PrintOutcome> {
    /** Between two looks at the status while the printer is busy with the ticket. */
    private static final Duration LOOK = Duration.ofMillis(300);

    /** Markers of one ticket. */
    private static final int MARKERS = 2;

    private final EncodedTicket ticket;
    private final Patience patience;

    PrintTicket(EncodedTicket ticket, Patience patience) {
        this.ticket = ticket;
        this.patience = patience;
    }

    @Override
    public PrintOutcome run(LineKeeper line, Command<PrintOutcome> command)
            throws InterruptedException {
        try {
            Talk talk = line.connected();
            PrinterStatus before = before(line, talk, command.limit());
            if (!before.maySend()) {
                return new NotPrinted(before);
            }
            if (!fits(line, talk.line(), command) || !command.beginSending()) {
                return new NotPrinted(PrinterStatus.UNKNOWN);
            }
            return send(line, talk, command);
        } catch (IOException e) {
            line.drop(e);
            return command.sending()
                    ? new Uncertain(PrinterStatus.OFFLINE)
                    : new NotPrinted(PrinterStatus.OFFLINE);
        }
    }

    /**
     * Whether the ticket can be sent within the limit, behind what parts it from an earlier one.
     */
    private boolean fits(LineKeeper line, Dialogue open, Command<?> command)
            throws IOException, InterruptedException {
        Duration needed = open.wireTime(ticket.size() + line.leftovers().cutOff().length);
        Duration spare = command.limit().left().minus(needed);
        return line.complete(open, spare, command::wanted)
                && command.limit().left().compareTo(needed) >= 0;
    }

    /** A printer known to be mute is not waited for; the answer would change nothing. */
    private PrinterStatus before(LineKeeper line, Talk talk, Deadline limit)
            throws IOException, InterruptedException {
        return line.hears() && !talk.status().mute() ? ask(talk, limit) : PrinterStatus.UNKNOWN;
    }

    private PrinterStatus ask(Talk talk, Deadline limit) throws IOException, InterruptedException {
        return talk.status().ask(limit, patience.answer());
    }

    private PrintOutcome send(LineKeeper line, Talk talk, Command<PrintOutcome> command)
            throws IOException, InterruptedException {
        line.sendFace(talk.line(), ticket, command::sending);
        if (!line.hears()) {
            line.sendCut(talk.line(), ticket, command::sending);
            return new Uncertain(PrinterStatus.UNKNOWN);
        }
        talk.line().forgetMarkers();
        talk.line().askMarker();
        PrinterStatus halfway = before(line, talk, command.limit());
        if (!halfway.maySend()) {
            return stoppedHalfway(line, talk, command.limit());
        }
        line.sendCut(talk.line(), ticket, command::sending);
        talk.line().askMarker();
        return outcome(line, talk, command.limit());
    }

    private PrintOutcome outcome(LineKeeper line, Talk talk, Deadline limit)
            throws IOException, InterruptedException {
        Dialogue dialogue = talk.line();
        Deadline settled = Deadline.in(patience.settle());
        while (true) {
            boolean marked =
                    dialogue.await(() -> dialogue.markersOwed() == 0, limit.atMostIn(LOOK));
            boolean quietLongEnough = settled.passed();
            PrinterStatus now = ask(talk, limit);
            if (!now.maySend()) {
                return stopped(line, talk, now, limit);
            }
            if (marked || quietLongEnough) {
                dialogue.forgetMarkers();
                return now == PrinterStatus.UNKNOWN ? new Uncertain(now) : new Printed();
            }
            if (limit.passed()) {
                return new Uncertain(PrinterStatus.UNKNOWN);
            }
        }
    }

    /** Everything was sent; the markers say how much of it was worked off. */
    private PrintOutcome stopped(LineKeeper line, Talk talk, PrinterStatus now, Deadline limit)
            throws IOException, InterruptedException {
        Dialogue dialogue = talk.line();
        int owed = dialogue.markersOwed();
        if (owed == 0) {
            return now == PrinterStatus.CUTTER_ERROR ? new Uncertain(now) : new Printed();
        }
        if (owed < MARKERS) {
            return new Uncertain(now); // not cleared: the cut is still to come
        }
        boolean knowsMarkers = dialogue.knowsMarkers();
        PrintOutcome outcome = stoppedHalfway(line, talk, limit);
        return knowsMarkers || outcome instanceof Uncertain ? outcome : new Uncertain(now);
    }

    /** The end of the ticket is not on paper; nothing of it shall come out later. */
    private PrintOutcome stoppedHalfway(LineKeeper line, Talk talk, Deadline limit)
            throws IOException, InterruptedException {
        Dialogue dialogue = talk.line();
        boolean cleared = dialogue.clearBuffers(limit.atMostIn(patience.answer().dividedBy(2)));
        line.holds(cleared ? Leftovers.NONE : Leftovers.WHOLE_COMMANDS);
        PrinterStatus after = ask(talk, limit);
        boolean marked = dialogue.markersOwed() == 0;
        dialogue.forgetMarkers();
        return after.maySend() || marked ? new Uncertain(after) : new NotPrinted(after);
    }

    @Override
    public PrintOutcome givenUp(Command.Stage stage) {
        return stage == Command.Stage.SENDING
                ? new Uncertain(PrinterStatus.UNKNOWN)
                : new NotPrinted(PrinterStatus.UNKNOWN);
    }

    @Override
    public PrintOutcome refused(PrinterStatus why) {
        return new NotPrinted(why);
    }
}
