package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.io.IOException;

/** One round of status questions. */
record AskStatus() implements Command.Work<PrinterStatus> {
    @Override
    public PrinterStatus run(LineKeeper line, Command<PrinterStatus> command)
            throws InterruptedException {
        try {
            Dialogue dialogue = line.connected();
            return line.hears()
                    ? dialogue.askStatus(command.limit(), command.limit().left()).status()
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
