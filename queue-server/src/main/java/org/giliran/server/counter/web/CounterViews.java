package org.giliran.server.counter.web;

import org.giliran.api.board.NoticeLine;
import org.giliran.api.counter.CounterCommand;
import org.giliran.api.counter.CounterView;
import org.giliran.api.device.AlarmLine;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the console at a counter sees. */
public record CounterViews(NoticeTexts notices, Accounts accounts) {
    /** Nobody scrolls further; the rest is a number. Every command of a counter answers with it. */
    private static final int LINE_MAX = 100;

    /**
     * What a view shows beside the counter.
     *
     * @param alarms of devices
     * @param paper ticket whose paper is asked about; empty for none
     */
    record Beside(List<AlarmLine> alarms, String paper) {
        static final Beside NOTHING = new Beside(List.of(), "");
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
                Staffed.ticket(state).map(t -> current(day, day.tickets().get(t))).orElse(null),
                line(day, counter),
                day.line().waiting(counter),
                may(day, state),
                day.notices().values().stream()
                        .filter(n -> n.zone().isEmpty() || n.zone().equals(counter.zone()))
                        .map(n -> new NoticeLine(n.id(), notices.get(n.id())))
                        .toList(),
                null,
                asked.alarms,
                asked.paper.isEmpty()
                        ? null
                        : new CounterView.Paper(asked.paper, PaperStates.of(day, asked.paper)));
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

    private static CounterView.Current current(HallDay day, Ticket ticket) {
        var offered = day.setUp().reasons().orStandard().call();
        return switch (ticket.state()) {
            case TicketState.Called c ->
                    current(ticket, c.calls(), c.at(), null, c.reason(), offered);
            case TicketState.BeingServed s ->
                    current(ticket, s.calls(), s.calledAt(), s.startedAt(), s.reason(), offered);
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " is at no counter");
        };
    }

    private static CounterView.Current current(
            Ticket ticket,
            int calls,
            Instant calledAt,
            @Nullable Instant startedAt,
            org.giliran.server.calling.Reason reason,
            List<Reasons.Reason> offered) {
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
                ReasonWords.of(reason, offered));
    }

    /** In the order of calling: whoever is taken only when nobody else waits stands last. */
    private static List<CounterView.LineEntry> line(HallDay day, Counter counter) {
        return day.policy().upcoming(day.line(), counter, LINE_MAX).stream()
                .map(w -> entry(w, !w.bound() && !counter.main().contains(w.service())))
                .toList();
    }

    private static CounterView.LineEntry entry(Waiting waiting, boolean onlyWhenIdle) {
        return new CounterView.LineEntry(
                waiting.ticket(),
                waiting.number(),
                waiting.service(),
                Words.orNull(waiting.priorityClass()),
                waiting.place().joinedAt(),
                org.giliran.api.ticket.TicketState.WAITING,
                onlyWhenIdle);
    }

    private static List<CounterCommand> may(HallDay day, CounterState state) {
        Optional<Boolean> served =
                Staffed.ticket(state)
                        .map(t -> day.tickets().get(t).state() instanceof TicketState.BeingServed);
        return switch (state) {
            case CounterState.Closed _ -> List.of(CounterCommand.OPEN);
            case CounterState.Paused _ -> List.of(CounterCommand.OPEN, CounterCommand.CLOSE);
            case CounterState.Free _ ->
                    List.of(CounterCommand.CALL, CounterCommand.PAUSE, CounterCommand.CLOSE);
            case CounterState.Busy busy -> served.orElse(false) ? SERVING : calledMay(day, busy);
            case CounterState.Closing _ ->
                    List.of(CounterCommand.OPEN, CounterCommand.FINISH, CounterCommand.CANCEL);
        };
    }

    private static final List<CounterCommand> SERVING =
            List.of(
                    CounterCommand.CALL,
                    CounterCommand.FINISH,
                    CounterCommand.CANCEL,
                    CounterCommand.PAUSE,
                    CounterCommand.CLOSE);

    private static List<CounterCommand> calledMay(HallDay day, CounterState.Busy busy) {
        var may =
                new ArrayList<>(
                        List.of(
                                CounterCommand.START,
                                CounterCommand.MISSED,
                                CounterCommand.RELEASE,
                                CounterCommand.CANCEL,
                                CounterCommand.CLOSE));
        if (day.tickets().get(busy.ticket()).state() instanceof TicketState.Called called
                && called.calls() < day.setUp().rules().callsMax()) {
            may.addFirst(CounterCommand.RECALL);
        }
        return may;
    }
}
