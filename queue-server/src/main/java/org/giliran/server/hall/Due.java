package org.giliran.server.hall;

import org.giliran.server.catalogue.TicketRules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** When time alone does something to a ticket; {@link Standstill} says how a pause shifts it. */
record Due(Instant at, String ticket) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::ticket);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }

    /** The first instant at which the rules let time act on a ticket in this state. */
    static Optional<Due> of(Ticket ticket, TicketRules rules) {
        return switch (ticket.state()) {
            case TicketState.Parked p -> Optional.of(new Due(p.until(), ticket.id()));
            case TicketState.Called c -> givenUpAt(c, rules).map(at -> new Due(at, ticket.id()));
            case TicketState.BeingServed s ->
                    rules.forgottenMinutes() > 0 && !s.flagged()
                            ? Optional.of(new Due(forgottenAt(s, rules), ticket.id()))
                            : Optional.empty();
            case TicketState.Waiting _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    Optional.empty();
        };
    }

    private static Instant forgottenAt(TicketState.BeingServed served, TicketRules rules) {
        return served.startedAt()
                .plus(served.stoodStill())
                .plus(Duration.ofMinutes(rules.forgottenMinutes()));
    }

    private static Optional<Instant> givenUpAt(TicketState.Called called, TicketRules rules) {
        Optional<Instant> missed = missedAt(called, rules);
        return missed.isPresent() ? missed : releasedAt(called, rules);
    }

    /** When a visitor who was called as often as is allowed counts as missed. */
    static Optional<Instant> missedAt(TicketState.Called called, TicketRules rules) {
        return rules.autoMissedSeconds() > 0 && called.calls() >= rules.callsMax()
                ? Optional.of(called.lastAt().plusSeconds(rules.autoMissedSeconds()))
                : Optional.empty();
    }

    /** When a visitor goes back to the line because nothing happens at the counter. */
    private static Optional<Instant> releasedAt(TicketState.Called called, TicketRules rules) {
        return rules.silentMinutes() > 0
                ? Optional.of(called.lastAt().plus(Duration.ofMinutes(rules.silentMinutes())))
                : Optional.empty();
    }
}
