package org.giliran.server.board.web;

import org.giliran.api.board.Board;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.TicketState;
import org.giliran.server.opening.Opening;

import java.time.Instant;
import java.util.Optional;

/** Whether a hall is at rest, so that its walls may say that it is closed. */
final class Rest {
    private Rest() {}

    /** Empty while anybody waits or is called, a ticket can be had, or the hall is only paused. */
    static Optional<Board.Closed> of(HallDay day, Instant now) {
        return day.paused().isEmpty() && isIdle(day) && isShut(day, now)
                ? Optional.of(new Board.Closed(Offers.endsAt(day, now).orElse(null)))
                : Optional.empty();
    }

    private static boolean isIdle(HallDay day) {
        return day.setUp().services().stream().allMatch(s -> day.line().waiting(s.code()) == 0)
                && day.calls().stream()
                        .map(c -> day.tickets().get(c.ticket()).state())
                        .noneMatch(TicketState.Called.class::isInstance);
    }

    private static boolean isShut(HallDay day, Instant now) {
        return day.setUp().offered().stream()
                .map(s -> day.opening(s.code(), now))
                .noneMatch(Opening::isOpen);
    }
}
