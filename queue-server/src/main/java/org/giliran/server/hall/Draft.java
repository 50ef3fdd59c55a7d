package org.giliran.server.hall;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Line;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The next {@link HallDay} while {@link Fold} makes it. Never leaves the fold. */
final class Draft {
    LocalDate date;
    boolean open;
    SetUp setUp;
    SetUp newestSetUp;
    CallPolicy policy;
    List<ServiceTime> serviceTimes;
    long seq;
    Instant time;
    OrderedMap<String, Ticket> tickets;
    OrderedMap<String, Integer> issued;
    Line line;
    OrderedMap<String, CounterState> counters;
    OrderedMap<String, String> closedServices;
    OrderedMap<String, Notice> notices;
    List<Shown> calls;
    OrderedMap<String, String> lastFinished;
    OrderedMap<String, PrintJob> printJobs;
    OrderedMap<String, List<Recorded>> answered;
    List<PastDay> past;

    Draft(HallDay day) {
        date = day.date();
        open = day.open();
        setUp = day.setUp();
        newestSetUp = day.newestSetUp();
        policy = day.policy();
        serviceTimes = day.serviceTimes();
        seq = day.seq();
        time = day.time();
        tickets = day.tickets();
        issued = day.issued();
        line = day.line();
        counters = day.counters();
        closedServices = day.closedServices();
        notices = day.notices();
        calls = day.calls();
        lastFinished = day.lastFinished();
        printJobs = day.printJobs();
        answered = day.answered();
        past = day.past();
    }

    void counter(String code, CounterState state) {
        counters = counters.with(code, state);
    }

    void runBy(SetUp next) {
        setUp = next;
        policy = CallPolicy.of(next);
    }

    HallDay done() {
        return new HallDay(
                date,
                open,
                setUp,
                newestSetUp,
                policy,
                serviceTimes,
                seq,
                time,
                tickets,
                issued,
                line,
                counters,
                closedServices,
                notices,
                calls,
                lastFinished,
                printJobs,
                answered,
                List.copyOf(past));
    }
}
