package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.PaperText;
import org.giliran.hardware.printer.PrinterRig;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The simulated printer, behind a cable that can spoil its answers. */
final class SimulatedRig implements PrinterRig {
    private static final Pace FAST = new Pace(921_600, 100_000, Duration.ZERO);

    private final SimulatedPrinter printer = new SimulatedPrinter(FAST);
    private final RudeLink link = new RudeLink(printer.link());

    @Override
    public ByteLink link() {
        return link;
    }

    @Override
    public void condition(Condition condition) {
        printer.paper(
                switch (condition) {
                    case PAPER_LOW -> Paper.LOW;
                    case PAPER_OUT -> Paper.OUT;
                    case WELL, COVER_OPEN, CUTTER_JAMMED -> Paper.OK;
                });
        printer.cover(condition == Condition.COVER_OPEN ? Cover.OPEN : Cover.CLOSED);
        printer.cutter(condition == Condition.CUTTER_JAMMED ? Cutter.JAMMED : Cutter.OK);
    }

    @Override
    public void manner(Manner manner) {
        boolean later = manner == Manner.MUTE_ONCE_CLEARED;
        link.onceCleared(later ? this::mute : () -> {});
        if (!later) {
            printer.manner(org.giliran.hardware.printer.simulated.Manner.valueOf(manner.name()));
        }
    }

    private void mute() {
        printer.manner(org.giliran.hardware.printer.simulated.Manner.MUTE);
    }

    @Override
    public void pullCable() throws IOException {
        printer.cable(Cable.OUT);
    }

    @Override
    public void plugCable() {
        printer.cable(Cable.IN);
    }

    @Override
    public void freeze() {
        printer.flow(Flow.STUCK);
    }

    @Override
    public void thaw() {
        printer.flow(Flow.FREE);
    }

    @Override
    public void whenTicketBytes(int count, Runnable action) {
        link.whenTicketBytes(count, action);
    }

    @Override
    public void whenDone(Runnable action) {
        link.whenDone(action);
    }

    @Override
    public int ticketBytes() {
        return link.ticketBytes();
    }

    @Override
    public List<List<String>> tickets() {
        return printer.tickets().reversed().stream()
                .map(printed -> PaperText.of(printed.ticket()))
                .toList();
    }

    @Override
    public void putAway() {
        thaw();
    }
}
