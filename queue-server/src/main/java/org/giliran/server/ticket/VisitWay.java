package org.giliran.server.ticket;

import org.giliran.server.calling.Waiting;
import org.giliran.server.hall.DayAfter;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.hall.Touched;
import org.giliran.server.ticket.Moment.Kind;
import org.giliran.server.ticket.Moment.What;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lives a day again beside one ticket: what happened to it, who was called before it and why, and
 * when nobody could call it. Pure; one thread.
 */
public final class VisitWay {
    private final String id;
    private final List<Moment> moments = new ArrayList<>();
    private final TreeSet<Long> inTurn = new TreeSet<>();
    private @Nullable HallDay day;
    private boolean served = true;

    /**
     * @param id of a ticket of the day
     */
    public VisitWay(String id) {
        this.id = id;
    }

    /** Takes the next record of the day; the first is its {@code DayOpened}. */
    public void follow(Recorded recorded) {
        HallDay before = day;
        HallDay after = DayAfter.of(before, recorded);
        day = after;
        if (before != null) {
            look(before, after, recorded);
        }
    }

    /** In the order of the day. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** How many were called before it whose turn it was. */
    public int inTurn() {
        return inTurn.size();
    }

    private void look(HallDay before, HallDay after, Recorded recorded) {
        HallEvent event = recorded.event();
        if (event instanceof HallEvent.Undone undone) {
            takeBack(undone, recorded);
        } else if (Touched.by(event).findTicket().filter(id::equals).isPresent()) {
            own(event).ifPresent(what -> add(recorded, what));
        } else {
            waiting(before).ifPresent(me -> beside(before, after, recorded, me));
        }
        waiting(after).ifPresent(me -> counters(after, recorded, me));
    }

    private Optional<Waiting> waiting(HallDay at) {
        return at.tickets()
                .find(id)
                .flatMap(
                        t ->
                                t.state() instanceof TicketState.Waiting(var spot)
                                        ? Optional.of(t.waiting(spot))
                                        : Optional.empty());
    }

    private void add(Recorded recorded, What what) {
        moments.add(
                new Moment(recorded.seq(), recorded.at(), recorded.origin().actor(), what, false));
    }

    private void takeBack(HallEvent.Undone undone, Recorded recorded) {
        long end = undone.seq() + undone.events();
        inTurn.subSet(undone.seq(), end).clear();
        moments.replaceAll(m -> m.seq() >= undone.seq() && m.seq() < end ? m.takenBack() : m);
        if (undone.tickets().contains(id)) {
            add(recorded, new Moment.Step(Kind.UNDONE, undone.counter(), "", ""));
        }
    }

    /** What happens while it waits. */
    private void beside(HallDay before, HallDay after, Recorded recorded, Waiting me) {
        switch (recorded.event()) {
            case HallEvent.TicketCalled e -> called(before, after, recorded, e, me);
            case HallEvent.HallPaused e ->
                    add(recorded, new Moment.Step(Kind.HALL_PAUSED, "", "", e.reason()));
            case HallEvent.HallResumed _ ->
                    add(recorded, new Moment.Step(Kind.HALL_RESUMED, "", "", ""));
            default -> {
                // nobody's turn changes by it
            }
        }
    }

    private void called(
            HallDay before,
            HallDay after,
            Recorded recorded,
            HallEvent.TicketCalled e,
            Waiting me) {
        boolean past =
                after.passings().find(recorded.seq()).filter(p -> p.wentPast(me)).isPresent();
        Ticket other = before.tickets().get(e.ticket());
        if (past) {
            add(recorded, new Moment.Passed(other.number(), e.counter(), e.reason()));
        } else if (other.service().equals(me.service())) {
            inTurn.add(recorded.seq());
        }
    }

    /** Whether somebody could call it. */
    private void counters(HallDay at, Recorded recorded, Waiting me) {
        boolean now =
                at.openCounters().stream()
                        .anyMatch(
                                c ->
                                        me.bound()
                                                ? c.code().equals(me.counter())
                                                : c.offers(me.service()));
        if (now != served) {
            add(recorded, new Moment.Step(now ? Kind.A_COUNTER : Kind.NO_COUNTER, "", "", ""));
        }
        served = now;
    }

    private static Optional<What> own(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketIssued e -> Optional.of(new Moment.Issued(e.service(), e.ahead()));
            case HallEvent.TicketCalled e ->
                    Optional.of(new Moment.Called(e.counter(), e.reason()));
            case HallEvent.TicketMissed e ->
                    Optional.of(new Moment.Away(missed(e.cause()), e.counter(), e.returnBy()));
            case HallEvent.TicketParked e ->
                    Optional.of(new Moment.Away(parked(e.cause()), e.counter(), e.until()));
            case HallEvent.TicketTransferred e ->
                    step(
                            e.place() == HallEvent.At.FIRST ? Kind.PUT_FIRST : Kind.TRANSFERRED,
                            e.counter(),
                            e.service(),
                            e.reason());
            case HallEvent.TicketResumed e -> step(resumed(e.cause()), "", "", "");
            case HallEvent.TicketHandedOver e -> step(Kind.HANDED_OVER, "", e.service(), "");
            case HallEvent.TicketRecalled e -> step(Kind.RECALLED, e.counter(), "", "");
            case HallEvent.ServiceStarted e -> step(Kind.STARTED, e.counter(), "", "");
            case HallEvent.VisitFinished e -> step(Kind.FINISHED, e.counter(), "", "");
            case HallEvent.StepFinished e -> step(Kind.STEP_FINISHED, e.counter(), e.next(), "");
            case HallEvent.StepAdded e -> step(Kind.STEP_ADDED, e.counter(), e.service(), "");
            case HallEvent.VisitFlagged e -> step(Kind.FLAGGED, e.counter(), "", "");
            case HallEvent.TicketReleased e -> step(Kind.RELEASED, e.counter(), "", "");
            case HallEvent.ClassChanged e -> step(Kind.CLASS_CHANGED, "", "", e.reason());
            case HallEvent.TicketCancelled e -> step(Kind.CANCELLED, e.counter(), "", e.reason());
            case HallEvent.TicketLapsed _ -> step(Kind.LAPSED, "", "", "");
            case HallEvent.VisitByHand e -> step(Kind.BY_HAND, e.counter(), e.next(), "");
            case HallEvent.VisitRated e -> step(Kind.RATED, e.counter(), "", "");
            default -> Optional.empty(); // its paper
        };
    }

    private static Optional<What> step(Kind kind, String counter, String service, String reason) {
        return Optional.of(new Moment.Step(kind, counter, service, reason));
    }

    private static Kind missed(HallEvent.MissedBy by) {
        return by == HallEvent.MissedBy.NO_ANSWER ? Kind.MISSED_NO_ANSWER : Kind.MISSED;
    }

    private static Kind parked(HallEvent.ParkedBy by) {
        return by == HallEvent.ParkedBy.VISITOR ? Kind.PARKED_BY_VISITOR : Kind.PARKED;
    }

    private static Kind resumed(HallEvent.ResumedBy by) {
        return by == HallEvent.ResumedBy.TIME_UP ? Kind.RESUMED_TIME_UP : Kind.RESUMED;
    }
}
