package org.giliran.server.hall;

import java.time.Instant;

/**
 * What a counter does. Each state holds only what is true in it; {@code since} is when it began.
 */
public sealed interface CounterState {
    Instant since();

    record Closed(Instant since) implements CounterState {}

    /** Open, and nobody is there. */
    record Free(String staff, Instant since) implements CounterState {}

    /** Open, and a ticket is called or served there. */
    record Busy(String staff, Instant since, String ticket) implements CounterState {}

    record Paused(String staff, String reason, Instant since) implements CounterState {}

    /** Serves its last visitor; then it pauses or closes. */
    record Closing(
            String staff, HallEvent.AfterVisit then, String reason, Instant since, String ticket)
            implements CounterState {}
}
