package org.giliran.hardware.bench;

import org.giliran.hardware.printer.PrinterRig;

import java.util.List;

/** A rig with a {@link BenchPrinter} at the end of its line, whatever that line is. */
abstract class BenchRig implements PrinterRig {
    final BenchPrinter printer = new BenchPrinter();

    @Override
    public void condition(Condition condition) {
        printer.condition(condition);
    }

    @Override
    public void manner(Manner manner) {
        printer.manner(manner);
    }

    @Override
    public void whenTicketBytes(int count, Runnable action) {
        printer.whenTicketBytes(count, action);
    }

    @Override
    public void whenDone(Runnable action) {
        printer.whenDone(action);
    }

    @Override
    public int ticketBytes() {
        return printer.ticketBytes();
    }

    @Override
    public List<List<String>> tickets() {
        return printer.tickets();
    }
}
