package org.giliran.server.hall;

import org.giliran.server.calling.Line;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.Attendance;
import org.giliran.server.ordered.HashedMap;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes the state after one event. It decides nothing: an event that does not fit is a broken
 * journal or a broken {@code decide}, and throws.
 */
final class Fold {
    private final HallDay day;
    private final Recorded recorded;
    private final Instant at;
    private Draft draft;
    private final Change change;
    private final VisitFold visits;
    private final MoveFold moves;

    Fold(HallDay day, Recorded recorded) {
        this.day = day;
        this.recorded = recorded;
        this.at = recorded.at();
        this.draft = new Draft(day);
        this.change = Change.of(day, recorded);
        this.visits = new VisitFold(change, draft);
        this.moves = new MoveFold(change, draft);
    }

    HallDay next() {
        if (recorded.seq() != day.seq() + 1 || at.isBefore(day.time())) {
            throw new IllegalStateException(
                    "event " + recorded.seq() + " does not follow " + day.seq());
        }
        if (recorded.event() instanceof HallEvent.Undone e) {
            undone(e);
        } else {
            change(recorded.event());
        }
        return done();
    }

    /** The same event once more, where others are missing that were there the first time. */
    HallDay again() {
        if (!(recorded.event() instanceof HallEvent.Undone)) {
            change(recorded.event());
        }
        return done();
    }

    private HallDay done() {
        draft.seq = recorded.seq();
        draft.time = at;
        draft.window = draft.window.after(recorded, day);
        remember();
        return draft.done();
    }

    /** What was answered stays answered, also about a command that is taken back. */
    private void undone(HallEvent.Undone event) {
        draft = new Draft(day.window().dayWithout(event.seq(), event.events()));
        draft.answered = day.answered();
    }

    private void change(HallEvent event) {
        draft.pace = new PaceFold(change).after();
        switch (event) {
            case HallEvent.DayOpened e -> dayOpened(e);
            case HallEvent.DayClosed _ -> draft.open = false;
            case HallEvent.SetUpChanged e -> setUpChanged(e);
            case HallEvent.SeriesGranted e -> new HandOverFold(change, draft).granted(e);
            case HallEvent.TicketHandedOver e -> new HandOverFold(change, draft).ticket(e);
            case HallEvent.ItemHandedOver e -> new HandOverFold(change, draft).taken(e);
            case HallEvent.VisitByHand e -> new ByHandFold(change, draft).visit(e);
            case HallEvent.TicketIssued e -> visits.issued(e);
            case HallEvent.PrintReported e -> visits.printReported(e);
            case HallEvent.PrintRequested e -> visits.printRequested(e);
            case HallEvent.PrintJobEnded e -> draft.printJobs = draft.printJobs.without(e.job());
            case HallEvent.TicketCalled e -> visits.called(e);
            case HallEvent.TicketRecalled e -> visits.recalled(e);
            case HallEvent.ServiceStarted e -> visits.started(e);
            case HallEvent.VisitFinished e -> visits.finished(e);
            case HallEvent.TicketMissed e -> visits.missed(e);
            case HallEvent.TicketReleased e -> moves.released(e);
            case HallEvent.StepFinished e -> moves.stepFinished(e);
            case HallEvent.StepAdded e -> moves.stepAdded(e);
            case HallEvent.VisitFlagged e -> visits.flagged(e);
            case HallEvent.TicketParked e -> moves.parked(e);
            case HallEvent.TicketResumed e -> moves.resumed(e);
            case HallEvent.TicketTransferred e -> moves.transferred(e);
            case HallEvent.ClassChanged e -> moves.classChanged(e);
            case HallEvent.TicketCancelled e -> moves.cancelled(e);
            case HallEvent.TicketLapsed e -> moves.lapsed(e);
            case HallEvent.CounterOpened e -> opened(e);
            case HallEvent.CounterMoved e -> counterMoved(e);
            case HallEvent.CounterPaused e -> paused(e);
            case HallEvent.CounterClosed e -> closed(e);
            case HallEvent.CounterClosing e -> closing(e);
            case HallEvent.VisitRated e -> visits.rated(e);
            case HallEvent.ServiceClosed e -> serviceClosed(e);
            case HallEvent.ServiceReopened e -> serviceReopened(e);
            case HallEvent.NoticePosted e -> noticePosted(e);
            case HallEvent.NoticeRemoved e -> draft.notices = draft.notices.without(e.notice());
            case HallEvent.HallPaused e -> hallPaused(e);
            case HallEvent.HallResumed _ -> resumed();
            case HallEvent.NumbersSkipped e ->
                    e.skipped().forEach(s -> draft.issued = s.leftOut(draft.issued));
            case HallEvent.ChainMark _ -> {}
            case HallEvent.Undone _ ->
                    throw new IllegalStateException("an undo is not a change of its own");
        }
        draft.worked = draft.worked.after(change, draft.tickets);
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
        draft.tickets = HashedMap.empty();
        draft.away = OrderedMap.empty();
        draft.runBy(event.setUp());
        draft.newestSetUp = event.setUp();
        draft.serviceTimes = event.serviceTimes();
        draft.pace = OrderedMap.empty();
        draft.habits = event.habits();
        draft.attendance = Attendance.NONE;
        draft.issued = OrderedMap.empty();
        draft.line = Line.EMPTY;
        draft.counters = OrderedMap.empty();
        draft.skills = OrderedMap.empty();
        draft.window = UndoWindow.EMPTY;
        draft.worked = Worked.NOTHING;
        draft.series = OrderedMap.empty();
        event.series().forEach(s -> draft.series = draft.series.with(s.installation(), s));
        addCounters(event.setUp());
        draft.closedServices = OrderedMap.empty();
        draft.paused = Optional.empty();
        draft.notices = OrderedMap.empty();
        draft.passings = OrderedMap.empty();
        draft.calls = List.of();
        draft.lastFinished = OrderedMap.empty();
        draft.printJobs = OrderedMap.empty();
        draft.answered = OrderedMap.empty();
    }

    private void setUpChanged(HallEvent.SetUpChanged event) {
        draft.runBy(day.setUp().changedTo(event.setUp()));
        draft.newestSetUp = event.setUp();
        addCounters(draft.setUp);
    }

    /** A counter that is new today is closed. */
    private void addCounters(SetUp setUp) {
        for (Counter counter : setUp.counters()) {
            if (!draft.counters.contains(counter.code())) {
                draft.counter(counter.code(), new CounterState.Closed(at));
            }
        }
    }

    private void opened(HallEvent.CounterOpened event) {
        draft.attendance = day.attendance().opened(event.counter(), second());
        draft.skills =
                event.skills().isEmpty()
                        ? draft.skills.without(event.counter())
                        : draft.skills.with(event.counter(), event.skills());
        draft.counter(
                event.counter(),
                day.counter(event.counter()) instanceof CounterState.Closing closing
                        ? new CounterState.Busy(event.staff(), at, closing.ticket())
                        : new CounterState.Free(event.staff(), at));
    }

    /** Whoever waits for this counter alone waits for any from now on. */
    private void closed(HallEvent.CounterClosed event) {
        draft.attendance = day.attendance().closed(event.counter(), second());
        draft.counter(event.counter(), new CounterState.Closed(at));
        draft.skills = draft.skills.without(event.counter());
        forAnyCounter(event.counter(), _ -> true);
    }

    /** Whoever waits for this counter alone, with what it takes no more, waits for any. */
    private void counterMoved(HallEvent.CounterMoved event) {
        Counter moved = day.setUp().counter(event.counter());
        moved = moved.taking(event.main(), event.whenIdle());
        draft.setUp = day.setUp().with(moved);
        forAnyCounter(event.counter(), Predicate.not(moved::offers));
    }

    private void forAnyCounter(String counter, Predicate<String> services) {
        for (Ticket ticket : day.tickets().values()) {
            if (ticket.state() instanceof TicketState.Waiting(var spot)
                    && spot.counter().equals(counter)
                    && services.test(ticket.service())) {
                moves.moved(ticket, ticket, spot.forAnyCounter());
            }
        }
    }

    private void serviceClosed(HallEvent.ServiceClosed event) {
        draft.closedServices = draft.closedServices.with(event.service(), event.reason());
    }

    private void serviceReopened(HallEvent.ServiceReopened event) {
        draft.closedServices = draft.closedServices.without(event.service());
    }

    private void noticePosted(HallEvent.NoticePosted event) {
        var notice = new Notice(event.notice(), event.zone(), event.until());
        draft.notices = draft.notices.with(event.notice(), notice);
    }

    private void hallPaused(HallEvent.HallPaused event) {
        draft.paused = Optional.of(new HallPause(event.reason(), at));
    }

    private void resumed() {
        var pause = new Standstill(day.paused().orElseThrow().since(), at);
        draft.paused = Optional.empty();
        day.tickets().values().forEach(ticket -> draft.put(ticket, pause.after(ticket.state())));
    }

    private int second() {
        return (int) day.secondOfDay(at);
    }

    private void paused(HallEvent.CounterPaused event) {
        draft.attendance = day.attendance().paused(event.counter(), second());
        String staff = Staffed.at(day.counter(event.counter()));
        draft.counter(event.counter(), new CounterState.Paused(staff, event.reason(), at));
    }

    private void closing(HallEvent.CounterClosing event) {
        var busy = (CounterState.Busy) day.counter(event.counter());
        draft.counter(
                event.counter(),
                new CounterState.Closing(
                        busy.staff(), event.then(), event.reason(), at, busy.ticket()));
    }
}
