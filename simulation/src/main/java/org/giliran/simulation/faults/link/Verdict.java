package org.giliran.simulation.faults.link;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalCursor;
import org.giliran.journal.JournalVerify;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.simulation.days.Checks;
import org.giliran.simulation.days.Invariant;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.faults.Deeds;
import org.giliran.simulation.faults.Promise;
import org.giliran.simulation.faults.link.Visitors.Numbered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds a healed hall's journal against what everybody in it saw and was told. */
final class Verdict {
    private final List<Recorded> records;

    private Verdict(List<Recorded> records) {
        this.records = records;
    }

    /** Reads what is durable of a journal; every file of it must hold. */
    static Verdict of(HallJournal journal, Path folder, long seq) throws IOException {
        boolean holds =
                JournalVerify.folder(folder).stream().allMatch(DayCheck.Verified.class::isInstance);
        Violation.unless(holds, seq, Promise.CHAIN_HOLDS);
        var records = new ArrayList<Recorded>();
        try (JournalCursor cursor = journal.cursor(0)) {
            cursor.readUpTo(
                    seq,
                    Integer.MAX_VALUE,
                    (after, bytes) -> records.add(journal.decode(after, bytes)));
        }
        return new Verdict(records);
    }

    long tickets() {
        return records.stream().filter(r -> r.event() instanceof HallEvent.TicketIssued).count();
    }

    /** The hall as the journal tells it breaks none of its rules, and is the one that is served. */
    void hallHolds(SetUp setUp, HallDay served) {
        var checks = new Checks();
        HallDay day = HallDay.before(setUp, 0);
        for (Recorded record : records) {
            HallDay before = day;
            day = before.apply(record);
            checks.see(before, record, day);
        }
        Violation.unless(day.seq() == served.seq(), day.seq(), Invariant.SEQ_DENSE);
        Violation.unless(day.tickets().equals(served.tickets()), day.seq(), Invariant.FOLD_IS_LIVE);
    }

    /** What somebody was told is the very record that is there, and is what he asked for. */
    void answersAreStored(Deeds deeds) {
        for (Deeds.Told told : deeds.all()) {
            for (Recorded record : told.records()) {
                boolean there = record.seq() <= records.size() && isThere(record);
                Violation.unless(there, record.seq(), Promise.ANSWERED_IS_STORED);
                Violation.unless(
                        !record.origin().hasKey() || record.origin().key().equals(told.key()),
                        record.seq(),
                        Promise.ANSWER_IS_OF_THE_QUESTION);
            }
        }
    }

    private boolean isThere(Recorded record) {
        Recorded stored = records.get((int) record.seq() - 1);
        return stored.fingerprint().equals(record.fingerprint());
    }

    /** Nobody got a number or was called but by a command that somebody sent. */
    void everythingWasAskedFor(Deeds deeds) {
        for (Recorded record : records) {
            Origin origin = record.origin();
            boolean needsAsker =
                    record.event() instanceof HallEvent.TicketIssued
                            || record.event() instanceof HallEvent.TicketCalled;
            Violation.unless(
                    origin.hasKey() ? deeds.asked(origin.key()) : !needsAsker,
                    record.seq(),
                    Promise.ASKED_FOR);
        }
    }

    /** Nobody's number is missing: those of a day and prefix are 1 to the highest. */
    void numbersAreDense() {
        Map<String, TreeSet<Integer>> issued = new HashMap<>();
        for (Recorded record : records) {
            if (record.event() instanceof HallEvent.TicketIssued ticket) {
                String[] number = ticket.number().split("-", 2);
                issued.computeIfAbsent(record.date() + " " + number[0], _ -> new TreeSet<>())
                        .add(Integer.parseInt(number[1]));
            }
        }
        issued.values()
                .forEach(
                        of ->
                                Violation.unless(
                                        of.last() == of.size(),
                                        records.size(),
                                        Promise.NUMBERS_DENSE));
    }

    /** Whoever was shown a number has it alone, has no other, and is in the journal with it. */
    void visitorsAreKept(Map<String, Set<Numbered>> shown) {
        Set<Numbered> kept = numbers();
        Set<Numbered> taken = new HashSet<>();
        for (Set<Numbered> seen : shown.values()) {
            Violation.unless(seen.size() == 1, records.size(), Promise.ONE_TOUCH_ONE_NUMBER);
            Numbered number = seen.iterator().next();
            Violation.unless(taken.add(number), records.size(), Promise.ONE_NUMBER_ONE_VISITOR);
            Violation.unless(kept.contains(number), records.size(), Promise.NUMBER_IS_KEPT);
        }
    }

    /** So is everybody with a paper in the hand. */
    void papersAreKept(Set<String> papers) {
        Set<String> kept = new HashSet<>();
        numbers().forEach(n -> kept.add(n.number()));
        Violation.unless(kept.containsAll(papers), records.size(), Promise.NUMBER_IS_KEPT);
    }

    private Set<Numbered> numbers() {
        var numbers = new HashSet<Numbered>();
        for (Recorded record : records) {
            switch (record.event()) {
                case HallEvent.TicketIssued e ->
                        numbers.add(new Numbered(record.date(), e.number()));
                case HallEvent.TicketHandedOver e -> {
                    numbers.add(new Numbered(e.day(), e.number()));
                    // a kiosk whose clock is ahead may have dated it tomorrow
                    numbers.add(new Numbered(e.day().plusDays(1), e.number()));
                }
                case HallEvent _ -> {}
            }
        }
        return numbers;
    }

    /**
     * A request that the kiosk gave up for a ticket of its own leaves no second one in the line.
     * One that was called before that was known is another matter: who starts it has somebody
     * there.
     */
    void nobodyIsThereTwice(HallDay day, KioskAccount kiosk) {
        Map<String, String> byKey = new HashMap<>();
        for (Recorded record : records) {
            switch (record.event()) {
                case HallEvent.TicketIssued e -> byKey.put(record.origin().key(), e.ticket());
                case HallEvent.TicketCalled e -> byKey.values().remove(e.ticket());
                case HallEvent _ -> {}
            }
        }
        for (OfflineTicket own : kiosk.given()) {
            String asked = own.askedAs();
            boolean twice =
                    asked != null
                            && byKey.containsKey(asked)
                            && waits(day, byKey.get(asked))
                            && waits(day, Ticket.id(own.day(), own.number()));
            Violation.unless(!twice, records.size(), Promise.NOBODY_TWICE);
        }
    }

    private static boolean waits(HallDay day, String ticket) {
        return day.tickets()
                .find(ticket)
                .filter(t -> t.state() instanceof TicketState.Waiting)
                .isPresent();
    }

    /** No wall ever had a call that is none. */
    void wallShowedCalls(Set<Wall.Shown> shown) {
        Set<Wall.Shown> calls = new HashSet<>();
        for (Recorded record : records) {
            switch (record.event()) {
                case HallEvent.TicketCalled e -> calls.add(new Wall.Shown(e.ticket(), e.counter()));
                case HallEvent _ -> {}
            }
        }
        Violation.unless(calls.containsAll(shown), records.size(), Promise.WALL_SHOWS_CALLED);
    }
}
