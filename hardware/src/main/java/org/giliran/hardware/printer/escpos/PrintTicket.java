package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;

import java.io.IOException;
import java.time.Duration;

/**
 * One ticket: ask, send, and ask again until the printer said what became of it.
 *
 * <p>What counts as printed, after the last byte:
 *
 * <ul>
 *   <li>the printer answered the marker behind the cut (GS r 1) and then says that it is well; or
 *   <li>it does not know the marker, but says that it is well after {@link Patience#settle}.
 * </ul>
 *
 * <p>If it says that it stopped before it reached the marker, it is told to throw away what it
 * still holds, for the rest would come out once a person has put in paper. Then, if it still says
 * that it stopped, the ticket is not printed, although a piece of it may hang out of the slot.
 * Stopped after the marker, silent, or mended before it could be told, is uncertain.
 */
final class PrintTicket implements Command.Work<PrintOutcome> {
    /** Between two looks at the status while the printer is busy with the ticket. */
    private static final Duration LOOK = Duration.ofMillis(300);

    private final byte[] bytes;
    private final Patience patience;

    PrintTicket(byte[] bytes, Patience patience) {
        this.bytes = bytes;
        this.patience = patience;
    }

    @Override
    public PrintOutcome run(LineKeeper line, Command<PrintOutcome> command)
            throws InterruptedException {
        try {
            Dialogue dialogue = line.connected();
            PrinterStatus before = status(line, dialogue, command.limit());
            if (!before.maySend()) {
                return new NotPrinted(before);
            }
            if (command.limit().left().compareTo(dialogue.wireTime(bytes.length)) < 0
                    || !command.beginSending()) {
                return new NotPrinted(PrinterStatus.UNKNOWN);
            }
            line.sendTicket(dialogue, bytes, command::sending);
            return line.hears()
                    ? outcome(dialogue, command.limit())
                    : new Uncertain(PrinterStatus.UNKNOWN);
        } catch (IOException e) {
            line.drop(e);
            return command.sending()
                    ? new Uncertain(PrinterStatus.OFFLINE)
                    : new NotPrinted(PrinterStatus.OFFLINE);
        }
    }

    private PrinterStatus status(LineKeeper line, Dialogue dialogue, Deadline limit)
            throws IOException, InterruptedException {
        return line.hears()
                ? dialogue.askStatus(limit, patience.answer()).status()
                : PrinterStatus.UNKNOWN;
    }

    private PrintOutcome outcome(Dialogue dialogue, Deadline limit)
            throws IOException, InterruptedException {
        dialogue.askMarker();
        Deadline settled = Deadline.in(patience.settle());
        while (true) {
            boolean markedBefore = dialogue.awaitMarker(limit.atMostIn(LOOK));
            boolean quietLongEnough = settled.passed();
            PrinterStatus now = dialogue.askStatus(limit, patience.answer()).status();
            if (!now.maySend()) {
                return dialogue.marked() ? new Uncertain(now) : stopped(dialogue, limit);
            }
            if (markedBefore || quietLongEnough) {
                dialogue.forgetMarkers();
                return now == PrinterStatus.UNKNOWN ? new Uncertain(now) : new Printed();
            }
            if (limit.passed()) {
                return new Uncertain(PrinterStatus.UNKNOWN);
            }
        }
    }

    private PrintOutcome stopped(Dialogue dialogue, Deadline limit)
            throws IOException, InterruptedException {
        dialogue.clearBuffers();
        PrinterStatus after = dialogue.askStatus(limit, patience.answer()).status();
        boolean marked = dialogue.marked();
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
    public PrintOutcome offline() {
        return new NotPrinted(PrinterStatus.OFFLINE);
    }
}
