package org.giliran.server.calling;

/**
 * What queueing theory says of {@link TheoryHall}: Erlang's C formula (1917), and Cobham's for
 * classes that go before each other without breaking off a visit (1954), both for counters that
 * share one exponential time to serve.
 */
record Formulas(int counters) {

    /** The chance of having to wait at all. */
    double erlangC() {
        double load = TheoryHall.RHO * counters;
        double term = 1;
        double sum = 1;
        for (int n = 1; n < counters; n++) {
            term *= load / n;
            sum += term;
        }
        double all = term * load / counters / (1 - TheoryHall.RHO);
        return all / (sum + all);
    }

    /** The mean wait, first come first served. */
    double meanWaitMillis() {
        return untilFirstFreeMillis() / (1 - TheoryHall.RHO);
    }

    /** A wait to tell short from long: when all counters are busy, one is free so often. */
    double longWaitMillis() {
        return TheoryHall.SERVE_MILLIS / counters;
    }

    /** The part of visitors who wait longer than that, first come first served. */
    double partThatWaitsLong() {
        return erlangC() * Math.exp(-(1 - TheoryHall.RHO));
    }

    /** The mean wait with priority over everybody else. */
    double priorityWaitMillis() {
        return untilFirstFreeMillis() / (1 - TheoryHall.RHO * TheoryHall.PRIORITY);
    }

    /** The mean wait behind everybody with priority. */
    double regularWaitMillis() {
        return priorityWaitMillis() / (1 - TheoryHall.RHO);
    }

    /** Until a counter is free, of whoever comes; 0 for those who find one. */
    private double untilFirstFreeMillis() {
        return erlangC() * TheoryHall.SERVE_MILLIS / counters;
    }
}
