package org.giliran.server.board.web;

import org.giliran.api.board.Live;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.web.BackupLines;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.counter.web.Away;
import org.giliran.server.counter.web.CounterViews;
import org.giliran.server.counter.web.Mays;
import org.giliran.server.device.web.Devices;
import org.giliran.server.device.web.Helping;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Pauses;
import org.giliran.server.platform.ServerAlarms;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.ReasonWords;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a supervisor sees of this moment. */
public record LiveViews(
        Boards boards,
        Accounts accounts,
        Devices devices,
        ServerAlarms server,
        BackupLines backups,
        Helping help) {
    /** A clock that is behind by less is nobody's business; design.md. */
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    /** A number that rises after each change of what is not in the day. */
    long edition() {
        return devices.edition() + server.edition() + backups.edition() + help.edition();
    }

    /** When it changes though nothing happens. */
    Optional<Instant> endsAt(HallDay day, Instant now) {
        return help.endsAt(Offers.endsAt(day, now), now);
    }

    Live of(HallDay day, Instant now) {
        return new Live(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                Words.names(day.setUp().hall().name()),
                day.setUp().hall().zone().getId(),
                services(day, now),
                Advised.of(day, now),
                day.setUp().counters().stream().map(c -> counter(day, c, now)).toList(),
                boards.notices(day, ""),
                Pauses.of(day),
                behind(day, now),
                devices.lines(day.setUp()),
                devices.alarms(day.setUp()),
                server.all(),
                backups.line(),
                help.lines(day.setUp(), now));
    }

    private static int behind(HallDay day, Instant now) {
        Duration behind = Duration.between(now, day.time());
        return behind.compareTo(TOLERATED) > 0 ? (int) behind.toSeconds() : 0;
    }

    private static List<Live.Service> services(HallDay day, Instant now) {
        var away = new Away(day, now);
        Map<String, Long> parked = perService(away.parked());
        Map<String, Long> missed = perService(away.missed());
        return day.setUp().services().stream()
                .map(s -> service(day, s, now, count(parked, s), count(missed, s)))
                .toList();
    }

    private static Map<String, Long> perService(Stream<Ticket> tickets) {
        return tickets.collect(Collectors.groupingBy(Ticket::service, Collectors.counting()));
    }

    private static int count(Map<String, Long> counts, Service service) {
        return counts.getOrDefault(service.code(), 0L).intValue();
    }

    private static Live.Service service(
            HallDay day, Service service, Instant now, int parked, int missed) {
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
                Offers.shut(day, service, now).orElse(null),
                day.line().waiting(service.code()),
                parked,
                missed,
                since.map(s -> secondsSince(s, now)).orElse(0),
                since.orElse(null),
                promised == 0 ? null : promised,
                (int) day.openCounters().stream().filter(c -> c.offers(service.code())).count(),
                service.minCounters(),
                TicketAnswers.estimate(day.estimate(service.way().getFirst(), "", day.time())));
    }

    private static int secondsSince(Instant since, Instant now) {
        return (int) Math.max(0, Duration.between(since, now).toSeconds());
    }

    private Live.Counter counter(HallDay day, Counter counter, Instant now) {
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
                counter.main(),
                counter.whenIdle(),
                Staffed.ticket(state).map(t -> current(day, day.tickets().get(t))).orElse(null),
                missedAt(day, counter, now),
                new Mays(day, counter.code(), now).keptOpen());
    }

    private static int missedAt(HallDay day, Counter counter, Instant now) {
        return (int)
                new Away(day, now)
                        .missed()
                        .filter(
                                t ->
                                        t.state() instanceof TicketState.Missed m
                                                && m.counter().equals(counter.code()))
                        .count();
    }

    private static Live.@Nullable Current current(HallDay day, Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Called c -> current(day, ticket, c.at(), false, c.reason());
            case TicketState.BeingServed s ->
                    current(day, ticket, s.startedAt(), s.flagged(), s.reason());
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    null;
        };
    }

    private static Live.Current current(
            HallDay day, Ticket ticket, Instant since, boolean flagged, Reason reason) {
        return new Live.Current(
                ticket.number(),
                ticket.service(),
                TicketAnswers.state(ticket),
                since,
                flagged,
                reason.rule() == Reason.Rule.STAFF_CHOICE,
                ReasonWords.of(reason, day.setUp().reasons().orStandard().call()).text());
    }
}
