package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads one day of a hall's folder from outside: it takes no lock and changes nothing, so a running
 * server does not prevent it.
 */
public record JournalDay(Path folder, LocalDate day) {

    /** Every day that has a file, oldest first. */
    public static List<LocalDate> days(Path folder) throws IOException {
        return new DayFiles(folder).days();
    }

    /** The chain that the day's first record goes on from. */
    public Chain before() throws IOException {
        return new DayFiles(folder).headBefore(day);
    }

    /**
     * Gives every record, in order; what a server is writing at this moment is not given.
     *
     * @throws DamagedJournal when the rest cannot be trusted; records before it may have been given
     */
    public void read(RecordSink sink) throws IOException {
        new DayFiles(folder).read(day, before(), sink);
    }
}
