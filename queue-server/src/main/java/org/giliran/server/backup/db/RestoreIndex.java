package org.giliran.server.backup.db;

import org.giliran.api.Wire;
import org.giliran.journal.JournalCursor;
import org.giliran.server.backup.LostRecords;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.file.db.DurableFile;
import org.giliran.server.hall.Recorded;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the records about restores stand in the journal, {@code restored.json}: a start reads only
 * the newest days. It proves nothing itself; what it points to is read from the chain.
 *
 * @param data folder of the hall
 */
public record RestoreIndex(Path data) {
    private static final String NAME = "restored.json";

    private record Places(List<Long> records) {}

    /** Adds a record that is durable. */
    public synchronized void add(Recorded recorded) throws IOException {
        var records = new ArrayList<>(read().records);
        records.add(recorded.seq());
        DurableFile.replace(data, NAME, Wire.write(new Places(records)));
    }

    private Places read() throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return new Places(List.of());
        }
        try {
            return Wire.readAnswer(Files.readString(file), Places.class);
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read as a list of records", e);
        }
    }

    /**
     * What the journal says about restores.
     *
     * @param head the last record there is
     */
    public LostRecords lost(HallJournal journal, long head) throws IOException {
        var lost = new LostRecords();
        for (long seq : read().records.stream().filter(s -> s > 0 && s <= head).toList()) {
            try (JournalCursor cursor = journal.cursor(seq - 1)) {
                cursor.readUpTo(seq, 1, (after, record) -> lost.add(journal.decode(after, record)));
            }
        }
        return lost;
    }
}
