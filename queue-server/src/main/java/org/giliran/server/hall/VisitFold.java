package org.giliran.server.hall;

import org.giliran.server.hall.HallEvent.PrintState;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The part of {@link Fold} that follows a ticket on its way; what it finds it leaves in the draft.
 */
final class VisitFold {
    private final HallDay day;
    private final Recorded recorded;
    private final Instant at;
    private final Draft draft;

    VisitFold(HallDay day, Recorded recorded, Draft draft) {
        this.day = day;
        this.recorded = recorded;
        this.at = recorded.at();
        this.draft = draft;
    }

    void issued(HallEvent.TicketIssued e) {
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

    void printReported(HallEvent.PrintReported event) {
        changed(event.day(), event.ticket(), ticket -> ticket.printed(event.outcome()));
    }

    void printRequested(HallEvent.PrintRequested event) {
        String job = event.ticket() + ":" + recorded.seq();
        Ticket ticket = day.tickets().get(event.ticket());
        draft.tickets = draft.tickets.with(ticket.id(), ticket.copied(event.copy()));
        draft.printJobs =
                draft.printJobs.with(
                        job, new PrintJob(job, event.ticket(), event.kiosk(), event.copy()));
    }

    void called(HallEvent.TicketCalled event) {
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
        draft.line = day.line().called(entry, day.setUp().counter(event.counter()));
        var free = (CounterState.Free) draft.counters.get(event.counter());
        draft.counter(event.counter(), new CounterState.Busy(free.staff(), at, ticket.id()));
        show(new Shown(ticket.id(), event.counter(), at, 1));
    }

    void recalled(HallEvent.TicketRecalled event) {
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

    void started(HallEvent.ServiceStarted event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        put(
                ticket,
                new TicketState.BeingServed(
                        called.counter(), called.at(), called.calls(), called.reason(), at));
    }

    void finished(HallEvent.VisitFinished event) {
        put(day.tickets().get(event.ticket()), new TicketState.Finished(event.counter(), at, 0));
        draft.lastFinished = draft.lastFinished.with(event.counter(), event.ticket());
        free(event.counter());
    }

    void missed(HallEvent.TicketMissed event) {
        put(day.tickets().get(event.ticket()), new TicketState.Missed(event.counter(), at));
        free(event.counter());
    }

    void released(HallEvent.TicketReleased event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        put(ticket, new TicketState.Waiting(called.joinedAt()));
        draft.line = day.line().joined(ticket.waiting(called.joinedAt()), called.passed());
        unshow(ticket.id());
        free(event.counter());
    }

    void cancelled(HallEvent.TicketCancelled event) {
        Ticket ticket = day.tickets().get(event.ticket());
        if (ticket.state() instanceof TicketState.Waiting waiting) {
            draft.line = day.line().left(ticket.waiting(waiting.joinedAt()));
        } else {
            free(event.counter());
        }
        put(ticket, new TicketState.Cancelled(at, event.reason()));
    }

    void lapsed(HallEvent.TicketLapsed event) {
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

    void rated(HallEvent.VisitRated event) {
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

    /**
     * The visitor has gone; a counter that was closing says what it does next in an event of its
     * own.
     */
    private void free(String counter) {
        String staff = Staffed.at(day.counter(counter));
        draft.counter(counter, new CounterState.Free(staff, at));
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
