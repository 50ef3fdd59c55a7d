package org.giliran.server.hall;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Line;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.Attendance;
import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.Pace;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.opening.Opening;
import org.giliran.server.ordered.HashedMap;
import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One hall on one business date, as it stands after an event. Immutable; any thread may read it.
 *
 * <p>Longer than other files: the parts of a day, the table of who decides what, and what views
 * ask.
 *
 * <p>{@link #decide} says what a command would do, {@link #apply} makes the next state of an event.
 * Both are pure: the same commands give the same events on every machine.
 *
 * @param open false before the first day and between the end of one and the beginning of the next
 * @param setUp what the day is run by
 * @param newestSetUp what the next day will be run by
 * @param policy of {@code setUp}, made once and not for every command
 * @param pace by service: how fast the counters are with it today
 * @param habits of the counters, as frozen for the day
 * @param attendance of the counters today
 * @param seq of the newest event; 0 before the first
 * @param time of the newest event
 * @param issued last number issued or skipped, by prefix
 * @param skills by counter: the services that the staff member there can do; none when all
 * @param taken the tickets that count for a quota
 * @param closedServices reason by service
 * @param paused why the whole hall stands still, if it does
 * @param passings by seq of the call: those that went past somebody
 * @param calls newest first, at most {@link Shown#MAX}
 * @param lastFinished ticket by counter
 * @param answered the records made under an idempotency key today
 * @param away ids of the tickets that are parked or were missed: few beside those of the day
 * @param due when time alone does something to a ticket
 * @param window what can be taken back
 * @param series by installation: the letters of kiosks that give tickets without the server
 * @param worked what visits by hand must fit to
 * @param past the closed days before, newest first, at most {@link PastDay#KEPT}
 */
public record HallDay(
        LocalDate date,
        boolean open,
        SetUp setUp,
        SetUp newestSetUp,
        CallPolicy policy,
        List<ServiceTime> serviceTimes,
        OrderedMap<String, Pace> pace,
        CounterHabits habits,
        Attendance attendance,
        long seq,
        Instant time,
        HashedMap<String, Ticket> tickets,
        OrderedMap<String, Integer> issued,
        OrderedMap<Taken, String> taken,
        Line line,
        OrderedMap<String, CounterState> counters,
        OrderedMap<String, List<String>> skills,
        OrderedMap<String, String> closedServices,
        Optional<HallPause> paused,
        OrderedMap<String, Notice> notices,
        OrderedMap<Long, Passing> passings,
        List<Shown> calls,
        OrderedMap<String, String> lastFinished,
        OrderedMap<String, PrintJob> printJobs,
        OrderedMap<String, List<Recorded>> answered,
        OrderedMap<String, String> away,
        OrderedMap<Due, String> due,
        UndoWindow window,
        OrderedMap<String, Series> series,
        Worked worked,
        List<PastDay> past) {

    /** For how long after its end a visit can be rated as the last one at its counter; api.md. */
    public static final Duration RATE_LAST_VISIT_WITHIN = Duration.ofMinutes(10);

    /** How often a visitor can say that he will be late. */
    static final int LATE_MAX = 2;

    /** Steps of one visit; more than any hall has counters for. */
    static final int STEPS_MAX = 12;

    /** Copies of one ticket; after that it is for staff to help. */
    public static final int COPIES_MAX = 2;

    /**
     * A hall before a day begins, of which nothing else is known.
     *
     * @param seq of the newest record of the days before; 0 when there were none
     */
    public static HallDay before(SetUp setUp, long seq) {
        return new HallDay(
                LocalDate.MIN,
                false,
                setUp,
                setUp,
                CallPolicy.of(setUp),
                List.of(),
                OrderedMap.empty(),
                CounterHabits.NONE,
                Attendance.NONE,
                seq,
                Instant.EPOCH,
                HashedMap.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                Line.EMPTY,
                OrderedMap.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                Optional.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                List.of(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                OrderedMap.empty(),
                UndoWindow.EMPTY,
                OrderedMap.empty(),
                Worked.NOTHING,
                List.of());
    }

    /**
     * Decides what a command does to this day. No clock, no I/O, no log: same input, same answer.
     */
    public Decision decide(HallCommand command, Origin origin, Instant now) {
        if (origin.hasKey() && !(command instanceof HallCommand.HandOver)) {
            Optional<List<Recorded>> earlier = findAnswered(origin.key());
            if (earlier.isPresent()) {
                return replay(earlier.get(), origin);
            }
        }
        Instant at = effective(now);
        if (!open || at.compareTo(endsAt()) >= 0) {
            return DayDecisions.whenOver(this, command, at);
        }
        return decideOpen(command, origin, at);
    }

    /** Who decides what on a day that is open. */
    private Decision decideOpen(HallCommand command, Origin origin, Instant at) {
        return switch (command) {
            case HallCommand.Issue c -> new TicketDecisions(this, at).issue(c);
            case HallCommand.ReportPrint c -> new PrintDecisions(this).report(c);
            case HallCommand.RequestPrint c -> new PrintDecisions(this).request(c);
            case HallCommand.CancelTicket c -> new TicketDecisions(this, at).cancel(c);
            case HallCommand.Rate c -> new RatingDecisions(this, at).rate(c);
            case HallCommand.CallNext c -> new CallDecisions(this, at).callNext(c);
            case HallCommand.CallTicket c -> new CallDecisions(this, at).callTicket(c);
            case HallCommand.Recall c -> new CallDecisions(this, at).recall(c);
            case HallCommand.Start c -> new CounterDecisions(this, at).start(c);
            case HallCommand.Finish c -> new CounterDecisions(this, at).finish(c);
            case HallCommand.Missed c -> new CounterDecisions(this, at).missed(c);
            case HallCommand.Release c -> new CounterDecisions(this, at).release(c);
            case HallCommand.Park c -> new MoveDecisions(this, at).park(c);
            case HallCommand.Late c -> new MoveDecisions(this, at).late(c);
            case HallCommand.Resume c -> new MoveDecisions(this, at).resume(c);
            case HallCommand.Transfer c -> new MoveDecisions(this, at).transfer(c);
            case HallCommand.ChangeClass c -> new MoveDecisions(this, at).changeClass(c);
            case HallCommand.AddStep c -> new MoveDecisions(this, at).addStep(c);
            case HallCommand.Undo c -> new CounterDecisions(this, at).undo(c);
            case HallCommand.OpenCounter c -> new CounterDecisions(this, at).open(c);
            case HallCommand.PauseCounter c -> new CounterDecisions(this, at).pause(c);
            case HallCommand.CloseCounter c -> new CounterDecisions(this, at).close(c);
            case HallCommand.MoveCounter c -> new RotaDecisions(this, at).move(c);
            case HallCommand.PauseHall c -> new DayDecisions(this, at).pauseHall(c);
            case HallCommand.ResumeHall _ -> new DayDecisions(this, at).resumeHall();
            case HallCommand.OpenService c -> new DayDecisions(this, at).openService(c);
            case HallCommand.CloseService c -> new DayDecisions(this, at).closeService(c);
            case HallCommand.PostNotice c -> new DayDecisions(this, at).postNotice(c);
            case HallCommand.RemoveNotice c -> new DayDecisions(this, at).removeNotice(c);
            case HallCommand.ChangeSetUp c -> new SeriesDecisions(this).change(c);
            case HallCommand.GrantSeries c -> new SeriesDecisions(this).grant(c);
            case HallCommand.HandOver c -> new HandOverDecisions(this, at, origin).take(c);
            case HallCommand.RegisterPaper c -> new HandedTickets(this, at).register(c);
            case HallCommand.TypeIn c -> new ByHandDecisions(this, at).typeIn(c);
            case HallCommand.Note c -> Decision.accepted(c.mark());
            case HallCommand.Restore c -> new RestoreDecisions(this).restore(c);
            case HallCommand.TimePassed _ -> new DayDecisions(this, at).timePassed();
            case HallCommand.OpenDay _ -> Decision.accepted();
        };
    }

    private static Decision replay(List<Recorded> earlier, Origin origin) {
        return earlier.getFirst().origin().request().equals(origin.request())
                ? new Decision.Replayed(earlier)
                : Decision.refused(Refusal.KEY_REUSED);
    }

    /** What was done under a key, today or in the days that are still known. */
    public Optional<List<Recorded>> findAnswered(String key) {
        Optional<List<Recorded>> found = answered.find(key);
        for (int i = 0; found.isEmpty() && i < past.size(); i++) {
            found = past.get(i).answered().find(key);
        }
        return found;
    }

    /** The state after an event. Events of one command that have a key are remembered under it. */
    public HallDay apply(Recorded recorded) {
        return new Fold(this, recorded).next();
    }

    /** The state after an event that was applied before, to a day in which others had happened. */
    HallDay applyAgain(Recorded recorded) {
        return new Fold(this, recorded).again();
    }

    /** The time an event gets now: never before the event before it; whole milliseconds. */
    public Instant effective(Instant now) {
        Instant whole = Instant.ofEpochMilli(now.toEpochMilli());
        return whole.isBefore(time) ? time : whole;
    }

    /** The first instant that is not in this day any more. */
    public Instant endsAt() {
        return setUp.hall().endOf(date);
    }

    /** Whether the day has to be closed, or opened, before anything else can happen. */
    public boolean isOver(Instant now) {
        return !open || effective(now).compareTo(endsAt()) >= 0;
    }

    /** When {@link HallCommand.TimePassed} has something to do next. */
    public Instant nextDeadline() {
        Instant first = open ? endsAt() : time;
        if (paused.isEmpty() && !due.isEmpty()) {
            Instant next = due.first().orElseThrow().key().at();
            first = next.isBefore(first) ? next : first;
        }
        for (Notice notice : notices.values()) {
            first = notice.until().isBefore(first) ? notice.until() : first;
        }
        return first;
    }

    public Optional<Ticket> findByNumber(String number) {
        return tickets.find(Ticket.id(date, number));
    }

    /** The visit that a rating by its counter belongs to, rated or not. */
    Optional<LastVisit> lastVisit(String counter, Instant now) {
        return lastFinished
                .find(counter)
                .map(tickets::get)
                .flatMap(LastVisit::of)
                .filter(visit -> effective(now).isBefore(visit.until()));
    }

    /** The last visit at a counter, as long as it can be rated there and nobody has. */
    public Optional<LastVisit> visitToRate(String counter, Instant now) {
        return lastVisit(counter, now).filter(visit -> visit.state().score() == 0);
    }

    /** A ticket of today or of the days that are still known. */
    public Optional<Ticket> findKnown(String id) {
        Optional<Ticket> found = tickets.find(id);
        for (int i = 0; found.isEmpty() && i < past.size(); i++) {
            found = past.get(i).tickets().find(id);
        }
        return found;
    }

    /** Why a ticket that is not known cannot be used: its day is over, or it never was. */
    public Refusal missing(String ticket) {
        return TicketDecisions.missing(this, ticket);
    }

    /** The tickets that are parked or were missed, in the order of their ids. */
    public Stream<Ticket> ticketsAway() {
        return away.entries().stream().map(e -> tickets.get(e.key()));
    }

    /** What a counter of the set-up does. */
    public CounterState counter(String code) {
        return counters.get(code);
    }

    /** Whether a ticket of a service can be had; it must be one of the day's. */
    public Opening opening(String service, Instant now) {
        return new Doors(this).opening(service, effective(now));
    }

    /**
     * Why no kiosk may print a ticket now; empty when one may.
     *
     * @param copies that a kiosk has begun by itself, of which the day knows nothing
     */
    public Optional<Refusal> noPrint(String ticket, int copies) {
        return new PrintDecisions(this).refusal(ticket, copies);
    }

    /** When tickets of a service can be had today and on the next day that has such times. */
    public List<Opening.Span> ticketTimes(String service) {
        return new Doors(this).times(service);
    }

    /** Who is there for the services of a counter: as the set-up has it, by who sits there. */
    public Counter staffed(String code) {
        Counter counter = setUp.counter(code);
        return skills.find(code).map(counter::withSkills).orElse(counter);
    }

    /** What the last command of a counter was, if it can still be taken back. */
    public Optional<LastCommand> undoable(String counter, Instant now) {
        return window.undoable(counter, effective(now))
                .map(c -> new LastCommand(c.events(), c.until()));
    }

    /** Waiting tickets of the same service with an earlier counted time. */
    public int ahead(Ticket ticket, Spot spot) {
        return policy.ahead(line, ticket.waiting(spot));
    }

    /** The estimate for somebody who would join the line of a service now, in a class. */
    public Estimate estimate(String service, String priorityClass, Instant now) {
        return new Outlook(this, effective(now)).forNewcomer(service, priorityClass);
    }

    /**
     * The mean wait in seconds of somebody who would join the line of a service now; empty when no
     * counter takes it.
     *
     * @param also a counter that is thought to be open besides, and free
     */
    public OptionalInt meanWait(String service, Optional<Counter> also, Instant now) {
        return new Outlook(this, effective(now)).meanSeconds(service, also);
    }

    /** The estimate for somebody who waits at a spot. */
    public Estimate estimate(Ticket ticket, Spot spot, Instant now) {
        return new Outlook(this, effective(now)).estimate(ticket.waiting(spot));
    }

    /** The counters that take visitors now, with the services that are done there. */
    public List<Counter> openCounters() {
        return setUp.counters().stream()
                .filter(c -> isOpen(c.code()))
                .map(c -> staffed(c.code()))
                .toList();
    }

    /** Since the midnight that the day's date begins with, in the hall's zone. */
    long secondOfDay(Instant at) {
        return Duration.between(date.atStartOfDay(setUp.hall().zone()).toInstant(), at).toSeconds();
    }

    /** Whether a counter takes visitors. */
    boolean isOpen(String counter) {
        return switch (counter(counter)) {
            case CounterState.Free _, CounterState.Busy _ -> true;
            case CounterState.Closed _, CounterState.Paused _, CounterState.Closing _ -> false;
        };
    }

    /** The service times of the day; a service that came during it has no frozen one yet. */
    List<ServiceTime> knownServiceTimes() {
        return setUp.services().size() == serviceTimes.size()
                ? serviceTimes
                : setUp.services().stream().map(this::timeOf).toList();
    }

    /** The frozen times for the services of the next day, where it learns no others. */
    public List<ServiceTime> keptServiceTimes() {
        return newestSetUp.services().stream().map(this::timeOf).toList();
    }

    private ServiceTime timeOf(Service service) {
        return serviceTimes.stream()
                .filter(t -> t.service().equals(service.code()))
                .findFirst()
                .orElseGet(() -> ServiceTime.startOf(service));
    }

    HallDay withWindow(UndoWindow other) {
        var draft = new Draft(this);
        draft.window = other;
        return draft.done();
    }
}
