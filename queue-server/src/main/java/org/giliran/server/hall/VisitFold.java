package org.giliran.server.hall;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.HallEvent.PrintState;
import org.giliran.server.ordered.HashedMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * The part of {@link Fold} that follows a ticket on its plain way; what it finds it leaves in the
 * draft. {@link MoveFold} has the other ways.
 */
final class VisitFold {
    private final Change change;
    private final HallDay day;
    private final Recorded recorded;
    private final Instant at;
    private final Draft draft;

    VisitFold(Change change, Draft draft) {
        this.change = change;
        this.day = change.day();
        this.recorded = change.recorded();
        this.at = change.at();
        this.draft = draft;
    }

    void issued(HallEvent.TicketIssued e) {
        Spot spot = Spot.atEnd(at);
        var ticket =
                new Ticket(
                        e.ticket(),
                        e.number(),
                        day.date(),
                        e.service(),
                        new Journey(e.steps(), 0),
                        e.priorityClass(),
                        e.language(),
                        e.channel(),
                        e.booked(),
                        at,
                        day.tickets().size() + 1L,
                        e.ahead(),
                        e.estimate(),
                        recorded.fingerprint(),
                        PrintState.UNKNOWN,
                        0,
                        0,
                        new TicketState.Waiting(spot));
        String prefix = day.setUp().service(e.service()).prefix();
        draft.issued = draft.issued.with(prefix, draft.issued.find(prefix).orElse(0) + 1);
        draft.taken = Taken.with(draft.taken, ticket, day.setUp());
        draft.tickets = draft.tickets.with(e.ticket(), ticket);
        draft.line = draft.line.joined(ticket.waiting(spot), 0);
    }

    void printReported(HallEvent.PrintReported event) {
        changed(event.day(), event.ticket(), ticket -> ticket.printed(event.outcome()));
    }

    void printRequested(HallEvent.PrintRequested event) {
        String job = PrintJob.idOf(event.ticket(), recorded.seq());
        Ticket ticket = change.ticket();
        draft.tickets = draft.tickets.with(ticket.id(), ticket.copied(event.copy()));
        draft.printJobs =
                draft.printJobs.with(
                        job, new PrintJob(job, event.ticket(), event.kiosk(), event.copy()));
    }

    void called(HallEvent.TicketCalled event) {
        Ticket ticket = change.ticket();
        var waiting = (TicketState.Waiting) ticket.state();
        var entry = ticket.waiting(waiting.spot());
        var called =
                new TicketState.Called(
                        waiting.spot(),
                        day.line().passed(entry),
                        event.counter(),
                        at,
                        at,
                        1,
                        event.reason());
        draft.put(ticket, called);
        Counter counter = day.staffed(event.counter());
        draft.line = day.line().called(entry, counter);
        if (event.reason().passed() > 0) {
            var passing = new Passing(at, entry.place(), counter, event.reason().rule());
            draft.passings = draft.passings.with(recorded.seq(), passing);
        }
        var free = (CounterState.Free) draft.counters.get(event.counter());
        draft.counter(event.counter(), new CounterState.Busy(free.staff(), at, ticket.id()));
        draft.show(new Shown(ticket.id(), event.counter(), at, 1));
    }

    void recalled(HallEvent.TicketRecalled event) {
        Ticket ticket = change.ticket();
        var called = (TicketState.Called) ticket.state();
        draft.put(
                ticket,
                new TicketState.Called(
                        called.spot(),
                        called.passed(),
                        called.counter(),
                        called.at(),
                        at,
                        event.calls(),
                        called.reason()));
        draft.show(new Shown(ticket.id(), event.counter(), at, event.calls()));
    }

    void started(HallEvent.ServiceStarted event) {
        Ticket ticket = change.ticket();
        var called = (TicketState.Called) ticket.state();
        draft.put(
                ticket,
                new TicketState.BeingServed(
                        called.spot(),
                        called.passed(),
                        called.counter(),
                        called.at(),
                        called.calls(),
                        called.reason(),
                        at,
                        Duration.ZERO,
                        false));
    }

    void flagged(HallEvent.VisitFlagged event) {
        Ticket ticket = change.ticket();
        var served = (TicketState.BeingServed) ticket.state();
        draft.put(ticket, served.flag());
    }

    void finished(HallEvent.VisitFinished event) {
        draft.put(change.ticket(), new TicketState.Finished(event.counter(), at, 0));
        draft.lastFinished = draft.lastFinished.with(event.counter(), event.ticket());
        draft.free(event.counter(), at);
    }

    void missed(HallEvent.TicketMissed event) {
        Ticket ticket = change.ticket();
        var called = (TicketState.Called) ticket.state();
        draft.put(
                ticket,
                new TicketState.Missed(
                        called.spot(), called.passed(), event.counter(), at, event.returnBy()));
        draft.free(event.counter(), at);
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

    private static HashedMap<String, Ticket> changed(
            HashedMap<String, Ticket> tickets, String ticket, UnaryOperator<Ticket> change) {
        return tickets.with(ticket, change.apply(tickets.get(ticket)));
    }
}
