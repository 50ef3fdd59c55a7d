package org.giliran.server.board.web;

import org.giliran.api.board.Board;
import org.giliran.server.counter.web.Away;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.opening.Opening;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a hall is at rest, so that its walls may say that it is closed. */
final class Rest {
    private Rest() {}

    /**
     * Empty while anybody waits, is called, is served or may still come back, a ticket can be had,
     * or the hall is only paused.
     */
    static Optional<Board.Closed> of(HallDay day, Instant now) {
        return day.paused().isEmpty() && isShut(day, now) && isIdle(day, now)
                ? Optional.of(new Board.Closed(Offers.opensAt(day, now).orElse(null)))
                : Optional.empty();
    }

    /**
     * When it changes though nothing happens: a service opens or shuts, a time to come back ends.
     */
    static Optional<Instant> endsAt(HallDay day, Instant now) {
        Optional<Instant> back =
                isShut(day, now) ? new Away(day, now).endsAt() : Optional.<Instant>empty();
        return Stream.of(Offers.endsAt(day, now), back)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static boolean isIdle(HallDay day, Instant now) {
        return day.setUp().services().stream().allMatch(s -> day.line().waiting(s.code()) == 0)
                && day.setUp().counters().stream()
                        .allMatch(c -> Staffed.ticket(day.counter(c.code())).isEmpty())
                && new Away(day, now).isNobody();
    }

    private static boolean isShut(HallDay day, Instant now) {
        return day.setUp().offered().stream()
                .map(s -> day.opening(s.code(), now))
                .noneMatch(Opening::isOpen);
    }
}
