package org.giliran.server.hall;

import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.opening.Opening;
import org.giliran.server.opening.Today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks whether a ticket of a service of this day can be had. */
record Doors(HallDay day) {

    /**
     * The answer at an instant of the day.
     *
     * @param now never before the newest event
     */
    Opening opening(String service, Instant now) {
        // A new set-up can let a day that is open already begin later.
        Instant starts = day.setUp().hall().startOf(day.date());
        Instant asked = now.isBefore(starts) ? starts : now;
        return Opening.at(day.setUp(), service, today(service), asked);
    }

    /** When tickets can be had on this day and on the next that has such times. */
    List<Opening.Span> times(String service) {
        return Opening.times(day.setUp(), service, today(service));
    }

    /** Whether nobody else is taken on for a service, of the day or of the slot of {@code now}. */
    boolean usedUp(String service, Instant now) {
        return Opening.usedUp(day.setUp(), service, today(service), now);
    }

    private Today today(String service) {
        Today.Issued counted = (from, to) -> Taken.between(day.taken(), service, from, to);
        return new Today(day.date(), counted, held(service));
    }

    private Today.Held held(String service) {
        return day.paused()
                .<Today.Held>map(p -> new Today.Held.HallPaused(why(p.reason())))
                .or(() -> closed(service))
                .orElse(new Today.Held.Nothing());
    }

    private Optional<Today.Held> closed(String service) {
        return day.closedServices()
                .find(service)
                .map(reason -> new Today.Held.ServiceClosed(why(reason)));
    }

    private Name why(String code) {
        return Reasons.find(code, day.setUp().reasons().orStandard().close()).orElse(Name.NONE);
    }
}
