package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.journal.Chain;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.estimate.ServiceTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A hall's day in a test's hands: it decides and applies as the desk does, with a clock that only
 * the test turns, and keeps every record as the journal would.
 */
public final class HallFixture {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final EventCodec codec;
    private final List<Recorded> records = new ArrayList<>();
    private final List<byte[]> stored = new ArrayList<>();
    private HallDay day;
    private Chain head = Chain.start();
    private Instant now;
    private Watcher watcher = (_, _, _) -> {};

    /** Sees every event between the state before and the state after it. */
    @FunctionalInterface
    public interface Watcher {
        void see(HallDay before, Recorded recorded, HallDay after);
    }

    private HallFixture(SetUp setUp) {
        codec = new EventCodec(setUp.hall().code());
        day = HallDay.before(setUp, 0);
        now = instant(MONDAY, "07:30");
    }

    /** A hall that has never had a day; Monday, half past seven. */
    public static HallFixture beforeItsFirstDay(SetUp setUp) {
        return new HallFixture(setUp);
    }

    /** The small hall at half past seven on Monday, its day open, its counters closed. */
    public static HallFixture onMonday() {
        return onMonday(SetUps.SMALL);
    }

    public static HallFixture onMonday(SetUp setUp) {
        var hall = new HallFixture(setUp);
        hall.openDay();
        return hall;
    }

    public static Instant instant(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(SetUps.HALL.zone()).toInstant();
    }

    /** An origin with an idempotency key; the request stands for method, path and body. */
    public static Origin keyed(String key, String request) {
        return new Origin("kiosk-1", "key-0123456789-" + key, request);
    }

    /** Shows every event from now on to a watcher. */
    public void watchedBy(Watcher eyes) {
        watcher = eyes;
    }

    // The clock.

    /** Turns the clock to a time of the business date that is open. */
    public HallFixture at(String time) {
        return at(instant(day.date(), time));
    }

    public HallFixture at(Instant instant) {
        now = instant;
        return this;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    // Commands, and what becomes of them.

    public Decision decide(HallCommand command, Origin origin) {
        return day.decide(command, origin, now);
    }

    /** Decides and, when it is accepted, records. */
    public Decision tell(HallCommand command, Origin origin) {
        Decision decision = decide(command, origin);
        if (decision instanceof Decision.Accepted(var events, var remembered)) {
            Origin recorded = remembered ? origin : Origin.of(origin.actor());
            events.forEach(event -> record(event, recorded));
        }
        return decision;
    }

    /** Tells the hall a command that must be accepted; its events. */
    public List<HallEvent> done(HallCommand command) {
        return assertInstanceOf(Decision.Accepted.class, tell(command, Origin.of("s01"))).events();
    }

    /** Asserts that a command is refused for this reason. */
    public void assertRefused(Refusal reason, HallCommand command) {
        assertEquals(Decision.refused(reason), decide(command, Origin.of("s01")));
    }

    private void record(HallEvent event, Origin origin) {
        LocalDate date = event instanceof HallEvent.DayOpened e ? e.date() : day.date();
        Instant at = day.effective(now);
        byte[] bytes = codec.encode(event, date, at, origin);
        head = head.next(bytes);
        var recorded = new Recorded(head.seq(), date, at, origin, event, head.fingerprint());
        HallDay before = day;
        day = day.apply(recorded);
        records.add(recorded);
        stored.add(bytes);
        watcher.see(before, recorded, day);
    }

    // What people do.

    /** Takes a ticket; its id. */
    public String issue(String service) {
        return issue(service, "");
    }

    public String issue(String service, String priorityClass) {
        var command =
                new HallCommand.Issue(
                        service, priorityClass, "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
        return ((HallEvent.TicketIssued) done(command).getFirst()).ticket();
    }

    public HallFixture open(String... counters) {
        for (String counter : counters) {
            done(new HallCommand.OpenCounter(counter, "s0" + counter));
        }
        return this;
    }

    /** Calls the next visitor, who must be there; the ticket's id. */
    public String call(String counter) {
        var called = done(new HallCommand.CallNext(counter)).getLast();
        return assertInstanceOf(HallEvent.TicketCalled.class, called).ticket();
    }

    /** Calls the next visitor and starts; the ticket's id. */
    public String callAndStart(String counter) {
        String ticket = call(counter);
        done(new HallCommand.Start(counter));
        return ticket;
    }

    /** Calls, starts and finishes the next visitor; the ticket's id. */
    public String serve(String counter) {
        String ticket = callAndStart(counter);
        done(new HallCommand.Finish(counter));
        return ticket;
    }

    /** Closes a day that is over and opens the next, as the desk does. */
    public void turnDay() {
        while (day.isOver(now)) {
            if (day.open()) {
                tell(new HallCommand.TimePassed(), Origin.CLOCK);
            } else {
                openDay();
            }
        }
    }

    /** Goes to half past seven of a later date, through one day's end. */
    public void goTo(LocalDate date) {
        at(instant(date, "07:30"));
        turnDay();
    }

    private void openDay() {
        var times = day.newestSetUp().services().stream().map(ServiceTime::startOf).toList();
        tell(new HallCommand.OpenDay(times), Origin.CLOCK);
    }

    // What can be seen.

    public HallDay day() {
        return day;
    }

    public TicketState state(String ticket) {
        return day.findKnown(ticket).orElseThrow().state();
    }

    public Ticket ticket(String id) {
        return day.findKnown(id).orElseThrow();
    }

    public List<Recorded> records() {
        return List.copyOf(records);
    }

    public Recorded lastRecord() {
        return records.getLast();
    }

    /** The hash that the last record closes. */
    public String hash() {
        return head.hex();
    }

    /** The state that the records give when they are read back from their bytes. */
    public HallDay replayed(SetUp first) {
        HallDay read = HallDay.before(first, 0);
        Chain chain = Chain.start();
        for (byte[] bytes : stored) {
            chain = chain.next(bytes);
            read = read.apply(codec.decode(chain, bytes));
        }
        return read;
    }
}
