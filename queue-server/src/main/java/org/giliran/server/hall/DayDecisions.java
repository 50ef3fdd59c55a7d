package org.giliran.server.hall;

import org.giliran.server.catalogue.Reasons;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides about the day as a whole: its services, its notices, its beginning and its end. */
record DayDecisions(HallDay day, Instant now) {

    /** A day that is over can only be closed, a closed one only be followed by the next. */
    static Decision whenOver(HallDay day, HallCommand command, Instant now) {
        return switch (command) {
            case HallCommand.TimePassed _ ->
                    day.open()
                            ? Decision.accepted(new DayDecisions(day, now).end())
                            : Decision.refused(Refusal.DAY_CLOSED);
            case HallCommand.OpenDay open ->
                    day.open() ? Decision.refused(Refusal.DAY_CLOSED) : opened(day, open, now);
            case HallCommand.Issue _,
                    HallCommand.ReportPrint _,
                    HallCommand.RequestPrint _,
                    HallCommand.CallNext _,
                    HallCommand.CallTicket _,
                    HallCommand.Recall _,
                    HallCommand.Start _,
                    HallCommand.Finish _,
                    HallCommand.Missed _,
                    HallCommand.Release _,
                    HallCommand.CancelTicket _,
                    HallCommand.Park _,
                    HallCommand.Late _,
                    HallCommand.Resume _,
                    HallCommand.Transfer _,
                    HallCommand.ChangeClass _,
                    HallCommand.AddStep _,
                    HallCommand.Undo _,
                    HallCommand.PauseHall _,
                    HallCommand.ResumeHall _,
                    HallCommand.OpenCounter _,
                    HallCommand.PauseCounter _,
                    HallCommand.CloseCounter _,
                    HallCommand.MoveCounter _,
                    HallCommand.Rate _,
                    HallCommand.OpenService _,
                    HallCommand.CloseService _,
                    HallCommand.PostNotice _,
                    HallCommand.RemoveNotice _,
                    HallCommand.GrantSeries _,
                    HallCommand.HandOver _,
                    HallCommand.RegisterPaper _,
                    HallCommand.TypeIn _,
                    HallCommand.Note _,
                    HallCommand.Restore _,
                    HallCommand.ChangeSetUp _ ->
                    Decision.refused(Refusal.DAY_CLOSED);
        };
    }

    private static Decision opened(HallDay day, HallCommand.OpenDay command, Instant now) {
        return Decision.accepted(
                new HallEvent.DayOpened(
                        nextDate(day, now),
                        day.newestSetUp(),
                        command.serviceTimes(),
                        day.habits().after(day.attendance()),
                        day.series().values()));
    }

    /**
     * The date that a day beginning now has. A set-up that lets days start later than the last one
     * ended would give the closed day's date again; that day is over for good, so the next follows.
     */
    private static LocalDate nextDate(HallDay day, Instant now) {
        LocalDate date = day.newestSetUp().hall().dateAt(now);
        return date.isAfter(day.date()) ? date : day.date().plusDays(1);
    }

    /** Ends every visit, closes every counter, then the day. */
    private List<HallEvent> end() {
        var events = new ArrayList<HallEvent>();
        for (Ticket ticket : day.tickets().values()) {
            if (ticket.isOpen()) {
                events.add(endOf(ticket));
            }
        }
        day.counters()
                .forEach(
                        (code, state) -> {
                            if (!(state instanceof CounterState.Closed)) {
                                events.add(new HallEvent.CounterClosed(code));
                            }
                        });
        events.add(new HallEvent.DayClosed(day.tickets().size()));
        return events;
    }

    private static HallEvent endOf(Ticket ticket) {
        return ticket.state() instanceof TicketState.BeingServed served
                ? new HallEvent.VisitFinished(
                        ticket.id(), served.counter(), HallEvent.Cause.DAY_END)
                : new HallEvent.TicketLapsed(ticket.id());
    }

    Decision timePassed() {
        List<HallEvent> events = new ArrayList<>();
        for (Notice notice : day.notices().values()) {
            if (notice.until().compareTo(now) <= 0) {
                events.add(new HallEvent.NoticeRemoved(notice.id()));
            }
        }
        if (day.paused().isEmpty()) {
            dueNow().map(this::byTime).forEach(events::add);
        }
        return Decision.accepted(events);
    }

    private Stream<Ticket> dueNow() {
        return day.due().entries().stream()
                .map(OrderedMap.Entry::key)
                .takeWhile(d -> !d.at().isAfter(now))
                .map(d -> day.tickets().get(d.ticket()));
    }

    /** What time alone does to a ticket whose time is up. */
    private HallEvent byTime(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Parked _ ->
                    new HallEvent.TicketResumed(ticket.id(), HallEvent.ResumedBy.TIME_UP);
            case TicketState.Called s ->
                    Due.missedAt(s, day.setUp().rules()).isPresent()
                            ? new CounterDecisions(day, now)
                                    .missing(ticket.id(), s.counter(), HallEvent.MissedBy.NO_ANSWER)
                            : new HallEvent.TicketReleased(
                                    ticket.id(), s.counter(), HallEvent.ReleasedBy.CONSOLE_SILENT);
            case TicketState.BeingServed s -> new HallEvent.VisitFlagged(ticket.id(), s.counter());
            case TicketState.Waiting _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " waits for no time");
        };
    }

    Decision pauseHall(HallCommand.PauseHall command) {
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().close())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        return day.paused().isPresent()
                ? Decision.refused(Refusal.HALL_PAUSED)
                : Decision.accepted(new HallEvent.HallPaused(command.reason()));
    }

    Decision resumeHall() {
        return day.paused().isPresent()
                ? Decision.accepted(new HallEvent.HallResumed())
                : Decision.refused(Refusal.HALL_NOT_PAUSED);
    }

    Decision openService(HallCommand.OpenService command) {
        if (day.setUp().findService(command.service()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        }
        return day.closedServices().contains(command.service())
                ? Decision.accepted(new HallEvent.ServiceReopened(command.service()))
                : Decision.refused(Refusal.SERVICE_ALREADY_OPEN);
    }

    Decision closeService(HallCommand.CloseService command) {
        if (day.setUp().findService(command.service()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        }
        if (!Reasons.allowed(command.reason(), day.setUp().reasons().close())) {
            return Decision.refused(Refusal.UNKNOWN_REASON);
        }
        return day.closedServices().contains(command.service())
                ? Decision.refused(Refusal.SERVICE_ALREADY_CLOSED)
                : Decision.accepted(
                        new HallEvent.ServiceClosed(command.service(), command.reason()));
    }

    Decision postNotice(HallCommand.PostNotice command) {
        if (!command.zone().isEmpty() && !day.setUp().hasZone(command.zone())) {
            return Decision.refused(Refusal.UNKNOWN_ZONE);
        }
        if (command.until().compareTo(now) <= 0) {
            return Decision.refused(Refusal.NOTICE_IN_THE_PAST);
        }
        return day.notices().size() >= Notice.MAX
                ? Decision.refused(Refusal.TOO_MANY_NOTICES)
                : Decision.accepted(
                        new HallEvent.NoticePosted(
                                command.notice(), command.zone(), untilWhen(command.until())));
    }

    /** A notice ends with its day at the latest. */
    private Instant untilWhen(Instant wanted) {
        Instant end = day.endsAt();
        return wanted.isBefore(end) ? wanted.truncatedTo(ChronoUnit.MILLIS) : end;
    }

    Decision removeNotice(HallCommand.RemoveNotice command) {
        return day.notices().contains(command.notice())
                ? Decision.accepted(new HallEvent.NoticeRemoved(command.notice()))
                : Decision.refused(Refusal.UNKNOWN_NOTICE);
    }
}
