package org.giliran.server.estimate;

/** What one visitor in the line will take of a counter: mean and variance of the seconds. */
record Cost(double mean, double variance) {
    /**
     * So many people of today weigh as much as all days before: a day that goes otherwise shows
     * within the first hour, and two slow visitors do not make a slow day. Tried on simulated days.
     */
    private static final double YESTERDAY_WEIGHS = 10;

    static Cost of(ServiceTime time, Pace today, int hour) {
        Cost usual = usual(time, time.meanSecondsAt(hour));
        double mean =
                (YESTERDAY_WEIGHS * usual.mean + today.seconds())
                        / (YESTERDAY_WEIGHS + today.people());
        double faster = mean / usual.mean;
        return new Cost(mean, usual.variance * faster * faster);
    }

    /** Somebody who comes, or somebody who does not. */
    private static Cost usual(ServiceTime time, double served) {
        double gone = time.noShows().perMille() / 1_000.0;
        double lost = time.noShows().seconds();
        double mean = Math.max(1, (1 - gone) * served + gone * lost);
        double squares =
                (1 - gone) * (square(time.deviationSeconds()) + square(served))
                        + gone * square(lost);
        return new Cost(mean, Math.max(0, squares - square(mean)));
    }

    static double square(double x) {
        return x * x;
    }
}
