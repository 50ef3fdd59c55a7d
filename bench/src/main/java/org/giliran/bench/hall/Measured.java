package org.giliran.bench.hall;

import org.giliran.bench.load.Tally;

import java.time.Duration;

/** What the clients have measured, and what processor time the server has taken meanwhile. */
public record Measured(Tally tally, Duration serverCpu) {

    /** Processor time of the server for each request, in microseconds. */
    public double serverMicrosEach() {
        return serverCpu.toNanos() / 1e3 / Math.max(1, tally.requests());
    }

    /** Processor time of the load for each request, in microseconds. */
    public double benchMicrosEach() {
        return tally.benchCpu().toNanos() / 1e3 / Math.max(1, tally.requests());
    }
}
