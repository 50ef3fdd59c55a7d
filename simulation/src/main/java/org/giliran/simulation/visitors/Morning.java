package org.giliran.simulation.visitors;

import java.time.Duration;

/**
 * When people come: a business day of eight hours that begins with a crowd at the door.
 *
 * <p>Halls report 40 to 50 of a hundred visitors within the first hour, numbers being taken until
 * noon, a lull at midday and a few more after it.
 */
public final class Morning {
    /** How long the doors are open. */
    public static final Duration DAY = Duration.ofHours(8);

    private static final Duration SLOT = Duration.ofMinutes(30);

    /** Of a thousand visitors, by half hour. */
    private static final int[] PER_MILLE = {
        240, 200, 120, 100, 80, 60, 50, 40, 20, 10, 10, 25, 20, 15, 5, 5
    };

    private Morning() {}

    /**
     * How long after the doors opened somebody comes.
     *
     * @param rank from 0, the first visitor of the day, to 1, past the last
     */
    public static Duration arrival(double rank) {
        double left = rank * 1_000;
        int slot = 0;
        while (left >= PER_MILLE[slot] && slot < PER_MILLE.length - 1) {
            left -= PER_MILLE[slot];
            slot++;
        }
        double within = Math.min(1, left / PER_MILLE[slot]);
        return SLOT.multipliedBy(slot).plusMillis((long) (within * SLOT.toMillis()));
    }
}
