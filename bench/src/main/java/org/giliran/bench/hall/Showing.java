package org.giliran.bench.hall;

import org.giliran.bench.load.FanOut;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.time.Duration;

/** Counters that call in turn while walls watch; between two calls the visitor is served. */
public final class Showing implements FanOut.Calls {
    private final RunningHall hall;
    private final Sheet sheet = new Sheet();
    private int called;

    private Showing(RunningHall hall) {
        this.hall = hall;
    }

    /** Calls for a time while so many displays watch. */
    public static FanOut.Shown run(RunningHall hall, int displays, Duration time)
            throws IOException {
        hall.connect(HallFolder.COUNTERS);
        var showing = new Showing(hall);
        for (CallVisitors counter : hall.counters(HallFolder.COUNTERS)) {
            counter.beReady(showing.sheet);
        }
        return FanOut.run(hall.walls(displays), showing, time);
    }

    private CallVisitors counter() {
        return hall.counters(HallFolder.COUNTERS).get(called % HallFolder.COUNTERS);
    }

    @Override
    public String next() throws IOException {
        return counter().call(sheet);
    }

    @Override
    public void change() throws IOException {
        counter().beReady(sheet);
        called++;
    }
}
