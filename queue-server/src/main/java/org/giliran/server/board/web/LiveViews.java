package org.giliran.server.board.web;

import org.giliran.api.board.Live;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.counter.web.CounterViews;
import org.giliran.server.device.web.Devices;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a supervisor sees of this moment. */
public record LiveViews(Boards boards, Accounts accounts, Devices devices) {
    /** A clock that is behind by less is nobody's business; design.md. */
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    Live of(HallDay day, Instant now) {
        return new Live(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                Words.names(day.setUp().hall().name()),
                day.setUp().hall().zone().getId(),
                day.setUp().services().stream().map(s -> service(day, s, now)).toList(),
                day.setUp().counters().stream().map(c -> counter(day, c)).toList(),
                boards.notices(day, ""),
                behind(day, now),
                devices.lines(day.setUp()),
                devices.alarms(day.setUp()));
    }

    private static int behind(HallDay day, Instant now) {
        Duration behind = Duration.between(now, day.time());
        return behind.compareTo(TOLERATED) > 0 ? (int) behind.toSeconds() : 0;
    }

    private static Live.Service service(HallDay day, Service service, Instant now) {
        String closed = day.closedServices().find(service.code()).orElse("");
        Optional<Instant> since =
                day.line().longest(service.code()).map(Waiting::place).map(p -> p.joinedAt());
        int promised = service.standard().promisedWaitMinutes();
        return new Live.Service(
                service.code(),
                service.prefix(),
                Words.names(service.name()),
                closed.isEmpty(),
                Words.orNull(closed),
                day.line().waiting(service.code()),
                since.map(s -> secondsSince(s, now)).orElse(0),
                since.orElse(null),
                promised == 0 ? null : promised,
                (int) day.openCounters().stream().filter(c -> c.offers(service.code())).count());
    }

    private static int secondsSince(Instant since, Instant now) {
        return (int) Math.max(0, Duration.between(since, now).toSeconds());
    }

    private Live.Counter counter(HallDay day, Counter counter) {
        CounterState state = day.counter(counter.code());
        Optional<String> staff = Staffed.find(state);
        return new Live.Counter(
                counter.code(),
                Words.names(counter.name()),
                CounterViews.word(state),
                staff.orElse(null),
                staff.map(accounts::nameOf).orElse(null),
                CounterViews.pauseReason(state),
                day.counters().contains(counter.code()) ? state.since() : null,
                Staffed.ticket(state).map(t -> current(day.tickets().get(t))).orElse(null));
    }

    private static Live.@Nullable Current current(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Called c -> current(ticket, c.at());
            case TicketState.BeingServed s -> current(ticket, s.startedAt());
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    null;
        };
    }

    private static Live.Current current(Ticket ticket, Instant since) {
        return new Live.Current(ticket.number(), TicketAnswers.state(ticket), since);
    }
}
