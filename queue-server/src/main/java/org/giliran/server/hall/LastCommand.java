package org.giliran.server.hall;

import java.time.Instant;
import java.util.List;

/**
 * A command that can be taken back.
 *
 * @param events that it made
 * @param until the last instant at which it can be
 */
public record LastCommand(List<HallEvent> events, Instant until) {
    public LastCommand {
        events = List.copyOf(events);
    }
}
