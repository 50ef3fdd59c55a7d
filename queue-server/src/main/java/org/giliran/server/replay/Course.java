package org.giliran.server.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a day went, or would have gone.
 *
 * @param calls in their order
 * @param passedWaiting how often those were passed who still waited at the end, without those of a
 *     class
 */
public record Course(List<Call> calls, Map<String, Integer> passedWaiting) {
    public Course {
        calls = List.copyOf(calls);
        passedWaiting = Map.copyOf(passedWaiting);
    }

    /** A step of a visit, from 0. */
    record StepOf(String number, int step) {}

    /** Until the call that counts, the last of a step. */
    Map<StepOf, Duration> lastWaits() {
        var waits = new HashMap<StepOf, Duration>();
        calls.forEach(c -> waits.put(new StepOf(c.number(), c.step()), c.waited()));
        return waits;
    }

    /** Regular tickets that were passed more often than the limit allows. */
    long passedBeyond(int limit) {
        var most = new TreeMap<String, Integer>(passedWaiting);
        calls.stream()
                .filter(c -> c.priorityClass().isEmpty())
                .forEach(c -> most.merge(c.number(), c.passed(), Math::max));
        return most.values().stream().filter(passed -> passed > limit).count();
    }
}
