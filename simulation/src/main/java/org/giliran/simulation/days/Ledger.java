package org.giliran.simulation.days;

import org.giliran.journal.Chain;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A hall and its journal in memory: decides, records and applies as the desk does, and looks at
 * every invariant on the way.
 */
final class Ledger {
    private final EventCodec codec;
    private final HallRules rules;
    private final Checks checks = new Checks();
    private final Consumer<Recorded> reader;
    private final List<byte[]> ofToday = new ArrayList<>();
    private HallDay day;
    private HallDay before;
    private Chain head = Chain.start();
    private Chain headBefore = head;
    private long tickets;
    private long keys;

    /**
     * @param reader sees every record, as the journal has it
     */
    Ledger(SetUp setUp, HallRules rules, Consumer<Recorded> reader) {
        this.rules = rules;
        this.codec = new EventCodec(setUp.hall().code());
        this.day = HallDay.before(setUp, 0);
        this.before = day;
        this.reader = reader;
    }

    HallDay day() {
        return day;
    }

    Chain head() {
        return head;
    }

    /** A number that no key had, over all days: keys of the days before are still known. */
    long nextKey() {
        return keys++;
    }

    long tickets() {
        return tickets;
    }

    /** Lets a deadline that is due happen, then decides and, when it is accepted, records. */
    Decision tell(HallCommand command, Origin origin, Instant now) {
        passTime(now);
        return decide(command, origin, now);
    }

    /** As the desk does, at the very instants: ends what is due, and turns the day. */
    void passTime(Instant now) {
        if (!day.open()) {
            open(now);
        }
        while (!day.nextDeadline().isAfter(day.effective(now))) {
            Instant due = day.nextDeadline();
            if (day.isOver(due)) {
                close(due);
                open(due);
            } else {
                timePasses(due);
            }
        }
    }

    private void timePasses(Instant due) {
        long seq = day.seq();
        decide(new HallCommand.TimePassed(), Origin.CLOCK, due);
        if (day.seq() == seq) {
            throw new Violation(seq, Invariant.DEADLINE_KNOWN);
        }
    }

    private void open(Instant now) {
        before = day;
        headBefore = head;
        ofToday.clear();
        decide(new HallCommand.OpenDay(startTimes()), Origin.CLOCK, now);
    }

    /** Lives the day to its end, without the next one. */
    void end() {
        Instant end = day.endsAt();
        while (day.nextDeadline().isBefore(end)) {
            timePasses(day.nextDeadline());
        }
        close(end);
    }

    private void close(Instant now) {
        decide(new HallCommand.TimePassed(), Origin.CLOCK, now);
        foldIsLive();
    }

    private List<ServiceTime> startTimes() {
        return day.newestSetUp().services().stream().map(ServiceTime::startOf).toList();
    }

    private Decision decide(HallCommand command, Origin origin, Instant now) {
        Decision decision = errorless(() -> rules.decide(day, command, origin, now));
        if (decision instanceof Decision.Accepted(var events, var remembered)) {
            Origin recorded = remembered ? origin : Origin.of(origin.actor());
            for (HallEvent event : events) {
                record(event, recorded, now);
            }
        }
        return decision;
    }

    /** An error of the program is a violation like any other: it can be repeated. */
    private <T> T errorless(Supplier<T> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            throw new Violation(day.seq() + 1, e);
        }
    }

    private void record(HallEvent event, Origin origin, Instant now) {
        LocalDate date = event instanceof HallEvent.DayOpened e ? e.date() : day.date();
        Instant at = day.effective(now);
        byte[] bytes = codec.encode(event, date, at, origin);
        head = head.next(bytes);
        ofToday.add(bytes);
        var recorded = new Recorded(head.seq(), date, at, origin, event, head.fingerprint());
        HallDay earlier = day;
        day = errorless(() -> rules.apply(earlier, recorded));
        checks.see(earlier, recorded, day);
        reader.accept(recorded);
        if (event instanceof HallEvent.TicketIssued
                || event instanceof HallEvent.TicketHandedOver) {
            tickets++;
        }
    }

    /** The day as its bytes tell it is the day that was lived. */
    private void foldIsLive() {
        HallDay read = before;
        Chain chain = headBefore;
        for (byte[] bytes : ofToday) {
            chain = chain.next(bytes);
            read = read.apply(codec.decode(chain, bytes));
        }
        if (!read.equals(day)) {
            throw new Violation(day.seq(), Invariant.FOLD_IS_LIVE);
        }
    }
}
