package org.giliran.program;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many polls are held at once, of each client and of all. A poll without a place is answered at
 * once, as if it asked not to be held: its screen stays live, and asks again soon. Safe for all
 * threads.
 */
public final class PollPlaces {
    private final int most;
    private final int mostOfOne;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> each = new ConcurrentHashMap<>();

    /**
     * With all places free.
     *
     * @param most of all clients; 1 or more
     * @param mostOfOne client; 1 or more
     */
    public PollPlaces(int most, int mostOfOne) {
        if (most < 1 || mostOfOne < 1) {
            throw new IllegalArgumentException(most + " places, " + mostOfOne + " of one");
        }
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** As many as there are connections. */
    public static PollPlaces enough() {
        return new PollPlaces(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Takes a place, if there is one; who gets it gives it back. */
    boolean take(String client) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return false;
        }
        if (each.merge(client, 1, Integer::sum) > mostOfOne) {
            give(client);
            return false;
        }
        return true;
    }

    void give(String client) {
        each.computeIfPresent(client, (_, n) -> n == 1 ? null : n - 1);
        all.decrementAndGet();
    }

    /** How many are taken. */
    int taken() {
        return all.get();
    }
}
