package org.giliran.server.hall;

import java.time.Duration;
import java.time.Instant;

/**
 * What a pause of the whole hall does to time limits.
 *
 * <p>Nothing runs out while the hall stands still, and whatever was running gets added what the
 * pause took of it: the minutes of a parked ticket, the grace of a missed one, the time until a
 * called one is missed or its console is silent, the time until a visit counts as forgotten. What
 * begins during the pause gets added only the rest of it; a grace that was over before stays over.
 *
 * <p>What was told as a time of day stays: the end of the day and of a notice, opening hours, a
 * booked time. So do the times of people, who wait through a pause as well: when a ticket joined,
 * was called and was started, and for how long a visit can be rated at its counter. Nothing from
 * before the beginning or the end of a pause can be undone.
 *
 * @param since when the pause began
 * @param until when the hall went on
 */
record Standstill(Instant since, Instant until) {

    /** The state of a ticket when the hall goes on. */
    TicketState after(TicketState state) {
        return switch (state) {
            case TicketState.Parked s ->
                    new TicketState.Parked(
                            s.spot(), s.passed(), s.since(), s.until().plus(from(s.since())));
            case TicketState.Missed s -> missed(s);
            case TicketState.Called s ->
                    new TicketState.Called(
                            s.spot(),
                            s.passed(),
                            s.counter(),
                            s.at(),
                            s.lastAt().plus(from(s.lastAt())),
                            s.calls(),
                            s.reason());
            case TicketState.BeingServed s -> s.stoodStill(from(s.startedAt()));
            case TicketState.Waiting _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    state;
        };
    }

    private TicketState missed(TicketState.Missed s) {
        return s.returnBy().isAfter(since)
                ? new TicketState.Missed(
                        s.spot(), s.passed(), s.counter(), s.at(), s.returnBy().plus(from(s.at())))
                : s;
    }

    /** The part of the pause that came after an instant. */
    private Duration from(Instant begun) {
        return Duration.between(begun.isAfter(since) ? begun : since, until);
    }
}
