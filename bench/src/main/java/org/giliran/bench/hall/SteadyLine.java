package org.giliran.bench.hall;

import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;

import java.io.IOException;

/** A counter that calls as many visitors as come: the line stays as long as it is. */
final class SteadyLine implements Script {
    private final TakeTickets kiosk;
    private final CallVisitors counter;

    SteadyLine(TakeTickets kiosk, CallVisitors counter) {
        this.kiosk = kiosk;
        this.counter = counter;
    }

    @Override
    public void step(Sheet sheet) throws IOException {
        kiosk.step(sheet);
        counter.step(sheet);
        counter.step(sheet);
    }

    @Override
    public void close() throws IOException {
        kiosk.close();
        counter.close();
    }
}
