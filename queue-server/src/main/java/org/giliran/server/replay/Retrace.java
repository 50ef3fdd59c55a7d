package org.giliran.server.replay;

import org.giliran.server.calling.Pick;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a day through its records and takes it apart.
 *
 * <p>Long for one reason: a small method, or a line, for each type of event that bears on a call.
 */
final class Retrace {
    private final Recorded opening;
    private final SetUp openedWith;
    private final Floor floor;
    private final Map<String, Trail> trails = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final List<RecordedDay.Timed> kept = new ArrayList<>();
    private Instant now;
    private boolean over;
    private int choices;

    Retrace(Recorded opening) {
        if (!(opening.event() instanceof HallEvent.DayOpened opened)) {
            throw new IllegalStateException("a day begins with DayOpened");
        }
        this.opening = opening;
        openedWith = opened.setUp();
        floor = new Floor(openedWith);
        now = opening.at();
    }

    void follow(Recorded recorded) {
        now = recorded.at();
        change(recorded.event());
        floor.look(now);
    }

    RecordedDay done() {
        var ways = new LinkedHashMap<String, Way>();
        trails.values().forEach(t -> ways.put(t.number(), t.done(now)));
        return new RecordedDay(
                opening.date(),
                openedWith,
                kept,
                ways,
                classes,
                floor.spells(now),
                floor.course(),
                now,
                over,
                choices);
    }

    private void change(HallEvent event) {
        switch (event) {
            case HallEvent.TicketIssued e -> issued(e);
            case HallEvent.TicketHandedOver e -> handedOver(e);
            case HallEvent.VisitByHand e -> byHand(e);
            case HallEvent.TicketCalled e -> called(e);
            case HallEvent.ServiceStarted e -> trail(e.ticket()).started(now);
            case HallEvent.VisitFinished e -> leavesCounter(trail(e.ticket()), e.counter());
            case HallEvent.StepFinished e -> stepFinished(e);
            case HallEvent.TicketMissed e -> goesAway(trail(e.ticket()), e.counter());
            case HallEvent.TicketReleased e -> released(e);
            case HallEvent.TicketParked e -> goesAway(trail(e.ticket()), e.counter());
            case HallEvent.TicketResumed e -> resumed(trail(e.ticket()));
            case HallEvent.TicketTransferred e -> transferred(e);
            case HallEvent.ClassChanged e -> classChanged(e);
            case HallEvent.TicketCancelled e -> ended(trail(e.ticket()), e.counter());
            case HallEvent.CounterOpened e -> opened(e);
            case HallEvent.CounterPaused e -> stops(e.counter());
            case HallEvent.CounterClosing e -> stops(e.counter());
            case HallEvent.CounterClosed e -> closed(e);
            case HallEvent.HallPaused _ -> paused(new Kept.HallPauses(), true);
            case HallEvent.HallResumed _ -> paused(new Kept.HallGoesOn(), false);
            case HallEvent.SetUpChanged e -> changed(floor.setUp().changedTo(e.setUp()));
            case HallEvent.CounterMoved e ->
                    changed(
                            floor.setUp()
                                    .with(
                                            floor.setUp()
                                                    .counter(e.counter())
                                                    .taking(e.main(), e.whenIdle())));
            case HallEvent.DayClosed _ -> over = true;
            case HallEvent.DayOpened _,
                    HallEvent.SeriesGranted _,
                    HallEvent.ItemHandedOver _,
                    HallEvent.PrintReported _,
                    HallEvent.PrintRequested _,
                    HallEvent.PrintJobEnded _,
                    HallEvent.TicketRecalled _,
                    HallEvent.TicketLapsed _,
                    HallEvent.StepAdded _,
                    HallEvent.VisitFlagged _,
                    HallEvent.VisitRated _,
                    HallEvent.ChainMark _,
                    HallEvent.NumbersSkipped _,
                    HallEvent.ServiceClosed _,
                    HallEvent.ServiceReopened _,
                    HallEvent.NoticePosted _,
                    HallEvent.NoticeRemoved _,
                    HallEvent.Undone _ -> {}
        }
    }

    private Trail trail(String ticket) {
        Trail trail = trails.get(ticket);
        if (trail == null) {
            throw new IllegalStateException("the day knows no " + ticket);
        }
        return trail;
    }

    private void keep(Kept what) {
        kept.add(new RecordedDay.Timed(now, what));
    }

    private void issued(HallEvent.TicketIssued e) {
        long order = trails.size() + 1L;
        var trail = new Trail(e.number(), order, e.booked(), e.priorityClass());
        trails.put(e.ticket(), trail);
        classes.put(e.number(), e.priorityClass());
        keep(new Kept.Arrives(e.number()));
        floor.comes(new Visitor(e.number(), order, e.booked(), e.priorityClass()));
        joins(trail, e.steps().getFirst(), Joining.NEW, "", false);
    }

    /** Of a day that was over he never came into the line. */
    private void handedOver(HallEvent.TicketHandedOver e) {
        if (!e.day().equals(opening.date())) {
            return;
        }
        long order = trails.size() + 1L;
        var arrived = new Arrived(Duration.between(e.joinedAt(), now), e.passed());
        var trail = new Trail(e.number(), order, Waiting.NOT_BOOKED, e.priorityClass(), arrived);
        trails.put(e.ticket(), trail);
        classes.put(e.number(), e.priorityClass());
        keep(new Kept.Arrives(e.number()));
        floor.comes(new Visitor(e.number(), order, Waiting.NOT_BOOKED, e.priorityClass(), arrived));
        joins(trail, e.steps().getFirst(), Joining.NEW, "", false);
    }

    /** As far as calls go he has left the line. */
    private void byHand(HallEvent.VisitByHand e) {
        Trail trail = trail(e.ticket());
        if (e.outcome() == HallEvent.ByHand.MISSED) {
            goesAway(trail, "");
        } else {
            ended(trail, "");
        }
        if (!e.next().isEmpty()) {
            joins(trail, e.next(), Joining.NEW, "", true);
        }
    }

    private void called(HallEvent.TicketCalled e) {
        Trail trail = trail(e.ticket());
        choices += e.reason().rule() == Reason.Rule.STAFF_CHOICE ? 1 : 0;
        trail.called(now);
        floor.calls(e.counter(), trail.number(), e.reason(), now, !isPickOfAll(e));
    }

    /** Whether the call is what the policy makes of everybody who waits. */
    private boolean isPickOfAll(HallEvent.TicketCalled e) {
        return floor.pick(e.counter(), now, false) instanceof Pick.Next(var ticket, var reason)
                && ticket.number().equals(trail(e.ticket()).number())
                && reason.equals(e.reason());
    }

    private void joins(Trail trail, String service, Joining how, String counter, boolean nextStep) {
        Stay stay = trail.joins(service, how, counter, nextStep, now);
        floor.joins(trail.number(), stay, now);
    }

    private void leavesCounter(Trail trail, String counter) {
        trail.leaves(now);
        floor.desk(counter).isLeftBy(trail.number(), now);
    }

    /** Out of the line, or from a counter. */
    private void ended(Trail trail, String counter) {
        if (trail.isWaiting()) {
            floor.leaves(trail.number());
            trail.leaves(now);
        } else if (!counter.isEmpty()) {
            leavesCounter(trail, counter);
        }
    }

    private void goesAway(Trail trail, String counter) {
        floor.visitor(trail.number()).goesAway(now);
        ended(trail, counter);
    }

    private void resumed(Trail trail) {
        joins(trail, trail.service(), Joining.BACK, "", false);
    }

    private void released(HallEvent.TicketReleased e) {
        Trail trail = trail(e.ticket());
        leavesCounter(trail, e.counter());
        joins(trail, trail.service(), Joining.GIVEN_BACK, "", false);
    }

    private void stepFinished(HallEvent.StepFinished e) {
        Trail trail = trail(e.ticket());
        leavesCounter(trail, e.counter());
        joins(trail, e.next(), Joining.NEW, "", true);
    }

    private void transferred(HallEvent.TicketTransferred e) {
        Trail trail = trail(e.ticket());
        boolean served = trail.isServed();
        ended(trail, e.from());
        Joining how =
                switch (e.place()) {
                    case END -> Joining.NEW;
                    case KEEP -> Joining.KEPT;
                    case FIRST -> Joining.FIRST;
                };
        joins(trail, e.service(), how, e.counter(), served);
    }

    private void classChanged(HallEvent.ClassChanged e) {
        String number = trail(e.ticket()).number();
        classes.put(number, e.priorityClass());
        keep(new Kept.ClassChanges(number, e.priorityClass()));
        floor.takesClass(number, e.priorityClass());
    }

    private void opened(HallEvent.CounterOpened e) {
        keep(new Kept.Opens(e.counter(), e.skills()));
        floor.opens(e.counter(), e.skills());
    }

    private void closed(HallEvent.CounterClosed e) {
        keep(new Kept.Closes(e.counter()));
        floor.closes(e.counter());
    }

    private void paused(Kept what, boolean pause) {
        keep(what);
        floor.pauses(pause);
    }

    private void changed(SetUp today) {
        keep(new Kept.SetUpChanges(today));
        floor.changes(today);
    }

    private void stops(String counter) {
        keep(new Kept.Stops(counter));
        floor.stops(counter);
    }
}
