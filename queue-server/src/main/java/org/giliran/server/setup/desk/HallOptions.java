package org.giliran.server.setup.desk;

import org.giliran.journal.JournalDay;
import org.giliran.program.BadSetting;
import org.giliran.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The options of a tool that reads a hall's journal. */
final class HallOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the hall.")
    private Path data;

    @Option(names = "--hall", required = true, paramLabel = "CODE", description = "Its code.")
    private String hall;

    String hall() {
        return hall;
    }

    /**
     * The day, which is there.
     *
     * @param day as it was typed; the newest one when nothing was
     */
    JournalDay journal(@Nullable String day) throws IOException {
        Path folder = folder();
        var days = JournalDay.days(folder);
        if (days.isEmpty()) {
            throw new CannotStart("hall " + hall + " has had no day yet");
        }
        LocalDate date = day == null ? days.getLast() : date(day);
        if (!days.contains(date)) {
            throw new CannotStart(
                    "hall %s has no day %s; it has %d from %s to %s"
                            .formatted(hall, date, days.size(), days.getFirst(), days.getLast()));
        }
        return new JournalDay(folder, date);
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new BadSetting("--day", day, "a date such as 2026-11-21");
        }
    }

    private Path folder() throws CannotStart {
        Path journals = data.resolve("journal");
        if (!Files.isDirectory(journals)) {
            throw new CannotStart(data + " holds no journal");
        }
        boolean plain = hall.matches("[a-z0-9-]{1,32}");
        if (!plain || !Files.isDirectory(journals.resolve(hall))) {
            throw new CannotStart(data + " holds no hall '" + hall + "'");
        }
        return journals.resolve(hall);
    }
}
