package org.giliran.simulation.faults.link;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalCursor;
import org.giliran.journal.JournalVerify;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.days.Checks;
import org.giliran.simulation.days.Invariant;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.faults.Deeds;
import org.giliran.simulation.faults.Promise;

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
