package org.giliran.server.estimate;

/** What one visitor in the line will take of a counter: mean and variance of the seconds. */
record Cost(double mean, double variance) {
    /**
     * So many people of today weigh as much as all days before: a day that goes otherwise shows
     * within the first hour, and two slow visitors do not make a slow day. Tried on simulated days.
     */
    private static final double YESTERDAY_WEIGHS = 25;

    /**
     * @param begun visitors with whom the counters are not done yet
     * @param elapsedSeconds that those have taken so far
     */
    static Cost of(ServiceTime time, Pace today, int begun, double elapsedSeconds, int hour) {
        Cost usual = usual(time, time.meanSecondsAt(hour));
        double people = today.people() + begun * usual.doneOfBegun();
        double seconds = today.seconds() + elapsedSeconds;
        double mean = (YESTERDAY_WEIGHS * usual.mean + seconds) / (YESTERDAY_WEIGHS + people);
        double faster = mean / usual.mean;
        return new Cost(mean, usual.variance * faster * faster);
    }

    /**
     * What a visitor who is still there counts for: were he left out, a morning would seem fast,
     * for the slow ones are done last. Of a renewal process: after a time t, t / mean - (1 - c²) /
     * 2 are done, c being the deviation as a share of the mean.
     */
    private double doneOfBegun() {
        return Math.max(0, (1 - variance / square(mean)) / 2);
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
