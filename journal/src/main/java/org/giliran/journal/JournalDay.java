package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads one day of a hall's folder from outside: it takes no lock and changes nothing, so a running
 * server does not prevent it.
 */
public record JournalDay(Path folder, LocalDate day) {

    /** Every day that has a file, oldest first. */
    public static List<LocalDate> days(Path folder) throws IOException {
        return new DayFiles(folder).days();
    }

    public Path file() {
        return new DayFiles(folder).file(day);
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
        read(before(), sink);
    }

    /**
     * As {@link #read(RecordSink)}, by a reader who knows what the day goes on from.
     *
     * @return the chain after the last record; {@code before} when there is none
     */
    public Chain read(Chain before, RecordSink sink) throws IOException {
        return new DayFiles(folder).read(day, before, sink);
    }

    /**
     * The beginning of a file that holds whole groups and nothing else.
     *
     * @param bytes of it
     * @param head as the last of these groups states it
     */
    public record WholeGroups(long bytes, Chain head) {}

    /**
     * The groups up to a record, of a file to which more may be added meanwhile. They are checked
     * by their CRC only.
     *
     * @param seq the last that is wanted; {@link Long#MAX_VALUE} for all
     */
    public WholeGroups upTo(long seq) throws IOException {
        try (var reader = DayReader.forSkipping(file())) {
            reader.skipThrough(seq);
            long bytes = Math.min(reader.offset(), Files.size(file()));
            return new WholeGroups(bytes, reader.chain());
        }
    }

    /**
     * The chain after the day, as the last group of its file states it; reads only the end. Empty
     * when the file does not end in a valid group.
     */
    public Optional<Chain> last() throws IOException {
        return new DayFiles(folder).headAtEnd(day);
    }

    /** Whether the day's first group is whole and goes on from a position of the chain. */
    public boolean goesOnFrom(Chain before) throws IOException {
        try (var reader = new DayReader(file(), before)) {
            return reader.next() instanceof Step.Records;
        } catch (DamagedJournal _) {
            return false;
        }
    }
}
