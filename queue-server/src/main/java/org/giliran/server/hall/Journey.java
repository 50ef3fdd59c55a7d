package org.giliran.server.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a visit under one number.
 *
 * @param steps services in order; at least one
 * @param step index of the one that the visitor waits for or is in
 */
public record Journey(List<String> steps, int step) {
    public Journey {
        steps = List.copyOf(steps);
    }

    /** The service of the current step. */
    public String current() {
        return steps.get(step);
    }

    /** The service of the step after the current one. */
    public Optional<String> next() {
        return step + 1 < steps.size() ? Optional.of(steps.get(step + 1)) : Optional.empty();
    }

    /** The journey in its next step, which must be there. */
    Journey advanced() {
        return new Journey(steps, step + 1);
    }

    /**
     * The journey with a service in place of the current step: the visitor had come to a wrong one.
     */
    Journey replaced(String service) {
        var changed = new ArrayList<>(steps);
        changed.set(step, service);
        return new Journey(changed, step);
    }

    /** The journey with one step more, after the current one. */
    Journey with(String service) {
        var longer = new ArrayList<>(steps);
        longer.add(step + 1, service);
        return new Journey(longer, step);
    }
}
