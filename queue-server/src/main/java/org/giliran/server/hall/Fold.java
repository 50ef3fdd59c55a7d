package org.giliran.server.hall;

import org.giliran.server.calling.Line;
import org.giliran.server.hall.HallEvent.PrintState;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes the state after one event. It decides nothing: an event that does not fit is a broken
 * journal or a broken {@code decide}, and throws.
 *
 * <p>Longer than other files: one small method for each type of event, and all of them write the
 * same draft.
 */
final class Fold {
    private final HallDay day;
    private final Recorded recorded;
    private final Instant at;
    private final Draft draft;

    Fold(HallDay day, Recorded recorded) {
        this.day = day;
        this.recorded = recorded;
        this.at = recorded.at();
        this.draft = new Draft(day);
    }

    HallDay next() {
        if (recorded.seq() != day.seq() + 1 || at.isBefore(day.time())) {
            throw new IllegalStateException(
                    "event " + recorded.seq() + " does not follow " + day.seq());
        }
        draft.seq = recorded.seq();
        draft.time = at;
        change(recorded.event());
        remember();
        return draft.done();
    }

    private void change(HallEvent event) {
        switch (event) {
            case HallEvent.DayOpened e -> dayOpened(e);
            case HallEvent.DayClosed _ -> draft.open = false;
            case HallEvent.SetUpChanged e -> setUpChanged(e);
            case HallEvent.TicketIssued e -> issued(e);
            case HallEvent.PrintReported e -> printReported(e);
            case HallEvent.PrintRequested e -> printRequested(e);
            case HallEvent.TicketCalled e -> called(e);
            case HallEvent.TicketRecalled e -> recalled(e);
            case HallEvent.ServiceStarted e -> started(e);
            case HallEvent.VisitFinished e -> finished(e);
            case HallEvent.TicketMissed e -> missed(e);
            case HallEvent.TicketReleased e -> released(e);
            case HallEvent.TicketCancelled e -> cancelled(e);
            case HallEvent.TicketLapsed e -> lapsed(e);
            case HallEvent.CounterOpened e -> opened(e);
            case HallEvent.CounterPaused e -> paused(e);
            case HallEvent.CounterClosed e -> counter(e.counter(), new CounterState.Closed(at));
            case HallEvent.CounterClosing e -> closing(e);
            case HallEvent.VisitRated e -> rated(e);
            case HallEvent.ServiceClosed e ->
                    draft.closedServices = draft.closedServices.with(e.service(), e.reason());
            case HallEvent.ServiceReopened e ->
                    draft.closedServices = draft.closedServices.without(e.service());
            case HallEvent.NoticePosted e ->
                    draft.notices =
                            draft.notices.with(
                                    e.notice(), new Notice(e.notice(), e.zone(), e.until()));
            case HallEvent.NoticeRemoved e -> draft.notices = draft.notices.without(e.notice());
        }
    }

    private void remember() {
        String key = recorded.origin().key();
        if (!key.isEmpty()) {
            var records = new ArrayList<>(draft.answered.find(key).orElse(List.of()));
            records.add(recorded);
            draft.answered = draft.answered.with(key, List.copyOf(records));
        }
    }

    private void dayOpened(HallEvent.DayOpened event) {
        if (day.date().isAfter(LocalDate.MIN)) {
            draft.past = new ArrayList<>(day.past());
            draft.past.addFirst(new PastDay(day.date(), day.tickets(), day.answered()));
            draft.past = draft.past.subList(0, Math.min(PastDay.KEPT, draft.past.size()));
        }
        draft.date = event.date();
        draft.open = true;
        draft.setUp = event.setUp();
        draft.newestSetUp = event.setUp();
        draft.serviceTimes = event.serviceTimes();
        draft.tickets = OrderedMap.empty();
        draft.issued = OrderedMap.empty();
        draft.line = Line.EMPTY;
        draft.counters = OrderedMap.empty();
        draft.closedServices = OrderedMap.empty();
        draft.notices = OrderedMap.empty();
        draft.calls = List.of();
        draft.lastFinished = OrderedMap.empty();
        draft.printJobs = OrderedMap.empty();
        draft.answered = OrderedMap.empty();
    }

    private void setUpChanged(HallEvent.SetUpChanged event) {
        draft.setUp = day.setUp().changedTo(event.setUp());
        draft.newestSetUp = event.setUp();
    }

    private void issued(HallEvent.TicketIssued e) {
        var ticket =
                new Ticket(
                        e.ticket(),
                        e.number(),
                        day.date(),
                        e.service(),
                        e.priorityClass(),
                        e.language(),
                        e.channel(),
                        at,
                        day.tickets().size() + 1L,
                        e.ahead(),
                        e.estimate(),
                        recorded.fingerprint(),
                        PrintState.UNKNOWN,
                        0,
                        new TicketState.Waiting(at));
        String prefix = day.setUp().service(e.service()).prefix();
        draft.issued = draft.issued.with(prefix, draft.issued.find(prefix).orElse(0) + 1);
        draft.tickets = draft.tickets.with(e.ticket(), ticket);
        draft.line = draft.line.joined(ticket.waiting(at), 0);
    }

    private void printReported(HallEvent.PrintReported event) {
        changed(event.day(), event.ticket(), ticket -> ticket.printed(event.outcome()));
        draft.printJobs = draft.printJobs.filter((_, job) -> !job.ticket().equals(event.ticket()));
    }

    private void printRequested(HallEvent.PrintRequested event) {
        String job = event.ticket() + ":" + recorded.seq();
        Ticket ticket = day.tickets().get(event.ticket());
        draft.tickets = draft.tickets.with(ticket.id(), ticket.copied(event.copy()));
        draft.printJobs =
                draft.printJobs.with(
                        job, new PrintJob(job, event.ticket(), event.kiosk(), event.copy()));
    }

    private void called(HallEvent.TicketCalled event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var waiting = (TicketState.Waiting) ticket.state();
        var entry = ticket.waiting(waiting.joinedAt());
        var called =
                new TicketState.Called(
                        waiting.joinedAt(),
                        event.counter(),
                        at,
                        1,
                        event.reason(),
                        day.line().passed(entry));
        put(ticket, called);
        draft.line = day.line().called(entry, day.setUp().counter(event.counter()).main());
        var free = (CounterState.Free) draft.counters.get(event.counter());
        counter(event.counter(), new CounterState.Busy(free.staff(), at, ticket.id()));
        show(new Shown(ticket.id(), event.counter(), at, 1));
    }

    private void recalled(HallEvent.TicketRecalled event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        put(
                ticket,
                new TicketState.Called(
                        called.joinedAt(),
                        called.counter(),
                        called.at(),
                        event.calls(),
                        called.reason(),
                        called.passed()));
        show(new Shown(ticket.id(), event.counter(), at, event.calls()));
    }

    private void started(HallEvent.ServiceStarted event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        put(
                ticket,
                new TicketState.BeingServed(
                        called.counter(), called.at(), called.calls(), called.reason(), at));
    }

    private void finished(HallEvent.VisitFinished event) {
        put(day.tickets().get(event.ticket()), new TicketState.Finished(event.counter(), at, 0));
        draft.lastFinished = draft.lastFinished.with(event.counter(), event.ticket());
        free(event.counter());
    }

    private void missed(HallEvent.TicketMissed event) {
        put(day.tickets().get(event.ticket()), new TicketState.Missed(event.counter(), at));
        free(event.counter());
    }

    private void released(HallEvent.TicketReleased event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        put(ticket, new TicketState.Waiting(called.joinedAt()));
        draft.line = day.line().joined(ticket.waiting(called.joinedAt()), called.passed());
        unshow(ticket.id());
        free(event.counter());
    }

    private void cancelled(HallEvent.TicketCancelled event) {
        Ticket ticket = day.tickets().get(event.ticket());
        if (ticket.state() instanceof TicketState.Waiting waiting) {
            draft.line = day.line().left(ticket.waiting(waiting.joinedAt()));
        } else {
            free(event.counter());
        }
        put(ticket, new TicketState.Cancelled(at, event.reason()));
    }

    private void lapsed(HallEvent.TicketLapsed event) {
        Ticket ticket = day.tickets().get(event.ticket());
        switch (ticket.state()) {
            case TicketState.Waiting w ->
                    draft.line = day.line().left(ticket.waiting(w.joinedAt()));
            case TicketState.Called c -> free(c.counter());
            case TicketState.BeingServed _,
                    TicketState.Finished _,
                    TicketState.Missed _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " cannot lapse");
        }
        put(ticket, new TicketState.Lapsed(at));
    }

    private void opened(HallEvent.CounterOpened event) {
        counter(
                event.counter(),
                day.counter(event.counter()) instanceof CounterState.Closing closing
                        ? new CounterState.Busy(event.staff(), at, closing.ticket())
                        : new CounterState.Free(event.staff(), at));
    }

    private void paused(HallEvent.CounterPaused event) {
        String staff = Staffed.at(day.counter(event.counter()));
        counter(event.counter(), new CounterState.Paused(staff, event.reason(), at));
    }

    private void closing(HallEvent.CounterClosing event) {
        var busy = (CounterState.Busy) day.counter(event.counter());
        counter(
                event.counter(),
                new CounterState.Closing(
                        busy.staff(), event.then(), event.reason(), at, busy.ticket()));
    }

    private void rated(HallEvent.VisitRated event) {
        changed(event.day(), event.ticket(), ticket -> withScore(ticket, event.score()));
    }

    private static Ticket withScore(Ticket ticket, int score) {
        var finished = (TicketState.Finished) ticket.state();
        return ticket.in(new TicketState.Finished(finished.counter(), finished.at(), score));
    }

    /**
     * Changes a ticket of today or of a past day. A replay begins two days before today, so what
     * those days say of days before them finds nothing and is passed over.
     */
    private void changed(LocalDate of, String ticket, UnaryOperator<Ticket> change) {
        if (of.equals(day.date())) {
            draft.tickets = changed(draft.tickets, ticket, change);
            return;
        }
        draft.past =
                day.past().stream()
                        .map(p -> p.date().equals(of) ? changed(p, ticket, change) : p)
                        .toList();
    }

    private static PastDay changed(PastDay past, String ticket, UnaryOperator<Ticket> change) {
        return new PastDay(past.date(), changed(past.tickets(), ticket, change), past.answered());
    }

    private static OrderedMap<String, Ticket> changed(
            OrderedMap<String, Ticket> tickets, String ticket, UnaryOperator<Ticket> change) {
        return tickets.with(ticket, change.apply(tickets.get(ticket)));
    }

    private void put(Ticket ticket, TicketState state) {
        draft.tickets = draft.tickets.with(ticket.id(), ticket.in(state));
    }

    private void counter(String code, CounterState state) {
        draft.counters = draft.counters.with(code, state);
    }

    /**
     * The visitor has gone; a counter that was closing says what it does next in an event of its
     * own.
     */
    private void free(String counter) {
        String staff = Staffed.at(day.counter(counter));
        counter(counter, new CounterState.Free(staff, at));
    }

    private void show(Shown call) {
        unshow(call.ticket());
        var calls = new ArrayList<>(draft.calls);
        calls.addFirst(call);
        draft.calls = List.copyOf(calls.subList(0, Math.min(Shown.MAX, calls.size())));
    }

    private void unshow(String ticket) {
        draft.calls = draft.calls.stream().filter(c -> !c.ticket().equals(ticket)).toList();
    }
}
