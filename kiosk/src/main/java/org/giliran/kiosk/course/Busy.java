package org.giliran.kiosk.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Touches for which something is due at some time. For one thread. */
final class Busy {
    /**
     * Of those that nobody waits for any more, the oldest leave when there are more: a server that
     * answers nobody must not be asked about thousands. The next start asks about all of them.
     */
    private static final int LEFT_MOST = 500;

    private final Set<Visit> visits = new LinkedHashSet<>();

    void add(Visit visit) {
        visits.add(visit);
    }

    /** Adds one that its visitor has left. */
    void addLeft(Visit visit) {
        visits.add(visit);
        List<Visit> left = visits.stream().filter(Visit::isLeft).toList();
        left.stream().limit(Math.max(0, left.size() - LEFT_MOST)).forEach(visits::remove);
    }

    List<Visit> all() {
        return List.copyOf(visits);
    }

    /** After all were looked at. */
    void removeIdle() {
        visits.removeIf(visit -> visit.dueAt().isEmpty() && !visit.sending);
    }

    OptionalLong dueAt() {
        return visits.stream()
                .map(Visit::dueAt)
                .flatMapToLong(OptionalLong::stream)
                .reduce((a, b) -> a - b <= 0 ? a : b);
    }
}
