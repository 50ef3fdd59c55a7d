package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.io.IOException;

/** One round of status questions. There are three ways to ask, so each has a third of the time. */
record AskStatus() implements Command.Work<PrinterStatus> {
    @Override
    public PrinterStatus run(LineKeeper line, Command<PrinterStatus> command)
            throws InterruptedException {
        try {
            LineKeeper.Talk talk = line.connected();
            return line.hears()
                    ? talk.status().ask(command.limit(), command.limit().left().dividedBy(3))
                    : PrinterStatus.UNKNOWN;
        } catch (IOException e) {
            line.drop(e);
            return PrinterStatus.OFFLINE;
        }
    }

    @Override
    public PrinterStatus givenUp(Command.Stage stage) {
        return PrinterStatus.UNKNOWN;
    }

    @Override
    public PrinterStatus offline() {
        return PrinterStatus.OFFLINE;
    }
}
