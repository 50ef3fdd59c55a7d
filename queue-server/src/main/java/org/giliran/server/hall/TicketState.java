package org.giliran.server.hall;

import org.giliran.server.calling.Reason;

import java.time.Duration;
import java.time.Instant;

/** Where a ticket is. Each state holds only what is true in it. */
public sealed interface TicketState {

    /** In the line. */
    record Waiting(Spot spot) implements TicketState {
        public Instant joinedAt() {
            return spot.joinedAt();
        }
    }

    /**
     * Called to a counter, not there yet.
     *
     * @param spot where it stood, for the case that it goes back
     * @param passed how often it was passed before
     * @param at of the first call, where the wait ended
     * @param lastAt of the newest call
     */
    record Called(
            Spot spot,
            int passed,
            String counter,
            Instant at,
            Instant lastAt,
            int calls,
            Reason reason)
            implements TicketState {}

    /**
     * At a counter.
     *
     * @param stoodStill for how long the whole hall was paused since the start
     * @param flagged has been there for so long that it was probably forgotten
     */
    record BeingServed(
            Spot spot,
            int passed,
            String counter,
            Instant calledAt,
            int calls,
            Reason reason,
            Instant startedAt,
            Duration stoodStill,
            boolean flagged)
            implements TicketState {

        BeingServed stoodStill(Duration more) {
            return with(stoodStill.plus(more), flagged);
        }

        BeingServed flag() {
            return with(stoodStill, true);
        }

        private BeingServed with(Duration still, boolean flag) {
            return new BeingServed(
                    spot, passed, counter, calledAt, calls, reason, startedAt, still, flag);
        }
    }

    /** Put off; back in the line, at its old place, when it is resumed or the time is up. */
    record Parked(Spot spot, int passed, Instant since, Instant until) implements TicketState {}

    /**
     * Called and did not come.
     *
     * @param returnBy the first instant at which it cannot come back any more
     */
    record Missed(Spot spot, int passed, String counter, Instant at, Instant returnBy)
            implements TicketState {}

    /** Served. {@code score} is 0 until it is rated. */
    record Finished(String counter, Instant at, int score) implements TicketState {}

    record Cancelled(Instant at, String reason) implements TicketState {}

    /** Left over when the day ended. */
    record Lapsed(Instant at) implements TicketState {}
}
