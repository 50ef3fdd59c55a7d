package org.giliran.server.estimate;

/**
 * The counters in the order in which they are free; of those free at once, as they were given. A
 * ring that is kept sorted: who is busy again is mostly free after nearly all others, so that few
 * move. For one thread and one use.
 */
final class FreeTimes {
    private final double[] times;
    private final int[] counters;
    private final int mask;
    private int begin;
    private int end;

    /** Counters that are never free are left out. */
    FreeTimes(double[] at) {
        int places = Integer.highestOneBit(at.length) * 2;
        times = new double[places];
        counters = new int[places];
        mask = places - 1;
        for (int i = 0; i < at.length; i++) {
            if (at[i] < Double.POSITIVE_INFINITY) {
                add(i, at[i]);
            }
        }
    }

    /** When the first counter is free; there must be one. */
    double firstTime() {
        return times[begin & mask];
    }

    /** The first counter, which is taken out. */
    int take() {
        if (begin == end) {
            throw new IllegalStateException("no counter takes the newcomer");
        }
        return counters[begin++ & mask];
    }

    void add(int counter, double time) {
        int place = end++;
        while (place > begin && isAfter((place - 1) & mask, counter, time)) {
            times[place & mask] = times[(place - 1) & mask];
            counters[place & mask] = counters[(place - 1) & mask];
            place--;
        }
        times[place & mask] = time;
        counters[place & mask] = counter;
    }

    private boolean isAfter(int place, int counter, double time) {
        return times[place] > time || (times[place] == time && counters[place] > counter);
    }
}
