package org.giliran.server.setup.desk;

import org.giliran.journal.DamagedJournal;
import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalDay;
import org.giliran.journal.JournalVerify;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets of a day, from a journal whose chain was checked from its first record. Those that a
 * kiosk gave without the server may stand in a later day, in which it handed them over.
 *
 * @param byNumber those that stand before the first record that cannot be trusted
 * @param skips records of numbers that were left out on the day, up to there
 * @param damaged the first day that is not as it was written
 */
record IssuedPapers(
        LocalDate day,
        Map<String, Recorded> byNumber,
        List<Recorded> skips,
        Optional<DayCheck.Damaged> damaged) {
    IssuedPapers {
        byNumber = Map.copyOf(byNumber);
        skips = List.copyOf(skips);
    }

    /** The record that says that a number was left out on this day, if one does. */
    Optional<Recorded> findSkip(String number) {
        return skips.stream()
                .filter(
                        r ->
                                ((HallEvent.NumbersSkipped) r.event())
                                        .skipped().stream().anyMatch(s -> s.contains(number)))
                .findFirst();
    }

    /** Reads only; a server may be running. */
    static IssuedPapers read(JournalDay journal, String hall) throws IOException {
        Optional<DayCheck.Damaged> damaged = firstDamage(journal.folder());
        LocalDate last = damaged.map(DayCheck.Damaged::date).orElse(LocalDate.MAX);
        var byNumber = new HashMap<String, Recorded>();
        var skips = new ArrayList<Recorded>();
        for (LocalDate date : JournalDay.days(journal.folder())) {
            if (!date.isBefore(journal.day()) && !date.isAfter(last)) {
                var one = new JournalDay(journal.folder(), date);
                collect(one, journal.day(), new EventCodec(hall), byNumber, skips);
            }
        }
        return new IssuedPapers(journal.day(), byNumber, skips, damaged);
    }

    private static Optional<DayCheck.Damaged> firstDamage(Path folder) throws IOException {
        for (DayCheck check : JournalVerify.folder(folder)) {
            if (check instanceof DayCheck.Damaged bad) {
                return Optional.of(bad);
            }
        }
        return Optional.empty();
    }

    private static void collect(
            JournalDay journal,
            LocalDate of,
            EventCodec codec,
            Map<String, Recorded> to,
            List<Recorded> skips)
            throws IOException {
        try {
            journal.read(
                    (after, bytes) -> {
                        Recorded recorded = codec.decode(after, bytes);
                        switch (recorded.event()) {
                            case HallEvent.TicketIssued e when recorded.date().equals(of) ->
                                    to.put(e.number(), recorded);
                            case HallEvent.TicketHandedOver e when e.day().equals(of) ->
                                    to.put(e.number(), onPaper(recorded, e.fingerprint()));
                            case HallEvent.NumbersSkipped _ when recorded.date().equals(of) ->
                                    skips.add(recorded);
                            case HallEvent _ -> {}
                        }
                    });
        } catch (DamagedJournal _) {
            // What came before it was checked, and is kept; the damage is told beside it.
        }
    }

    /** A kiosk's own ticket bears the fingerprint that the kiosk made. */
    private static Recorded onPaper(Recorded r, String fingerprint) {
        return new Recorded(r.seq(), r.date(), r.at(), r.origin(), r.event(), fingerprint);
    }
}
