package org.giliran.journal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows a journal that is being written: gives the records after one seq, in order, across days.
 *
 * <p>For one thread, another than the writer's. It needs no lock and reads only groups that are
 * wholly durable: the caller passes the seq that {@link JournalFile#append} made durable, published
 * through something that orders memory (a volatile, a queue).
 */
public final class JournalCursor implements AutoCloseable {
    private final DayFiles files;
    private final Deque<StoredRecord> pending = new ArrayDeque<>();
    private long given;
    private @Nullable LocalDate day;
    private @Nullable DayReader reader;

    /**
     * @param dir a hall's folder
     * @param afterSeq the last record that is already known; 0 for none
     */
    public JournalCursor(Path dir, long afterSeq) {
        this.files = new DayFiles(dir);
        this.given = afterSeq;
    }

    /**
     * Gives the next records.
     *
     * @param seq the last record known to be durable; none beyond it is given
     * @param max the most to give
     * @return how many were given; a record counts as given when the sink has returned
     * @throws DamagedJournal when a record up to {@code seq} is not there or cannot be trusted
     */
    public int readUpTo(long seq, int max, RecordSink sink) throws IOException {
        if (reader != null) {
            reader.refresh();
        }
        int count = 0;
        while (count < max && given < seq) {
            var record = nextRecord();
            record.giveTo(sink);
            given = record.seq();
            pending.remove();
            count++;
        }
        return count;
    }

    /** The last record given. */
    public long seq() {
        return given;
    }

    private StoredRecord nextRecord() throws IOException {
        while (true) {
            while (!pending.isEmpty()) {
                if (pending.element().seq() > given) {
                    return pending.element();
                }
                pending.remove();
            }
            loadGroup();
        }
    }

    private void loadGroup() throws IOException {
        var current = reader == null ? firstReader() : reader;
        switch (current.next()) {
            case Step.Records(var records) -> pending.addAll(records);
            case Step.End _ -> openAfter(current);
            case Step.Torn _ -> throw missing("its group is not whole");
        }
    }

    /** The newest day that begins at or before the next record. */
    private DayReader firstReader() throws IOException {
        for (var candidate : files.days().reversed()) {
            if (beginsInTime(candidate)) {
                var found = open(candidate, files.headBefore(candidate));
                found.skipThrough(given);
                return found;
            }
        }
        throw missing("no file holds it");
    }

    private boolean beginsInTime(LocalDate candidate) throws IOException {
        try (var peek = new DayReader(files.file(candidate), Chain.start())) {
            long first = peek.firstSeq();
            return first > 0 && first <= given + 1;
        }
    }

    /** A file without records is a day that began when the machine stopped. */
    private void openAfter(DayReader ended) throws IOException {
        for (var later : files.days()) {
            if (later.isAfter(requireNonNull(day)) && Files.size(files.file(later)) > 0) {
                ended.close();
                open(later, ended.chain());
                return;
            }
        }
        throw missing("the files end before it");
    }

    private DayReader open(LocalDate next, Chain before) throws IOException {
        var opened = new DayReader(files.file(next), before);
        day = next;
        reader = opened;
        return opened;
    }

    private DamagedJournal missing(String reason) {
        var file = day == null ? files.folder() : files.file(day);
        return new DamagedJournal(file, given + 1, "it was durable, but " + reason);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
