package org.giliran.server.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that happens to a day, with the ticket it is about, which is looked up once however many
 * parts of {@link Fold} ask for it.
 *
 * @param day before the event
 * @param touched what the event is about
 * @param before the ticket as it is before the event; none when the event is about none, or about
 *     one that is new or of a past day
 */
record Change(HallDay day, Recorded recorded, Touched touched, Optional<Ticket> before) {
    static Change of(HallDay day, Recorded recorded) {
        Touched touched = Touched.by(recorded.event());
        return new Change(
                day, recorded, touched, touched.findTicket().flatMap(day.tickets()::find));
    }

    Instant at() {
        return recorded.at();
    }

    /**
     * The ticket as it is before the event.
     *
     * @throws IllegalStateException when there is none: a broken invariant
     */
    Ticket ticket() {
        return before.orElseThrow(
                () -> new IllegalStateException("no ticket of today in " + recorded));
    }
}
