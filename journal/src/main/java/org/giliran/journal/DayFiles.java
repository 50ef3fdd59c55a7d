package org.giliran.journal;

import static org.giliran.journal.GroupFormat.BLOCK_BYTES;
import static org.giliran.journal.GroupFormat.MAX_PADDED_BYTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder, seen from outside: needs no lock, changes nothing. */
record DayFiles(Path folder) {
    private static final String SUFFIX = ".gj";

    /** Every day that has a file, oldest first. */
    List<LocalDate> days() throws IOException {
        try (var files = Files.list(folder)) {
            return files.flatMap(DayFiles::day).sorted().toList();
        }
    }

    private static Stream<LocalDate> day(Path file) {
        var name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            return Stream.empty();
        }
        try {
            return Stream.of(LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())));
        } catch (DateTimeParseException _) {
            return Stream.empty();
        }
    }

    Path file(LocalDate day) {
        return folder.resolve(day + SUFFIX);
    }

    boolean isNewest(LocalDate day) throws IOException {
        return days().getLast().equals(day);
    }

    /**
     * The chain before a day: after the last record of the newest earlier day that has one.
     *
     * @throws DamagedJournal when that day's file does not end in a whole group, unless it is the
     *     newest and its tail is torn
     */
    Chain headBefore(LocalDate day) throws IOException {
        for (var earlier : days().reversed()) {
            if (earlier.isBefore(day)) {
                var head = lastHead(earlier);
                if (head.isPresent()) {
                    return head.get();
                }
            }
        }
        return Chain.start();
    }

    private Optional<Chain> lastHead(LocalDate day) throws IOException {
        try (var reader = DayReader.forSkipping(file(day))) {
            reader.skipThrough(Long.MAX_VALUE);
            if (reader.next() instanceof Step.Torn) {
                requireMayBeTorn(day, reader.chain().seq() + 1);
            }
            return reader.offset() == 0 ? Optional.empty() : Optional.of(reader.chain());
        }
    }

    /**
     * The chain after the last group of a damaged day, if that group is valid: so that one damaged
     * day does not make the next look damaged.
     */
    Optional<Chain> headAtEnd(LocalDate day) throws IOException {
        try (var bytes = new FileWindow(file(day))) {
            long blocks = (bytes.size() + BLOCK_BYTES - 1) / BLOCK_BYTES;
            long furthest = Math.max(0, blocks - MAX_PADDED_BYTES / BLOCK_BYTES);
            for (long block = blocks - 1; block >= furthest; block--) {
                var group = StoredGroup.find(bytes, block * BLOCK_BYTES);
                if (group.isPresent()) {
                    long end = block * BLOCK_BYTES + group.get().header().paddedBytes();
                    return group.filter(_ -> end >= bytes.size()).map(StoredGroup::after);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param seq the first record lost, if the tail is torn
     */
    void requireMayBeTorn(LocalDate day, long seq) throws IOException {
        if (!isNewest(day)) {
            throw new DamagedJournal(
                    file(day), seq, "its last group is not whole, yet a later day has begun");
        }
    }

    /** Gives every record of the day; a torn tail of the newest day is passed over. */
    Chain read(LocalDate day, Chain before, RecordSink sink) throws IOException {
        try (var reader = new DayReader(file(day), before)) {
            while (true) {
                switch (reader.next()) {
                    case Step.Records(var records) -> {
                        for (var record : records) {
                            record.giveTo(sink);
                        }
                    }
                    case Step.Torn _ -> {
                        requireMayBeTorn(day, reader.chain().seq() + 1);
                        return reader.chain();
                    }
                    case Step.End _ -> {
                        return reader.chain();
                    }
                }
            }
        }
    }
}
