package org.giliran.server.platform;

import org.giliran.api.board.HallPaused;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.hall.HallDay;
import org.jspecify.annotations.Nullable;

/** Tells screens that the whole hall stands still. */
public final class Pauses {
    private Pauses() {}

    /** Null while the hall goes on. */
    public static @Nullable HallPaused of(HallDay day) {
        var offered = day.setUp().reasons().orStandard().close();
        return day.paused()
                .map(
                        p ->
                                new HallPaused(
                                        p.reason(),
                                        Reasons.find(p.reason(), offered)
                                                .map(Words::names)
                                                .orElse(null),
                                        p.since()))
                .orElse(null);
    }
}
