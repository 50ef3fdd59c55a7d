package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the whole chain of a folder. Reads only and takes no lock, so a running server does not
 * prevent it.
 *
 * <p>A group that a server is writing at this moment looks torn. So the last group of the newest
 * day is looked at again until it is whole, or has stood still for {@code patience}; then the day
 * counts as damaged from there (a server that starts sets such a tail aside).
 */
public final class JournalVerify {
    /**
     * A write reaches the page cache in milliseconds; a second covers one that waits for a slow
     * card.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long LOOK_MILLIS = 50;

    private final DayFiles files;
    private final Duration patience;

    private JournalVerify(DayFiles files, Duration patience) {
        this.files = files;
        this.patience = patience;
    }

    /** Checks every day of a hall's folder, oldest first. */
    public static List<DayCheck> folder(Path dir) throws IOException {
        return folder(dir, PATIENCE);
    }

    static List<DayCheck> folder(Path dir, Duration patience) throws IOException {
        return new JournalVerify(new DayFiles(dir), patience).days();
    }

    private List<DayCheck> days() throws IOException {
        var checks = new ArrayList<DayCheck>();
        var before = Chain.start();
        for (var date : files.days()) {
            var check = day(date, before);
            checks.add(check);
            before =
                    switch (check) {
                        case DayCheck.Verified(_, _, var head) -> head;
                        case DayCheck.Damaged _ -> files.headAtEnd(date).orElse(before);
                    };
        }
        return checks;
    }

    private DayCheck day(LocalDate date, Chain before) throws IOException {
        try (var reader = new DayReader(files.file(date), before)) {
            readToEnd(date, reader);
            return new DayCheck.Verified(date, reader.chain().seq() - before.seq(), reader.chain());
        } catch (DamagedJournal e) {
            return new DayCheck.Damaged(date, e.seq(), e.reason());
        }
    }

    private void readToEnd(LocalDate date, DayReader reader) throws IOException {
        long patientUntil = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (reader.next()) {
                case Step.Records _ -> patientUntil = System.nanoTime() + patience.toNanos();
                case Step.Torn _ -> {
                    long seq = reader.chain().seq() + 1;
                    files.requireMayBeTorn(date, seq);
                    if (System.nanoTime() >= patientUntil) {
                        throw new DamagedJournal(
                                files.file(date),
                                seq,
                                "its last group is not whole: a write that never ended, or damage");
                    }
                    pause();
                    reader.refresh();
                }
                case Step.End _ -> {
                    return;
                }
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The check was interrupted", e);
        }
    }
}
