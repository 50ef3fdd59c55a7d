package org.giliran.systemtests;

import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalFolder;
import org.giliran.systemtests.Export.Line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The records of all days of a hall that has stopped, from its files. */
final class StoredDays {
    private StoredDays() {}

    static List<Line> read(Path journal) throws IOException {
        var lines = new ArrayList<Line>();
        try (JournalFolder folder = JournalFolder.open(new FileDisk(), journal)) {
            for (LocalDate day : folder.days()) {
                folder.read(
                        day,
                        folder.headBefore(day),
                        (after, record) ->
                                lines.add(
                                        new Line(
                                                after.seq(),
                                                "",
                                                new String(record, StandardCharsets.UTF_8))));
            }
        }
        return lines;
    }
}
