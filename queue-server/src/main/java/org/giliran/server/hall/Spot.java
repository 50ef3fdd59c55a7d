package org.giliran.server.hall;

import java.time.Instant;

/**
 * A ticket's place in the line, which it keeps while it is away from it.
 *
 * @param counter the only one that may call it; empty: any that offers its service
 * @param first put first by staff
 */
public record Spot(Instant joinedAt, String counter, boolean first) {
    /** At the end of the line, for any counter. */
    static Spot atEnd(Instant now) {
        return new Spot(now, "", false);
    }

    Spot forAnyCounter() {
        return new Spot(joinedAt, "", first);
    }
}
