package org.giliran.server.desk;

import org.giliran.journal.Chain;
import org.giliran.journal.JournalDay;
import org.giliran.server.hall.PastDay;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The files of a hall's journal, of which nobody takes hold: what a start would make of them. Reads
 * only.
 *
 * @param folder of the days
 * @param hall its code
 */
public record StoredHall(Path folder, String hall) {

    /**
     * Folds the newest day with those before it that a start needs; empty when there is no record.
     *
     * @throws org.giliran.journal.DamagedJournal when a record of these days cannot be trusted
     * @throws EventCodec.UnreadableRecord when this program does not know a record
     */
    public Optional<Published> fold() throws IOException {
        var codec = new EventCodec(hall);
        var fold = new AtomicReference<@Nullable Published>();
        for (LocalDate day : newest()) {
            Published before = fold.get();
            var stored = new JournalDay(folder, day);
            Chain chain = before == null ? stored.before() : before.head();
            stored.read(
                    chain,
                    (after, record) ->
                            fold.set(
                                    HallJournal.next(
                                            fold.get(), after, codec.decode(after, record))));
        }
        return Optional.ofNullable(fold.get());
    }

    private List<LocalDate> newest() throws IOException {
        var begun = new ArrayList<LocalDate>();
        for (LocalDate day : JournalDay.days(folder)) {
            if (Files.size(new JournalDay(folder, day).file()) > 0) {
                begun.add(day);
            }
        }
        return begun.subList(Math.max(0, begun.size() - 1 - PastDay.KEPT), begun.size());
    }
}
