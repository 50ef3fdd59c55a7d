package org.giliran.server.hall;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which counters are there for which services. */
record RotaDecisions(HallDay day, Instant now) {

    /** Other services for a counter, open or closed, until the day ends. */
    Decision move(HallCommand.MoveCounter command) {
        Optional<Counter> today = day.setUp().findCounter(command.counter());
        if (today.isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_COUNTER);
        }
        Counter moved = today.get().taking(command.main(), command.whenIdle());
        Optional<Refusal> wrong =
                Stream.concat(moved.main().stream(), moved.whenIdle().stream())
                        .flatMap(s -> refusal(s, today.get()).stream())
                        .findFirst();
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (!command.forced() && isBroken(command.counter(), Optional.of(moved))) {
            return Decision.refused(Refusal.ROTA_KEEPS_OPEN);
        }
        return moved.equals(today.get())
                ? Decision.accepted()
                : Decision.accepted(
                        new HallEvent.CounterMoved(moved.code(), moved.main(), moved.whenIdle()));
    }

    private Optional<Refusal> refusal(String code, Counter today) {
        Optional<Service> service = day.setUp().findService(code);
        if (service.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_SERVICE);
        }
        if (!service.get().steps().isEmpty()) {
            return Optional.of(Refusal.NOT_A_STEP);
        }
        List<String> skills = day.skills().find(today.code()).orElse(List.of());
        boolean able = skills.isEmpty() || skills.contains(code) || today.offers(code);
        return able ? Optional.empty() : Optional.of(Refusal.STAFF_CANNOT_DO);
    }

    /** Whether too few counters would stay open for a service if this one did not. */
    boolean isBrokenWithout(String counter) {
        return isBroken(counter, Optional.empty());
    }

    /** The same were the counter as {@code then}. */
    private boolean isBroken(String counter, Optional<Counter> then) {
        if (!day.isOpen(counter)) {
            return false;
        }
        List<Counter> others =
                Stream.concat(
                                day.openCounters().stream().filter(c -> !c.code().equals(counter)),
                                then.stream())
                        .toList();
        return day.staffed(counter).main().stream()
                .filter(s -> then.isEmpty() || !then.get().main().contains(s))
                .map(day.setUp()::service)
                .filter(s -> mainFor(s.code(), others) < s.minCounters())
                .anyMatch(s -> isWanted(s.code()));
    }

    private boolean isWanted(String service) {
        return day.opening(service, now).isOpen() || day.line().waiting(service) > 0;
    }

    private static long mainFor(String service, List<Counter> counters) {
        return counters.stream().filter(c -> c.main().contains(service)).count();
    }
}
