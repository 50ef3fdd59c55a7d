package org.giliran.bench.core;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A day in memory that decides and applies, as a desk does, and stores nothing. What it was can be
 * kept and gone back to.
 */
final class LiveDay {
    /** Between two tickets; 2,500 in a surge day of eight hours come every 11.5 s. */
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final Origin STAFF = Origin.of("s01");

    private final List<HallCommand.Issue> tickets;
    private HallDay day;
    private Instant now;
    private int issued;

    /** A day that can be gone back to. */
    record Kept(HallDay day, Instant now, int issued) {}

    /** A new day with every counter open. */
    LiveDay(List<HallCommand.Issue> tickets) {
        this.tickets = tickets;
        day = HallDay.before(BusyHall.setUp(), 0);
        now = MORNING;
        tell(new HallCommand.OpenDay(startTimes(day.setUp())));
        for (int i = 0; i < BusyHall.COUNTERS; i++) {
            tell(new HallCommand.OpenCounter(BusyHall.counterCode(i), "s" + i));
        }
    }

    private static List<ServiceTime> startTimes(SetUp setUp) {
        return setUp.services().stream().map(ServiceTime::startOf).toList();
    }

    Kept keep() {
        return new Kept(day, now, issued);
    }

    void goBack(Kept kept) {
        day = kept.day;
        now = kept.now;
        issued = kept.issued;
    }

    int waiting() {
        return day.setUp().services().stream().mapToInt(s -> day.line().waiting(s.code())).sum();
    }

    void issue() {
        now = now.plus(BETWEEN);
        tell(tickets.get(issued % tickets.size()));
        issued++;
    }

    /** Finishes the visitor at the counter, if there is one, and calls the next. */
    void callNext(int counter) {
        tell(new HallCommand.CallNext(BusyHall.counterCode(counter)));
    }

    void start(int counter) {
        tell(new HallCommand.Start(BusyHall.counterCode(counter)));
    }

    private void tell(HallCommand command) {
        if (!(day.decide(command, STAFF, now) instanceof Decision.Accepted(var events, _))) {
            throw new IllegalStateException(command + " was refused");
        }
        for (HallEvent event : events) {
            day = day.apply(new Recorded(day.seq() + 1, day.date(), now, STAFF, event, "0000AAAA"));
        }
    }
}
