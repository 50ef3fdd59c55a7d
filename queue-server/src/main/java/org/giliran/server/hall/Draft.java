package org.giliran.server.hall;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Line;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.Attendance;
import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Pace;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.ordered.HashedMap;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next {@link HallDay} while {@link Fold} makes it. Never leaves the fold. */
final class Draft {
    LocalDate date;
    boolean open;
    SetUp setUp;
    SetUp newestSetUp;
    CallPolicy policy;
    List<ServiceTime> serviceTimes;
    OrderedMap<String, Pace> pace;
    CounterHabits habits;
    Attendance attendance;
    long seq;
    Instant time;
    HashedMap<String, Ticket> tickets;
    OrderedMap<String, Integer> issued;
    OrderedMap<Taken, String> taken;
    Line line;
    OrderedMap<String, CounterState> counters;
    OrderedMap<String, List<String>> skills;
    OrderedMap<String, String> closedServices;
    Optional<HallPause> paused;
    OrderedMap<String, Notice> notices;
    OrderedMap<Long, Passing> passings;
    List<Shown> calls;
    OrderedMap<String, String> lastFinished;
    OrderedMap<String, PrintJob> printJobs;
    OrderedMap<String, List<Recorded>> answered;
    OrderedMap<String, String> away;
    OrderedMap<Due, String> due;
    UndoWindow window;
    OrderedMap<String, Series> series;
    Worked worked;
    List<PastDay> past;

    Draft(HallDay day) {
        date = day.date();
        open = day.open();
        setUp = day.setUp();
        newestSetUp = day.newestSetUp();
        policy = day.policy();
        serviceTimes = day.serviceTimes();
        pace = day.pace();
        habits = day.habits();
        attendance = day.attendance();
        seq = day.seq();
        time = day.time();
        tickets = day.tickets();
        issued = day.issued();
        taken = day.taken();
        line = day.line();
        counters = day.counters();
        skills = day.skills();
        closedServices = day.closedServices();
        paused = day.paused();
        notices = day.notices();
        passings = day.passings();
        calls = day.calls();
        lastFinished = day.lastFinished();
        printJobs = day.printJobs();
        answered = day.answered();
        away = day.away();
        due = day.due();
        window = day.window();
        series = day.series();
        worked = day.worked();
        past = day.past();
    }

    void counter(String code, CounterState state) {
        counters = counters.with(code, state);
    }

    /**
     * The ticket in a state; where it is found, and what time will do to it, follow from that.
     *
     * @param ticket still in the state that it had before
     */
    void put(Ticket ticket, TicketState state) {
        Ticket changed = ticket.in(state);
        away = isAway(state) ? away.with(ticket.id(), "") : away.without(ticket.id());
        due(ticket).ifPresent(d -> due = due.without(d));
        due(changed).ifPresent(d -> due = due.with(d, ""));
        tickets = tickets.with(ticket.id(), changed);
    }

    private static boolean isAway(TicketState state) {
        return state instanceof TicketState.Parked || state instanceof TicketState.Missed;
    }

    private Optional<Due> due(Ticket ticket) {
        return Due.of(ticket, setUp.rules());
    }

    /**
     * The visitor has gone; a counter that was closing says what it does next in an event of its
     * own.
     */
    void free(String counter, Instant at) {
        counter(counter, new CounterState.Free(Staffed.at(counters.get(counter)), at));
    }

    /** A call on the board, in place of an older one of the same ticket. */
    void show(Shown call) {
        unshow(call.ticket());
        var newest = new ArrayList<>(calls);
        newest.addFirst(call);
        calls = List.copyOf(newest.subList(0, Math.min(Shown.MAX, newest.size())));
    }

    /** No call of this ticket is on the board any more. */
    void unshow(String ticket) {
        calls = calls.stream().filter(c -> !c.ticket().equals(ticket)).toList();
    }

    void runBy(SetUp next) {
        setUp = next;
        policy = CallPolicy.of(next);
        taken = OrderedMap.empty();
        tickets.values().forEach(t -> taken = Taken.with(taken, t, next));
        due = OrderedMap.empty();
        tickets.values().stream()
                .map(this::due)
                .flatMap(Optional::stream)
                .forEach(d -> due = due.with(d, ""));
    }

    HallDay done() {
        return new HallDay(
                date,
                open,
                setUp,
                newestSetUp,
                policy,
                serviceTimes,
                pace,
                habits,
                attendance,
                seq,
                time,
                tickets,
                issued,
                taken,
                line,
                counters,
                skills,
                closedServices,
                paused,
                notices,
                passings,
                calls,
                lastFinished,
                printJobs,
                answered,
                away,
                due,
                window,
                series,
                worked,
                List.copyOf(past));
    }
}
