package org.giliran.server.watch;

import java.time.Duration;

/**
 * The last time that the watchers of a view were woken, all of them, and how long the view rests
 * after it.
 *
 * <p>A change that a thousand screens show costs a thousand answers, and as many new polls. Ninety
 * changes a second would cost ninety thousand, and whoever takes a ticket would stand behind them.
 * So a view rests after a wave, the longer the more watch it; the next wave brings what is newest
 * then. A view that few watch never rests.
 *
 * @param begunNanos as {@link System#nanoTime}
 * @param watchers that it is reckoned with
 */
public record Wave(long begunNanos, int watchers) {
    /** So many watchers are answered at once, and take a few milliseconds. */
    public static final int AT_ONCE = 32;

    /** Before a view was watched. */
    public static final Wave NONE = new Wave(0, 0);

    /**
     * What an answer and the poll that follows it cost, on both processors of a small server: so no
     * view takes more than about a half of it.
     */
    private static final long EACH_NANOS = 100_000;

    /** A quarter of a second is not seen on a wall. */
    private static final long LONGEST_NANOS = Duration.ofMillis(250).toNanos();

    /**
     * The wave that begins now.
     *
     * @param woken polls that were held. Half of those of the wave before count at least: a screen
     *     may just be on its way from an answer to its next poll
     */
    public Wave next(long nowNanos, int woken) {
        return new Wave(nowNanos, Math.max(woken, watchers / 2));
    }

    /** How long the view still rests; zero when the next wave may begin. */
    public Duration rest(long nowNanos) {
        return Duration.ofNanos(Math.max(0, restNanos() - (nowNanos - begunNanos)));
    }

    private long restNanos() {
        return watchers <= AT_ONCE ? 0 : Math.min(LONGEST_NANOS, watchers * EACH_NANOS);
    }
}
