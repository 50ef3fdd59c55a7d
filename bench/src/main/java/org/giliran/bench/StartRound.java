package org.giliran.bench;

import org.giliran.bench.hall.LivedDay;
import org.giliran.bench.load.StartCost;

/**
 * A start of the server, and what an empty one took before and after it.
 *
 * @param bare the mean of the two
 */
record StartRound(LivedDay.Started ours, StartCost bare) {

    /** Our processor time for each of theirs. */
    double ratio() {
        return (double) ours.cost().cpu().toNanos() / bare.cpu().toNanos();
    }
}
