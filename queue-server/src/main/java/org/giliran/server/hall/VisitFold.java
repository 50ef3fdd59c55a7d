package org.giliran.server.hall;

import org.giliran.server.calling.Waiting;
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
        draft.line = day.line().called(entry, day.staffed(event.counter()));
        var free = (CounterState.Free) draft.counters.get(event.counter());
        draft.counter(event.counter(), new CounterState.Busy(free.staff(), at, ticket.id()));
        show(new Shown(ticket.id(), event.counter(), at, 1));
    }

    void recalled(HallEvent.TicketRecalled event) {
        Ticket ticket = day.tickets().get(event.ticket());
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
        show(new Shown(ticket.id(), event.counter(), at, event.calls()));
    }

    void started(HallEvent.ServiceStarted event) {
        Ticket ticket = day.tickets().get(event.ticket());
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
                        false));
    }

    void flagged(HallEvent.VisitFlagged event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var served = (TicketState.BeingServed) ticket.state();
        draft.put(
                ticket,
                new TicketState.BeingServed(
                        served.spot(),
                        served.passed(),
                        served.counter(),
                        served.calledAt(),
                        served.calls(),
                        served.reason(),
                        served.startedAt(),
                        true));
    }

    void finished(HallEvent.VisitFinished event) {
        draft.put(
                day.tickets().get(event.ticket()),
                new TicketState.Finished(event.counter(), at, 0));
        draft.lastFinished = draft.lastFinished.with(event.counter(), event.ticket());
        free(event.counter());
    }

    void stepFinished(HallEvent.StepFinished event) {
        Ticket ticket = day.tickets().get(event.ticket());
        joins(ticket.on(ticket.journey().advanced()), Spot.atEnd(at), 0);
        unshow(ticket.id());
        free(event.counter());
    }

    void stepAdded(HallEvent.StepAdded event) {
        Ticket ticket = day.tickets().get(event.ticket());
        draft.put(ticket.on(ticket.journey().with(event.service())), ticket.state());
    }

    void missed(HallEvent.TicketMissed event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        draft.put(
                ticket,
                new TicketState.Missed(
                        called.spot(), called.passed(), event.counter(), at, event.returnBy()));
        free(event.counter());
    }

    void released(HallEvent.TicketReleased event) {
        Ticket ticket = day.tickets().get(event.ticket());
        var called = (TicketState.Called) ticket.state();
        joins(ticket, called.spot(), called.passed());
        unshow(ticket.id());
        free(event.counter());
    }

    void parked(HallEvent.TicketParked event) {
        Ticket ticket = day.tickets().get(event.ticket());
        Away away = leaves(ticket);
        Ticket parked = event.cause() == HallEvent.ParkedBy.VISITOR ? ticket.putOffAgain() : ticket;
        draft.put(parked, new TicketState.Parked(away.spot, away.passed, at, event.until()));
        if (!event.counter().isEmpty()) {
            unshow(ticket.id());
            free(event.counter());
        }
    }

    void resumed(HallEvent.TicketResumed event) {
        Ticket ticket = day.tickets().get(event.ticket());
        Away away = leaves(ticket);
        unshow(ticket.id());
        joins(ticket, away.spot, away.passed);
    }

    void transferred(HallEvent.TicketTransferred event) {
        Ticket ticket = day.tickets().get(event.ticket());
        Away away = leaves(ticket);
        Ticket sent = ticket.on(ticket.journey().replaced(event.service()));
        switch (event.place()) {
            case END -> joins(sent, new Spot(at, event.counter(), false), 0);
            case KEEP ->
                    joins(
                            sent,
                            new Spot(away.spot.joinedAt(), event.counter(), false),
                            away.passed);
            case FIRST -> joins(sent, new Spot(at, event.counter(), true), 0);
        }
        unshow(ticket.id());
        if (!event.from().isEmpty()) {
            free(event.from());
        }
    }

    void classChanged(HallEvent.ClassChanged event) {
        Ticket ticket = day.tickets().get(event.ticket());
        Ticket changed = ticket.ofClass(event.priorityClass());
        if (ticket.state() instanceof TicketState.Waiting(var spot)) {
            moved(ticket, changed, spot);
        } else {
            draft.put(changed, ticket.state());
        }
    }

    void cancelled(HallEvent.TicketCancelled event) {
        Ticket ticket = day.tickets().get(event.ticket());
        leaves(ticket);
        if (!event.counter().isEmpty()) {
            free(event.counter());
        }
        draft.put(ticket, new TicketState.Cancelled(at, event.reason()));
    }

    void lapsed(HallEvent.TicketLapsed event) {
        Ticket ticket = day.tickets().get(event.ticket());
        leaves(ticket);
        ticket.counter().ifPresent(this::free);
        draft.put(ticket, new TicketState.Lapsed(at));
    }

    /** What a ticket takes with it when it leaves the line, or took when it left. */
    private record Away(Spot spot, int passed) {}

    /** Takes an open ticket, or one that may come back, out of the line if it is there. */
    private Away leaves(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> {
                Waiting entry = ticket.waiting(spot);
                var away = new Away(spot, draft.line.passed(entry));
                draft.line = draft.line.left(entry);
                yield away;
            }
            case TicketState.Called s -> new Away(s.spot(), s.passed());
            case TicketState.BeingServed s -> new Away(s.spot(), s.passed());
            case TicketState.Parked s -> new Away(s.spot(), s.passed());
            case TicketState.Missed s -> new Away(s.spot(), s.passed());
            case TicketState.Finished _, TicketState.Cancelled _, TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " has ended");
        };
    }

    /** A waiting ticket as something else, or elsewhere, and passed as often as it was. */
    void moved(Ticket ticket, Ticket changed, Spot spot) {
        joins(changed, spot, leaves(ticket).passed);
    }

    /** Puts a ticket into the line; for any counter when the one it was sent to has closed. */
    private void joins(Ticket ticket, Spot wanted, int passed) {
        boolean open =
                wanted.counter().isEmpty()
                        || !(draft.counters.get(wanted.counter()) instanceof CounterState.Closed);
        Spot spot = open ? wanted : wanted.forAnyCounter();
        draft.put(ticket, new TicketState.Waiting(spot));
        draft.line = draft.line.joined(ticket.waiting(spot), passed);
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
