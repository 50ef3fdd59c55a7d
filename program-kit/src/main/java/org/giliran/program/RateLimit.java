package org.giliran.program;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each client do something so many times a second, and a number of times at once; each has its
 * own count. Safe for all threads.
 *
 * <p>A client is remembered as one time, that at which its allowance will be whole again. Of many
 * clients those are forgotten first that were here longest ago: their allowance is whole by then,
 * or they are one of ten thousand.
 */
public final class RateLimit {
    /** A megabyte or two; a hall has some hundreds. */
    static final int CLIENTS_MAX = 10_000;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long each;
    private final long allowance;
    private final LongSupplier nanoTime;
    private final Map<String, Long> wholeAt =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > CLIENTS_MAX;
                }
            };

    /**
     * A limit.
     *
     * @param perSecond above 0
     * @param atOnce how many may come in one moment after a rest; 1 or more
     * @param nanoTime as {@link System#nanoTime}
     */
    public RateLimit(double perSecond, int atOnce, LongSupplier nanoTime) {
        if (!(perSecond > 0) || atOnce < 1) {
            throw new IllegalArgumentException(perSecond + " a second, " + atOnce + " at once");
        }
        this.each = Math.max(1, Math.round(SECOND / perSecond));
        this.allowance = each * atOnce;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes one of the client's allowance.
     *
     * @return zero when it may; else how long until it may, and nothing was taken
     */
    public synchronized Duration take(String client) {
        long now = nanoTime.getAsLong();
        Long known = wholeAt.get(client);
        long whole = known == null || known - now < 0 ? now : known;
        long early = whole + each - now - allowance;
        if (early > 0) {
            return Duration.ofNanos(early);
        }
        wholeAt.put(client, whole + each);
        return Duration.ZERO;
    }

    /** Gives back one that the client has taken; nothing when it is forgotten meanwhile. */
    public synchronized void giveBack(String client) {
        wholeAt.computeIfPresent(client, (_, whole) -> whole - each);
    }

    /** How many clients it remembers. */
    synchronized int clients() {
        return wholeAt.size();
    }
}
