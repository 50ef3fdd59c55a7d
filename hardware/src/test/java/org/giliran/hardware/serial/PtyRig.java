package org.giliran.hardware.serial;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PrinterRig;

import java.nio.file.Path;
import java.util.List;

/** A printer at the end of a real serial line: jSSC, a pty, socat, a pty, {@link BenchPrinter}. */
final class PtyRig implements PrinterRig {
    private static final int BAUD = 921_600;

    private final Path near;
    private final Path far;
    private final BenchPrinter printer = new BenchPrinter();
    private Socat cable;

    PtyRig(Path folder) throws Exception {
        near = folder.resolve("near");
        far = folder.resolve("far");
        cable = Socat.between(near, far);
        printer.connect(far);
    }

    @Override
    public ByteLink link() {
        return new JsscLink(near, BAUD, FlowControl.NONE);
    }

    Socat cable() {
        return cable;
    }

    @Override
    public void condition(Condition condition) {
        printer.condition(condition);
    }

    @Override
    public void manner(Manner manner) {
        printer.manner(manner);
    }

    @Override
    public void pullCable() throws Exception {
        cable.pull();
    }

    @Override
    public void plugCable() throws Exception {
        cable = Socat.between(near, far);
        printer.connect(far);
    }

    @Override
    public void whenTicketBytes(int count, Runnable action) {
        printer.whenTicketBytes(count, action);
    }

    @Override
    public int ticketBytes() {
        return printer.ticketBytes();
    }

    @Override
    public List<List<String>> tickets() {
        return printer.tickets();
    }

    @Override
    public void putAway() throws Exception {
        cable.pull();
    }
}
