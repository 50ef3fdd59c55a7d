package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;

import java.util.List;
import java.util.Optional;

/** Every service can be reached and served, with all the steps of its visits. */
record Journeys(YamlMap file, SetUp setUp) {
    /** A visit with more steps is more than one visit. */
    private static final int MOST_STEPS = 10;

    void check() {
        List<Service> services = setUp.services();
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            if (!service.code().isEmpty()) {
                steps(i, service);
                reachable(i, service);
                counters(i, service);
            }
        }
        if (!services.isEmpty() && setUp.offered().isEmpty()) {
            file.problem("services", "expected at least one service that is offered");
        }
    }

    private void steps(int index, Service service) {
        if (service.steps().size() > MOST_STEPS) {
            problem(index, "steps", "expected at most " + MOST_STEPS + " steps");
        }
        for (String step : service.steps()) {
            problemOf(service, step).ifPresent(p -> problem(index, "steps", p));
        }
    }

    /** What is wrong with a step of a service, if anything is. */
    private Optional<String> problemOf(Service service, String step) {
        if (step.equals(service.code())) {
            return Optional.of(
                    "expected other services; '%s' cannot be a step of itself".formatted(step));
        }
        Optional<Service> found = setUp.findService(step);
        if (found.isEmpty()) {
            return Optional.of("expected the code of a service" + YamlItem.found(step));
        }
        if (!found.get().steps().isEmpty()) {
            return Optional.of(
                    "expected services without steps of their own; '%s' has steps".formatted(step));
        }
        return isServed(step)
                ? Optional.empty()
                : Optional.of(
                        "expected services that a counter serves; no counter has '%s'"
                                .formatted(step));
    }

    private void reachable(int index, Service service) {
        boolean isStep =
                setUp.services().stream().anyMatch(s -> s.steps().contains(service.code()));
        if (!service.offered() && !isStep && service.way().stream().noneMatch(this::isServed)) {
            problem(
                    index,
                    "offered",
                    ("nobody can come to '%s': it is not offered, no step of another service,"
                                    + " and no counter serves it")
                            .formatted(service.code()));
        }
    }

    private void counters(int index, Service service) {
        long mains =
                setUp.counters().stream().filter(c -> c.main().contains(service.code())).count();
        if (service.minCounters() > mains) {
            problem(
                    index,
                    "minCounters",
                    "expected at most %d, for so many counters have '%s' as main; found '%d'"
                            .formatted(mains, service.code(), service.minCounters()));
        }
    }

    private boolean isServed(String service) {
        return setUp.counters().stream().anyMatch(c -> c.offers(service));
    }

    private void problem(int index, String key, String expected) {
        file.problemOfEntry("services", index, key, expected);
    }
}
