package org.giliran.server.hall;

import org.giliran.server.calling.Reason;

import java.time.Instant;

/** Where a ticket is. Each state holds only what is true in it. */
public sealed interface TicketState {

    /** In the line, since {@code joinedAt}. */
    record Waiting(Instant joinedAt) implements TicketState {}

    /**
     * Called to a counter, not there yet.
     *
     * @param at of the first call, where the wait ended
     * @param passed how often it was passed before, for the case that it goes back
     */
    record Called(
            Instant joinedAt, String counter, Instant at, int calls, Reason reason, int passed)
            implements TicketState {}

    /** At a counter. */
    record BeingServed(
            String counter, Instant calledAt, int calls, Reason reason, Instant startedAt)
            implements TicketState {}

    /** Served. {@code score} is 0 until it is rated. */
    record Finished(String counter, Instant at, int score) implements TicketState {}

    /** Called and did not come. */
    record Missed(String counter, Instant at) implements TicketState {}

    record Cancelled(Instant at, String reason) implements TicketState {}

    /** Left over when the day ended. */
    record Lapsed(Instant at) implements TicketState {}
}
