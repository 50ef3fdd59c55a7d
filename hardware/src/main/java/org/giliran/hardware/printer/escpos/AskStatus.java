package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.io.IOException;
import java.time.Duration;

/**
 * One round of status questions. There are three ways to ask, so each has a third of the time; what
 * is left is used to complete what a torn ticket left open, so that the next one need not.
 */
record AskStatus() implements Command.Work<PrinterStatus> {
    @Override
    public PrinterStatus run(LineKeeper line, Command<PrinterStatus> command)
            throws InterruptedException {
        try {
            LineKeeper.Talk talk = line.connected();
            if (!line.hears()) {
                return PrinterStatus.UNKNOWN;
            }
            Duration third = command.limit().left().dividedBy(3);
            PrinterStatus status = talk.status().ask(command.limit(), third);
            if (status.maySend()) {
                var _ = line.complete(talk.line(), half(command.limit()), command::wanted);
            }
            return status;
        } catch (IOException e) {
            line.drop(e);
            return PrinterStatus.OFFLINE;
        }
    }

    /** The other half is for a machine that is busy. */
    private static Duration half(Deadline limit) {
        return limit.left().dividedBy(2);
    }

    @Override
    public PrinterStatus givenUp(Command.Stage stage) {
        return PrinterStatus.UNKNOWN;
    }

    @Override
    public PrinterStatus refused(PrinterStatus why) {
        return why;
    }
}
