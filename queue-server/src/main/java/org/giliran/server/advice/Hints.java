package org.giliran.server.advice;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a hall needs another counter: from who waits, which counters are open, how long services
 * take, and what was promised. Pure.
 *
 * <p>An act is offered only where it shortens the wait by a minute at least; no counter is offered
 * twice. Somebody who sits idle comes before a counter that would have to be opened, and that
 * before one on a break.
 */
public final class Hints {
    /** More is not read by anybody who has to act. */
    static final int MOST = 4;

    private final HallDay day;
    private final Instant now;
    private final Set<String> offered = new HashSet<>();

    private Hints(HallDay day, Instant now) {
        this.day = day;
        this.now = now;
    }

    /** The hints of a moment, the most urgent first; none while the whole hall stands still. */
    public static List<Hint> of(HallDay day, Instant now) {
        if (!day.open() || day.paused().isPresent()) {
            return List.of();
        }
        var hints = new Hints(day, now);
        List<Need> needs = hints.needs();
        return needs.stream().limit(MOST).map(hints::hint).toList();
    }

    /**
     * A service that is short of counters.
     *
     * @param minutes that a newcomer is expected to wait; what nobody can say is more than any
     */
    private record Need(Service service, int waiting, int counters, int minutes) {
        int beyond() {
            return minutes - service.standard().promisedWaitMinutes();
        }
    }

    private List<Need> needs() {
        var needs = new ArrayList<Need>();
        for (Service service : day.setUp().services()) {
            int waiting = day.line().waiting(service.code());
            if (waiting > 0) {
                need(service, waiting).ifPresent(needs::add);
            }
        }
        needs.sort(
                Comparator.comparing((Need n) -> n.counters > 0)
                        .thenComparing(Comparator.comparingInt(Need::beyond).reversed()));
        return needs;
    }

    private Optional<Need> need(Service service, int waiting) {
        int counters =
                (int)
                        day.openCounters().stream()
                                .filter(c -> c.main().contains(service.code()))
                                .count();
        if (counters == 0) {
            return Optional.of(new Need(service, waiting, 0, waiting));
        }
        int minutes = minutes(service, Optional.empty());
        int promised = service.standard().promisedWaitMinutes();
        return promised > 0 && minutes > promised
                ? Optional.of(new Need(service, waiting, counters, minutes))
                : Optional.empty();
    }

    private Hint hint(Need need) {
        Service service = need.service;
        if (need.counters == 0) {
            return new Hint.NoCounter(
                    service.code(), need.waiting, act(service, Integer.MAX_VALUE));
        }
        return new Hint.TooFew(
                service.code(),
                need.waiting,
                need.counters,
                need.minutes,
                service.standard().promisedWaitMinutes(),
                act(service, need.minutes));
    }

    private Hint.Act act(Service service, int minutes) {
        Hint.Act best = new Hint.Nothing();
        int rank = Integer.MAX_VALUE;
        for (Counter counter : day.setUp().counters()) {
            if (!offered.contains(counter.code()) && rank(counter, service) < rank) {
                int then = minutes(service, Optional.of(with(counter, service)));
                if (then < minutes) {
                    rank = rank(counter, service);
                    best = act(counter, then);
                }
            }
        }
        counter(best).ifPresent(offered::add);
        return best;
    }

    private static final int NEVER = Integer.MAX_VALUE;

    /** What is asked for first is least; {@link #NEVER} what cannot be asked for. */
    private int rank(Counter counter, Service service) {
        Counter staffed = day.staffed(counter.code());
        boolean takes = staffed.main().contains(service.code());
        return switch (day.counter(counter.code())) {
            case CounterState.Free _ -> !takes && mayTake(staffed, service) ? 0 : NEVER;
            case CounterState.Closed _ -> takes ? 1 : NEVER;
            case CounterState.Paused _ -> takes ? 2 : NEVER;
            case CounterState.Busy _, CounterState.Closing _ -> NEVER;
        };
    }

    /** Nobody waits for what it takes, and whoever sits there can do the service. */
    private boolean mayTake(Counter counter, Service service) {
        List<String> skills = day.skills().find(counter.code()).orElse(List.of());
        return day.line().waiting(counter) == 0
                && (skills.isEmpty() || skills.contains(service.code()));
    }

    private Hint.Act act(Counter counter, int minutes) {
        return switch (day.counter(counter.code())) {
            case CounterState.Free _ -> new Hint.AddService(counter.code(), minutes);
            case CounterState.Closed _ -> new Hint.Open(counter.code(), minutes);
            case CounterState.Paused _ -> new Hint.Resume(counter.code(), minutes);
            case CounterState.Busy _, CounterState.Closing _ -> new Hint.Nothing();
        };
    }

    private static Optional<String> counter(Hint.Act act) {
        return switch (act) {
            case Hint.Nothing _ -> Optional.empty();
            case Hint.AddService a -> Optional.of(a.counter());
            case Hint.Open a -> Optional.of(a.counter());
            case Hint.Resume a -> Optional.of(a.counter());
        };
    }

    private Counter with(Counter counter, Service service) {
        Counter staffed = day.staffed(counter.code());
        return staffed.main().contains(service.code()) ? staffed : staffed.alsoFor(service.code());
    }

    private int minutes(Service service, Optional<Counter> also) {
        return day.meanWait(service.code(), also, now).stream()
                .map(seconds -> Math.round(seconds / 60f))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
