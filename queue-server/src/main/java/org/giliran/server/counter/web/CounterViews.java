package org.giliran.server.counter.web;

import org.giliran.api.board.NoticeLine;
import org.giliran.api.board.ServerAlarm;
import org.giliran.api.counter.CallReason;
import org.giliran.api.counter.CounterView;
import org.giliran.api.device.AlarmLine;
import org.giliran.api.device.HelpLine;
import org.giliran.api.note.StaffNote;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Pauses;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.ReasonWords;
import org.giliran.server.ticket.web.Steps;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the console at a counter sees. */
public record CounterViews(NoticeTexts notices, Accounts accounts) {
    /** Nobody scrolls further; the rest is a number. Every command of a counter answers with it. */
    private static final int LINE_MAX = 100;

    /**
     * What a view shows beside the counter.
     *
     * @param alarms of devices
     * @param server alarms of the server
     * @param paper ticket whose paper is asked about; empty for none
     * @param notes of staff about a ticket
     * @param help who waits for a person at a kiosk
     */
    record Beside(
            List<AlarmLine> alarms,
            List<ServerAlarm> server,
            String paper,
            Function<String, List<StaffNote>> notes,
            List<HelpLine> help) {
        static final Beside NOTHING =
                new Beside(List.of(), List.of(), "", _ -> List.of(), List.of());
    }

    /**
     * The view of a counter.
     *
     * @param asked for beside the day; nothing in an answer to a command, which must stay the same
     *     when it is repeated
     */
    CounterView of(HallDay day, String code, Instant now, Beside asked) {
        Counter counter = day.staffed(code);
        CounterState state = day.counter(code);
        var mays = new Mays(day, code, now);
        List<CounterView.LineEntry> line = line(day, counter, asked);
        return new CounterView(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                code,
                Words.names(counter.name()),
                day.setUp().hall().zone().getId(),
                word(state),
                Staffed.find(state).orElse(null),
                Staffed.find(state).map(accounts::nameOf).orElse(null),
                pauseReason(state),
                Pauses.of(day),
                Staffed.ticket(state)
                        .map(t -> current(day, day.tickets().get(t), line, asked))
                        .orElse(null),
                Stream.concat(line.stream(), new Away(day, now).at(counter, asked.notes).stream())
                        .toList(),
                day.line().waiting(counter),
                mays.commands(),
                mays.keptOpen(),
                day.notices().values().stream()
                        .filter(n -> n.zone().isEmpty() || n.zone().equals(counter.zone()))
                        .map(n -> new NoticeLine(n.id(), notices.get(n.id())))
                        .toList(),
                mays.undo(),
                asked.alarms,
                asked.paper.isEmpty()
                        ? null
                        : new CounterView.Paper(asked.paper, PaperStates.of(day, asked.paper)),
                asked.server,
                asked.help);
    }

    /** When the view of a counter changes though nothing happens. */
    static Optional<Instant> endsAt(HallDay day, String code, Instant now) {
        if (day.setUp().findCounter(code).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> undoEnds = day.undoable(code, now).map(c -> c.until().plusMillis(1));
        return Stream.of(undoEnds, new Away(day, now).endsAt(day.staffed(code)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The word of a counter's state. */
    public static org.giliran.api.counter.CounterState word(CounterState state) {
        return switch (state) {
            case CounterState.Closed _ -> org.giliran.api.counter.CounterState.CLOSED;
            case CounterState.Free _, CounterState.Busy _ ->
                    org.giliran.api.counter.CounterState.OPEN;
            case CounterState.Paused _ -> org.giliran.api.counter.CounterState.PAUSED;
            case CounterState.Closing _ -> org.giliran.api.counter.CounterState.CLOSING;
        };
    }

    /** Why it is paused, or will be. */
    public static @Nullable String pauseReason(CounterState state) {
        return switch (state) {
            case CounterState.Paused p -> p.reason();
            case CounterState.Closing c -> Words.orNull(c.reason());
            case CounterState.Closed _, CounterState.Free _, CounterState.Busy _ -> null;
        };
    }

    private static CounterView.Current current(
            HallDay day, Ticket ticket, List<CounterView.LineEntry> line, Beside asked) {
        return switch (ticket.state()) {
            case TicketState.Called c ->
                    current(
                            day,
                            ticket,
                            c.calls(),
                            c.at(),
                            null,
                            why(day, c.counter(), c.reason(), line),
                            false,
                            asked);
            case TicketState.BeingServed s ->
                    current(
                            day,
                            ticket,
                            s.calls(),
                            s.calledAt(),
                            s.startedAt(),
                            why(day, s.counter(), s.reason(), line),
                            s.flagged(),
                            asked);
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " is at no counter");
        };
    }

    /** With who comes next as the line is now: it changes while the visitor is here. */
    private static CallReason why(
            HallDay day, String counter, Reason reason, List<CounterView.LineEntry> line) {
        return ReasonWords.now(
                reason,
                day.setUp().reasons().orStandard().call(),
                line.isEmpty() ? "" : line.getFirst().number(),
                !(day.counter(counter) instanceof CounterState.Closing));
    }

    private static CounterView.Current current(
            HallDay day,
            Ticket ticket,
            int calls,
            Instant calledAt,
            @Nullable Instant startedAt,
            CallReason reason,
            boolean flagged,
            Beside asked) {
        return new CounterView.Current(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                Words.orNull(ticket.priorityClass()),
                TicketAnswers.state(ticket),
                calls,
                ticket.issuedAt(),
                calledAt,
                startedAt,
                reason,
                flagged,
                Steps.of(day, ticket),
                ticket.journey().next().orElse(null),
                asked.notes.apply(ticket.id()));
    }

    /** In the order of calling: whoever is taken only when nobody else waits stands last. */
    private static List<CounterView.LineEntry> line(HallDay day, Counter counter, Beside asked) {
        return day.policy().upcoming(day.line(), counter, LINE_MAX).stream()
                .map(w -> entry(w, !w.bound() && !counter.main().contains(w.service()), asked))
                .toList();
    }

    private static CounterView.LineEntry entry(
            Waiting waiting, boolean onlyWhenIdle, Beside asked) {
        return new CounterView.LineEntry(
                waiting.ticket(),
                waiting.number(),
                waiting.service(),
                Words.orNull(waiting.priorityClass()),
                waiting.place().joinedAt(),
                org.giliran.api.ticket.TicketState.WAITING,
                onlyWhenIdle,
                null,
                null,
                waiting.booked().equals(Waiting.NOT_BOOKED) ? null : waiting.booked(),
                waiting.first() ? true : null,
                waiting.counter().isEmpty() ? null : true,
                asked.notes.apply(waiting.ticket()));
    }
}
