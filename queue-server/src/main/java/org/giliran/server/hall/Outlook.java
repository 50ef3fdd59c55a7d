package org.giliran.server.hall;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.Estimator;

import java.time.Instant;
import java.util.List;

/** Asks the estimator about somebody who would join a line of this day. */
record Outlook(HallDay day) {

    Estimate estimate(String service, String priorityClass, Instant joinedAt) {
        CallPolicy policy = day.policy();
        var place = new Place(joinedAt, Long.MAX_VALUE);
        List<Counter> open = day.openCounters();
        return new Estimator(day.knownServiceTimes(), open)
                .forNewcomer(
                        service,
                        other ->
                                policy.ahead(
                                        day.line(),
                                        new Waiting("", "", other, priorityClass, place)),
                        this::isBusy);
    }

    private boolean isBusy(Counter counter) {
        return day.counter(counter.code()) instanceof CounterState.Busy;
    }
}
