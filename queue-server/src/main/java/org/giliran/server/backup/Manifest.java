package org.giliran.server.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a backup holds.
 *
 * @param format of the backup, {@link #FORMAT}
 * @param backup its name
 * @param hall its code
 * @param madeAt by the computer's clock
 * @param wholeAt when every byte of it, or of the backup whose days it shares, was read back last
 * @param program that made it
 * @param seq the last record in it
 * @param head the hash after that record, 64 hex digits
 * @param days oldest first
 * @param files all but the manifest
 */
public record Manifest(
        int format,
        String backup,
        String hall,
        Instant madeAt,
        Instant wholeAt,
        String program,
        long seq,
        String head,
        List<Day> days,
        List<Entry> files) {
    public static final int FORMAT = 1;

    public Manifest {
        days = List.copyOf(days);
        files = List.copyOf(files);
    }

    /** A day of the journal, and the chain after its last record in the backup. */
    public record Day(LocalDate date, long seq, String hash) {}

    /**
     * A file.
     *
     * @param path below the backup's folder, with {@code /}
     * @param sha256 in hex
     */
    public record Entry(String path, long bytes, String sha256) {}

    public Optional<Day> findDay(LocalDate date) {
        return days.stream().filter(d -> d.date().equals(date)).findFirst();
    }

    public Optional<Entry> findFile(String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }
}
