package org.giliran.bench.limit;

import org.giliran.bench.limit.RawAppend.Appended;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What the machine could do at one moment, each a second.
 *
 * @param f appends of one thread, each durable; the same as G1
 * @param flushMillis median time of one of them
 * @param flushTailMillis 99th percentile of them
 * @param g64 appends of 64 callers, grouped
 * @param p1 empty POSTs of one client
 * @param p64 empty POSTs of 64 clients
 * @param polls of 64 clients, answered "nothing newer" by a bare Javalin
 */
public record Limits(
        double f,
        double flushMillis,
        double flushTailMillis,
        double g64,
        double p1,
        double p64,
        double polls) {
    /** Callers and clients of the limits that the goals name. */
    private static final int MANY = 64;

    /** Measures each limit for a time. */
    public static Limits measure(Path folder, RawLoad raw, Duration each)
            throws IOException, InterruptedException {
        Appended alone = RawAppend.alone(folder, each);
        Appended grouped = RawAppend.grouped(folder, MANY, each);
        return new Limits(
                alone.perSecond(),
                alone.micros().getValueAtPercentile(50) / 1_000.0,
                alone.micros().getValueAtPercentile(99) / 1_000.0,
                grouped.perSecond(),
                raw.posts(1, each).perSecond(),
                raw.posts(MANY, each).perSecond(),
                raw.polls(MANY, each).perSecond());
    }

    /** The mean of two moments: what stood before and after something that was measured. */
    public Limits mean(Limits other) {
        return new Limits(
                (f + other.f) / 2,
                (flushMillis + other.flushMillis) / 2,
                (flushTailMillis + other.flushTailMillis) / 2,
                (g64 + other.g64) / 2,
                (p1 + other.p1) / 2,
                (p64 + other.p64) / 2,
                (polls + other.polls) / 2);
    }

    /** How much F has moved between two moments, at least 1. */
    public double drift(Limits later) {
        return Math.max(f / later.f, later.f / f);
    }

    /** What 64 clients can get at most: the smaller of disk and network. */
    public double most64() {
        return Math.min(g64, p64);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F = G1 %.0f (p50 %.3f ms, p99 %.3f ms)   G64 %.0f   P1 %.0f   P64 %.0f   bare"
                        + " polls at 64 %.0f",
                f,
                flushMillis,
                flushTailMillis,
                g64,
                p1,
                p64,
                polls);
    }
}
