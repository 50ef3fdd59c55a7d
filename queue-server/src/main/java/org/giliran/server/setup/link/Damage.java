package org.giliran.server.setup.link;

import org.giliran.journal.DamagedJournal;
import org.giliran.server.platform.CannotStart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** What is said to whoever starts a server whose journal is damaged. */
record Damage(String hall, DayCopies copies) {

    /** Names the day, the record and the reason, and what can be done. */
    CannotStart sentence(DamagedJournal damaged) throws IOException {
        String file = damaged.file().getFileName().toString();
        var day = LocalDate.parse(file.substring(0, file.indexOf(".gj")));
        return new CannotStart(
                "hall %s, day %s: record %d and what follows cannot be trusted: %s. Nothing was"
                                .formatted(hall, day, damaged.seq(), damaged.reason())
                        + " changed. "
                        + help(copies.find(hall, day), day));
    }

    private static String help(Optional<DayCopies.Copy> copy, LocalDate day) {
        return copy.map(
                        c ->
                                "The newest backup that holds this day whole, up to record "
                                        + c.seq()
                                        + ", is "
                                        + c.backup()
                                        + "; see 'giliran server restore --help'")
                .orElse("No backup that holds " + day + " whole was found");
    }
}
