package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.catalogue.TicketRules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts anew, ticket by ticket, when time has something to do. */
final class Deadlines {
    private Deadlines() {}

    static void agreeWith(HallDay day) {
        TicketRules rules = day.setUp().rules();
        List<Due> due =
                day.tickets().values().stream()
                        .flatMap(t -> of(t, rules).map(at -> new Due(at, t.id())).stream())
                        .sorted()
                        .toList();
        assertEquals(due, day.due().entries().stream().map(e -> e.key()).toList());
        if (day.open()) {
            Stream<Instant> tickets =
                    day.paused().isPresent() ? Stream.empty() : due.stream().map(Due::at);
            Stream<Instant> notices = day.notices().values().stream().map(Notice::until);
            Instant first =
                    Stream.concat(Stream.concat(tickets, notices), Stream.of(day.endsAt()))
                            .min(Instant::compareTo)
                            .orElseThrow();
            assertEquals(first, day.nextDeadline());
        }
    }

    private static Optional<Instant> of(Ticket ticket, TicketRules rules) {
        if (ticket.state() instanceof TicketState.Parked s) {
            return Optional.of(s.until());
        }
        if (ticket.state() instanceof TicketState.BeingServed s
                && rules.forgottenMinutes() > 0
                && !s.flagged()) {
            Instant served = s.startedAt().plus(s.stoodStill());
            return Optional.of(served.plus(Duration.ofMinutes(rules.forgottenMinutes())));
        }
        if (ticket.state() instanceof TicketState.Called s) {
            boolean lastCall = s.calls() >= rules.callsMax() && rules.autoMissedSeconds() > 0;
            long seconds = lastCall ? rules.autoMissedSeconds() : rules.silentMinutes() * 60L;
            return seconds > 0 ? Optional.of(s.lastAt().plusSeconds(seconds)) : Optional.empty();
        }
        return Optional.empty();
    }
}
