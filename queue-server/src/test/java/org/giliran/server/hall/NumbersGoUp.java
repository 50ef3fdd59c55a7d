package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;

/** Each number of a day is the one after the last that was given or skipped before it. */
final class NumbersGoUp {
    private final Map<String, Integer> last = new HashMap<>();

    void see(HallDay before, Recorded recorded) {
        switch (recorded.event()) {
            case HallEvent.DayOpened _ -> last.clear();
            case HallEvent.TicketIssued e -> {
                String prefix = before.setUp().service(e.service()).prefix();
                int n = last.merge(prefix, 1, Integer::sum);
                assertEquals("%s-%03d".formatted(prefix, n), e.number());
            }
            case HallEvent.NumbersSkipped e -> e.skipped().forEach(this::skipped);
            case HallEvent _ -> {}
        }
    }

    private void skipped(SkippedNumbers numbers) {
        Integer given = last.put(numbers.prefix(), numbers.last());
        assertEquals(given == null ? 1 : given + 1, numbers.first());
    }
}
