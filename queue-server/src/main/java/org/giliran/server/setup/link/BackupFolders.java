package org.giliran.server.setup.link;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalVerify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backups as folders {@code backup-<UTC instant>}, each a copy of a data folder.
 *
 * @param folder that holds them; there are none when it is not there
 */
public record BackupFolders(Path folder) implements DayCopies {
    private static final String PREFIX = "backup-";

    @Override
    public Optional<Copy> find(String hall, LocalDate day) throws IOException {
        for (Path backup : newestFirst()) {
            Path journal = backup.resolve("journal").resolve(hall);
            Optional<Copy> copy =
                    Files.isDirectory(journal) ? whole(backup, journal, day) : Optional.empty();
            if (copy.isPresent()) {
                return copy;
            }
        }
        return Optional.empty();
    }

    /** Their names sort as their times do. */
    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> backups = Files.list(folder)) {
            return backups.filter(b -> b.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Optional<Copy> whole(Path backup, Path journal, LocalDate day)
            throws IOException {
        Optional<Copy> copy = Optional.empty();
        for (DayCheck check : JournalVerify.folder(journal)) {
            if (!check.date().isAfter(day)) {
                switch (check) {
                    case DayCheck.Damaged _ -> {
                        return Optional.empty();
                    }
                    case DayCheck.Verified ok when ok.date().equals(day) ->
                            copy = Optional.of(new Copy(backup, ok.head().seq()));
                    case DayCheck.Verified _ -> {}
                }
            }
        }
        return copy;
    }
}
